package org.guiju.programme;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guiju.counting.EvidenceView;
import org.guiju.counting.RegionsAsOf;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.platform.paging.Listing;
import org.guiju.platform.paging.Page;
import org.guiju.platform.paging.PageRequest;
import org.guiju.platform.paging.Slice;
import org.guiju.platform.time.LegalDay;
import org.jspecify.annotations.Nullable;

/** Compares a frozen report with now or with another one, item by item. */
@ApplicationScoped
class DifferenceService {

  private static final Listing ITEMS = Listing.of("snapshot-difference", "date");

  private final SnapshotService snapshots;
  private final ProgrammeBook book;
  private final Freezer freezer;
  private final DifferenceCauses causes;
  private final LegalDay legalDay;
  private final ObjectMapper mapper;

  DifferenceService(
      SnapshotService snapshots,
      ProgrammeBook book,
      Freezer freezer,
      DifferenceCauses causes,
      LegalDay legalDay,
      ObjectMapper mapper) {
    this.snapshots = snapshots;
    this.book = book;
    this.freezer = freezer;
    this.causes = causes;
    this.legalDay = legalDay;
    this.mapper = mapper;
  }

  /** One of the two that are compared. */
  private interface Side {

    LocalDate asOf();

    Instant knownAt();

    RegionsAsOf regions();

    String definition();

    Set<String> targets();

    /** The target; null where this side does not have it. */
    @Nullable Read read(String target);
  }

  /**
   * What a side says of a target.
   *
   * @param ruleDigest of what the data files say of how it is counted; null where that was not kept
   */
  private record Read(
      Difference.Standing standing, List<EvidenceView> rows, @Nullable String ruleDigest) {}

  private final class Frozen implements Side {

    private final UUID id;
    private final SnapshotEvents.Frozen event;
    private final Map<String, JsonNode> frozen = new HashMap<>();

    Frozen(UUID id) {
      this.id = id;
      this.event = snapshots.frozen(id);
      try {
        for (JsonNode target : mapper.readTree(snapshots.body(id)).path("targets")) {
          frozen.put(target.path("target").asText(), target);
        }
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("A snapshot cannot be read.", e);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public LocalDate asOf() {
      return event.asOf();
    }

    @Override
    public Instant knownAt() {
      return event.knownAt();
    }

    @Override
    public RegionsAsOf regions() {
      return event.regions();
    }

    @Override
    public String definition() {
      return event.definition();
    }

    @Override
    public Set<String> targets() {
      return event.evidence().stream()
          .map(SnapshotEvents.Evidence::target)
          .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Override
    public @Nullable Read read(String target) {
      JsonNode cold = frozen.get(target);
      if (cold == null) {
        return null;
      }
      JsonNode said = cold.path("progress");
      JsonNode actual = said.path("actual");
      JsonNode value = said.path("value");
      return new Read(
          new Difference.Standing(
              actual.isNumber() ? actual.decimalValue() : null,
              ProgressView.ReportedView.read(said.path("reported")),
              value.isNumber() ? value.decimalValue() : null,
              said.path("status").asText(),
              event.of(target).rows()),
          snapshots.evidence(id, target),
          cold.path("ruleDigest").textValue());
    }
  }

  private final class Now implements Side {

    private final ProgrammeVersion version;
    private final LocalDate asOf;
    private final RegionsAsOf regions;
    private final Instant knownAt;

    Now(String programme, LocalDate asOf, RegionsAsOf regions) {
      this.regions = regions;
      this.version = book.version(programme, asOf, null);
      this.asOf = asOf;
      this.knownAt = legalDay.now();
    }

    @Override
    public LocalDate asOf() {
      return asOf;
    }

    @Override
    public Instant knownAt() {
      return knownAt;
    }

    @Override
    public RegionsAsOf regions() {
      return regions;
    }

    @Override
    public String definition() {
      return ProgrammeEvents.digest(version.definition());
    }

    @Override
    public Set<String> targets() {
      return version.programme().targets().stream()
          .map(Target::id)
          .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Override
    public @Nullable Read read(String target) {
      Target found =
          version.programme().targets().stream()
              .filter(t -> t.id().equals(target))
              .findFirst()
              .orElse(null);
      if (found == null) {
        return null;
      }
      Freezer.Warm warm = freezer.now(version.programme().code(), found, asOf, regions);
      return new Read(
          new Difference.Standing(
              warm.progress().actual(),
              ProgressView.ReportedView.of(warm.progress().reported()),
              found.value(),
              warm.progress().status().name(),
              warm.rows().size()),
          warm.rows(),
          freezer.ruleDigest(found));
    }
  }

  private Side other(SnapshotEvents.Frozen frozen, @Nullable UUID with) {
    if (with == null) {
      return new Now(frozen.programme(), frozen.asOf(), frozen.regions());
    }
    Frozen other = new Frozen(with);
    if (!other.event.programme().equals(frozen.programme())) {
      throw DomainException.invalid(
          "with",
          "OTHER_PROGRAMME",
          new Text("须为同一文件的快照。", "It must be a snapshot of the same document."));
    }
    return other;
  }

  /** What differs, target by target. */
  Difference difference(UUID id, @Nullable UUID with) {
    Frozen one = new Frozen(id);
    Side other = other(one.event, with);
    Set<String> targets = new LinkedHashSet<>(one.targets());
    targets.addAll(other.targets());
    EvidenceComparison comparison = new EvidenceComparison(mapper);
    List<Difference.TargetDifference> found = new ArrayList<>();
    for (String target : targets) {
      found.add(target(id, with, target, one.read(target), other.read(target), comparison));
    }
    boolean definition = !one.definition().equals(other.definition());
    return new Difference(
        id,
        with,
        one.event.programme(),
        one.asOf(),
        other.asOf(),
        one.regions(),
        other.regions(),
        one.knownAt(),
        other.knownAt(),
        definition,
        definition || found.stream().anyMatch(DifferenceService::differs),
        found);
  }

  private static boolean differs(Difference.TargetDifference target) {
    Difference.Standing before = target.before();
    Difference.Standing after = target.after();
    return target.added() + target.removed() + target.changed() > 0
        || Boolean.TRUE.equals(target.rulesChanged())
        || before == null
        || after == null
        || !before.status().equals(after.status())
        || !same(before.actual(), after.actual())
        || !Objects.equals(before.reported(), after.reported())
        || !same(before.value(), after.value());
  }

  private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one == null || other == null ? one == null && other == null : one.compareTo(other) == 0;
  }

  private static Difference.TargetDifference target(
      UUID id,
      @Nullable UUID with,
      String target,
      @Nullable Read before,
      @Nullable Read after,
      EvidenceComparison comparison) {
    Map<DifferenceItem.What, Long> counts =
        comparison.compare(rows(before), rows(after)).stream()
            .collect(Collectors.groupingBy(DifferenceItem::what, Collectors.counting()));
    return new Difference.TargetDifference(
        target,
        before == null ? null : before.standing(),
        after == null ? null : after.standing(),
        rulesChanged(before, after),
        counts.getOrDefault(DifferenceItem.What.ADDED, 0L),
        counts.getOrDefault(DifferenceItem.What.REMOVED, 0L),
        counts.getOrDefault(DifferenceItem.What.CHANGED, 0L),
        "/api/v1/snapshots/%s/targets/%s/difference%s"
            .formatted(id, target, with == null ? "" : "?with=" + with));
  }

  private static @Nullable Boolean rulesChanged(@Nullable Read before, @Nullable Read after) {
    String one = before == null ? null : before.ruleDigest();
    String other = after == null ? null : after.ruleDigest();
    return one == null || other == null ? null : !one.equals(other);
  }

  private static List<EvidenceView> rows(@Nullable Read read) {
    return read == null ? List.of() : read.rows();
  }

  /** What differs in the rows of one target, a page of it, with causes. */
  Page<DifferenceItem> items(UUID id, String target, @Nullable UUID with, PageRequest page) {
    Frozen one = new Frozen(id);
    Side other = other(one.event, with);
    if (!one.targets().contains(target) && !other.targets().contains(target)) {
      throw DomainException.notFound(new Text("目标", "target"));
    }
    Slice slice = ITEMS.open(page, id, target, with);
    if (slice.descending()) {
      throw DomainException.invalid("sort", "SORT_UNKNOWN", new Text("只能升序。", "Only ascending."));
    }
    List<DifferenceItem> all =
        new EvidenceComparison(mapper).compare(rows(one.read(target)), rows(other.read(target)));
    String after =
        slice.fromStart() ? "" : String.join(" ", key(slice, 0), key(slice, 1), key(slice, 2));
    List<DifferenceItem> some =
        all.stream()
            .filter(item -> after.isEmpty() || String.join(" ", keys(item)).compareTo(after) > 0)
            .limit(slice.fetch())
            .toList();
    return slice.page(
        causes.of(some, one.knownAt(), other.knownAt()),
        DifferenceService::keys,
        item -> item,
        () -> (long) all.size());
  }

  private static String key(Slice slice, int index) {
    return slice.key(index, text -> text);
  }

  private static List<String> keys(DifferenceItem item) {
    return List.of(
        item.row().date().toString(), item.row().subjectId().toString(), item.row().occurrence());
  }
}
