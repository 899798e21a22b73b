package org.guiju.matter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.guiju.ledger.Event;
import org.guiju.ledger.Ledger;
import org.guiju.ledger.Stream;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.platform.paging.Page;
import org.guiju.platform.paging.PageRequest;
import org.guiju.procedure.engine.Transitioned;

/** What other rooms read of matters. */
@ApplicationScoped
public class Findings {

  private final MatterService service;
  private final MatterCommands commands;
  private final Ledger ledger;
  private final Jdbc jdbc;

  Findings(MatterService service, MatterCommands commands, Ledger ledger, Jdbc jdbc) {
    this.service = service;
    this.commands = commands;
    this.ledger = ledger;
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

  /** The matters of a type about an edition as they stood on a day, a page of them. */
  @Transactional
  public Page<Finding> about(
      UUID standard, String type, LocalDate on, PageRequest page, Locale locale) {
    Page<MatterSummary> found = service.about(StandardParent.TYPE, standard, type, on, page);
    List<UUID> ids = found.items().stream().map(MatterSummary::id).toList();
    Map<UUID, Stream> streams = ids.isEmpty() ? Map.of() : ledger.readAll(MatterCommands.TYPE, ids);
    return found.map(
        summary -> finding(Objects.requireNonNull(streams.get(summary.id())), on, locale));
  }

  private Finding finding(Stream stream, LocalDate on, Locale locale) {
    List<Event> past =
        stream.effective().stream().filter(e -> !e.effectiveOn().isAfter(on)).toList();
    Matter matter = commands.fold(past);
    Map<String, LocalDate> saidOn = new HashMap<>();
    for (Event step : matter.steps()) {
      step.payload(Transitioned.class)
          .inputs()
          .keySet()
          .forEach(name -> saidOn.put(name, step.effectiveOn()));
    }
    String state = matter.position().state();
    return new Finding(
        matter.id(),
        matter.type(),
        state,
        matter.machine().state(state).name().in(locale),
        matter.ended(),
        matter.openedOn(),
        matter.endedOn(),
        matter.said(),
        saidOn);
  }
}
