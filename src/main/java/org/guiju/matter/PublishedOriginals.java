package org.guiju.matter;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guiju.ledger.Event;
import org.guiju.ledger.Projector;
import org.guiju.ledger.Reprojection;
import org.guiju.ledger.Reprojection.Dependent;
import org.guiju.ledger.Stream;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.procedure.ClockRule;
import org.guiju.procedure.Machine;
import org.guiju.procedure.ProcedureCatalog;
import org.guiju.procedure.Stages;
import org.guiju.procedure.engine.Transitioned;

/**
 * Has the clocks of matters counted anew that are counted from the publication of a project or an
 * edition, where that was published or its history was put right.
 */
abstract class PublishedOriginals implements Projector {

  private static final int ORDER = 96;

  private final String type;
  private final Jdbc jdbc;
  private final Reprojection reprojection;
  private final List<String> waiting;

  PublishedOriginals(
      String type, Jdbc jdbc, Reprojection reprojection, ProcedureCatalog procedures) {
    this.type = type;
    this.jdbc = jdbc;
    this.reprojection = reprojection;
    this.waiting = waiting(procedures);
  }

  @Singleton
  static class Projects extends PublishedOriginals {
    Projects(Jdbc jdbc, Reprojection reprojection, ProcedureCatalog procedures) {
      super(ProjectParent.TYPE, jdbc, reprojection, procedures);
    }
  }

  @Singleton
  static class Standards extends PublishedOriginals {
    Standards(Jdbc jdbc, Reprojection reprojection, ProcedureCatalog procedures) {
      super(StandardParent.TYPE, jdbc, reprojection, procedures);
    }
  }

  /** Sorts of matters of which a clock waits for the publication. */
  private static List<String> waiting(ProcedureCatalog procedures) {
    return procedures.all().stream()
        .flatMap(
            procedure -> {
              Set<String> clocks =
                  procedure.clocks().values().stream()
                      .filter(rule -> rule.startsOn() != null)
                      .map(ClockRule::code)
                      .collect(Collectors.toSet());
              return procedure.machines().values().stream()
                  .filter(
                      machine ->
                          machine.transitions().stream()
                              .flatMap(t -> t.startsClocks().stream())
                              .anyMatch(clocks::contains))
                  .map(Machine::name);
            })
        .distinct()
        .toList();
  }

  @Override
  public String type() {
    return type;
  }

  @Override
  public int order() {
    return ORDER;
  }

  /** Nothing is kept here. */
  @Override
  public void clear() {}

  @Override
  public void project(List<Stream> changed, Instant recordedAt) {
    List<UUID> things =
        changed.stream().filter(PublishedOriginals::concerns).map(Stream::id).toList();
    if (things.isEmpty()) {
      return;
    }
    List<Dependent> dependents =
        jdbc.query(
            "select distinct matter_id, version from matter_period"
                + " where about_id = any(?) and type = any(?)",
            p -> p.uuids(things).texts(waiting),
            row -> new Dependent(row.uuid("matter_id"), row.longValue("version")));
    if (!dependents.isEmpty()) {
      reprojection.again(MatterCommands.TYPE, dependents);
    }
  }

  /** Whether what was recorded last can have changed the day of publication. */
  private static boolean concerns(Stream stream) {
    Instant last = stream.last().recordedAt();
    return stream.recorded().reversed().stream()
        .takeWhile(event -> event.recordedAt().equals(last))
        .anyMatch(PublishedOriginals::concerns);
  }

  private static boolean concerns(Event event) {
    return event.isCorrection()
        || (event.type().equals(Transitioned.TYPE)
            && event.payload(Transitioned.class).stages().contains(Stages.PUBLISHED));
  }
}
