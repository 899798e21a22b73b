package org.guiju.matter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.guiju.ledger.Event;
import org.guiju.ledger.Ledger;
import org.guiju.ledger.Stream;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.platform.paging.Page;
import org.guiju.platform.paging.PageRequest;
import org.guiju.platform.security.CurrentActor;
import org.guiju.platform.time.LegalDay;
import org.guiju.procedure.engine.Transitioned;

/** What other rooms read of matters. */
@ApplicationScoped
public class Findings {

  private final MatterService service;
  private final MatterCommands commands;
  private final Ledger ledger;
  private final Privacy privacy;
  private final CurrentActor currentActor;
  private final LegalDay legalDay;
  private final Jdbc jdbc;

  Findings(
      MatterService service,
      MatterCommands commands,
      Ledger ledger,
      Privacy privacy,
      CurrentActor currentActor,
      LegalDay legalDay,
      Jdbc jdbc) {
    this.service = service;
    this.commands = commands;
    this.ledger = ledger;
    this.privacy = privacy;
    this.currentActor = currentActor;
    this.legalDay = legalDay;
    this.jdbc = jdbc;
  }

  /** How many matters of each type there are about a thing on a day. */
  @Transactional
  public Map<String, Long> counts(UUID about, LocalDate on) {
    record Count(String type, long matters) {}
    Map<String, Long> counts = new HashMap<>();
    jdbc.query(
            "select type, count(*) as matters from matter_period"
                + " where about_id = ? and from_on <= ? and to_on > ? group by type",
            p -> p.uuid(about).date(on).date(on),
            row -> new Count(row.text("type"), row.longValue("matters")))
        .forEach(count -> counts.put(count.type(), count.matters()));
    return counts;
  }

  /**
   * The matters of a type about an edition as they stood on a day, a page of them, without what is
   * private to others than the caller: all of them are about one thing and of one machine, so that
   * one question settles it.
   */
  @Transactional
  public Page<Finding> about(
      UUID standard, String type, LocalDate on, PageRequest page, Locale locale) {
    Page<MatterSummary> found = service.about(StandardParent.TYPE, standard, type, on, page);
    if (found.items().isEmpty()) {
      return new Page<>(List.of(), found.next(), found.total());
    }
    List<UUID> ids = found.items().stream().map(MatterSummary::id).toList();
    Map<UUID, Stream> streams = ledger.readAll(MatterCommands.TYPE, ids);
    Map<UUID, Matter> matters = new HashMap<>();
    ids.forEach(id -> matters.put(id, standing(Objects.requireNonNull(streams.get(id)), on)));
    Set<String> hidden =
        privacy.hidden(
            currentActor.get(),
            Objects.requireNonNull(matters.get(ids.getFirst())),
            legalDay.today());
    return found.map(
        summary -> finding(Objects.requireNonNull(matters.get(summary.id())), hidden, locale));
  }

  private Matter standing(Stream stream, LocalDate on) {
    return commands.fold(stream.asOf(on));
  }

  private static Finding finding(Matter matter, Set<String> hidden, Locale locale) {
    Map<String, LocalDate> saidOn = new HashMap<>();
    for (Event step : matter.steps()) {
      step.payload(Transitioned.class)
          .inputs()
          .keySet()
          .forEach(name -> saidOn.put(name, step.effectiveOn()));
    }
    saidOn.keySet().removeAll(hidden);
    String state = matter.position().state();
    return new Finding(
        matter.id(),
        matter.type(),
        state,
        matter.machine().state(state).name().in(locale),
        matter.ended(),
        matter.openedOn(),
        matter.endedOn(),
        Privacy.shown(matter.said(), hidden),
        saidOn);
  }
}
