package org.guiju.programme;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.guiju.counting.AdoptedBy;
import org.guiju.counting.Describers;
import org.guiju.counting.EvidenceView;
import org.guiju.ledger.Event;
import org.guiju.ledger.Ledger;
import org.guiju.ledger.Ref;
import org.guiju.ledger.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the events that caused differences of evidence. */
@ApplicationScoped
class DifferenceCauses {

  private static final Pattern LINK =
      Pattern.compile("/api/v1/(project|standard|declaration)s/([0-9a-f-]{36})");
  private static final String ORGANIZATION = "ORGANIZATION";

  /** What says only how an organization is called. */
  private static final String DESCRIBED = "DESCRIBED";

  private final Ledger ledger;
  private final Describers describers;

  DifferenceCauses(Ledger ledger, Describers describers) {
    this.ledger = ledger;
    this.describers = describers;
  }

  /**
   * What a row is about.
   *
   * @param own its subject, and where that has no history of its own, such as a standard over all
   *     its declarations, what it leads to
   * @param others what the subject's facts rest on: results, who adopts it, who holds it
   */
  private record About(Set<Ref> own, Set<Ref> others) {}

  /** The same with the events that were recorded between the two moments and caused them. */
  List<DifferenceItem> of(List<DifferenceItem> items, Instant a, Instant b) {
    Instant from = a.isBefore(b) ? a : b;
    Instant to = a.isBefore(b) ? b : a;
    Map<DifferenceItem, About> about = about(items);
    Map<Ref, Stream> histories = histories(about);
    return items.stream()
        .map(
            item -> {
              About it = about.getOrDefault(item, new About(Set.of(), Set.of()));
              List<DifferenceItem.Cause> causes = causes(item, it.own(), histories, from, to);
              if (causes.isEmpty() || item.what() == DifferenceItem.What.CHANGED) {
                causes =
                    java.util.stream.Stream.concat(
                            causes.stream(),
                            causes(item, it.others(), histories, from, to).stream())
                        .distinct()
                        .toList();
              }
              return new DifferenceItem(
                  item.what(), item.before(), item.after(), item.fields(), causes);
            })
        .toList();
  }

  private Map<DifferenceItem, About> about(List<DifferenceItem> items) {
    Map<UUID, Set<Ref>> rests = new HashMap<>();
    items.stream()
        .collect(
            Collectors.groupingBy(
                item -> item.row().subjectType(),
                Collectors.mapping(item -> item.row().subjectId(), Collectors.toSet())))
        .forEach((type, ids) -> rests.putAll(describers.restsOn(type, ids)));
    Map<DifferenceItem, About> about = new LinkedHashMap<>();
    for (DifferenceItem item : items) {
      Set<Ref> own = new LinkedHashSet<>();
      Set<Ref> others = new LinkedHashSet<>(rests.getOrDefault(item.row().subjectId(), Set.of()));
      for (EvidenceView row : Arrays.<@Nullable EvidenceView>asList(item.before(), item.after())) {
        if (row != null) {
          own.add(new Ref(row.subjectType(), row.subjectId()));
          Matcher link = LINK.matcher(row.link() == null ? "" : row.link());
          if (link.matches()) {
            String type = link.group(1).toUpperCase(Locale.ROOT);
            own.add(new Ref(type, UUID.fromString(link.group(2))));
          }
          List<AdoptedBy> adopted = row.adoptedBy();
          if (adopted != null) {
            adopted.forEach(by -> others.add(new Ref("STANDARD", by.standard())));
          }
        }
      }
      others.removeAll(own);
      about.put(item, new About(own, others));
    }
    return about;
  }

  private Map<Ref, Stream> histories(Map<DifferenceItem, About> about) {
    Set<Ref> things = new HashSet<>();
    about
        .values()
        .forEach(
            it -> {
              things.addAll(it.own());
              things.addAll(it.others());
            });
    Map<Ref, Stream> histories = new HashMap<>();
    things.stream()
        .collect(Collectors.groupingBy(Ref::type, Collectors.mapping(Ref::id, Collectors.toSet())))
        .forEach(
            (type, ids) ->
                ledger.readAll(type, ids).values().forEach(s -> histories.put(s.ref(), s)));
    return histories;
  }

  /**
   * An event that began before the first moment and was there only after it is known by the moment
   * of the row that it brought, where that is not the row that was there before.
   */
  private static List<DifferenceItem.Cause> causes(
      DifferenceItem item, Set<Ref> things, Map<Ref, Stream> histories, Instant from, Instant to) {
    EvidenceView before = item.before();
    Instant learned = item.row().recordedAt();
    boolean brought =
        item.after() != null && (before == null || !before.recordedAt().equals(learned));
    return things.stream()
        .flatMap(
            thing ->
                histories.getOrDefault(thing, new Stream(thing, List.of())).recorded().stream())
        .filter(DifferenceCauses::counts)
        .filter(
            event ->
                (event.recordedAt().isAfter(from) && !event.recordedAt().isAfter(to))
                    || (brought && event.recordedAt().equals(learned)))
        .map(DifferenceItem.Cause::of)
        .distinct()
        .toList();
  }

  /** Of an organization only what says where it is, or that it is there at all. */
  private static boolean counts(Event event) {
    return !event.aggregate().type().equals(ORGANIZATION) || !event.type().equals(DESCRIBED);
  }
}
