package org.guiju.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guiju.ledger.Correction;
import org.guiju.ledger.Event;
import org.guiju.ledger.NewEvent;
import org.guiju.ledger.Ref;
import org.guiju.ledger.Stream;
import org.guiju.ledger.Work;
import org.guiju.platform.Actor;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.procedure.engine.Transitioned;
import org.guiju.project.Description;
import org.guiju.project.ProjectCommands;
import org.guiju.standard.Publication;
import org.guiju.standard.Standard;
import org.guiju.standard.Successions;
import org.guiju.vocabulary.Nature;
import org.guiju.vocabulary.WorkType;
import org.jspecify.annotations.Nullable;

/**
 * The projects that revise editions. A decision to revise registers one in the same transaction,
 * unless there is one already that names the edition; project and edition are linked by the number
 * in the project's {@code replaces} and by nothing else, so that a link never outlives it.
 */
@ApplicationScoped
class RevisionProjects implements Successions {

  private static final String PROJECT = "PROJECT";
  private static final String SOURCE = "revision:";

  /** What the service itself does for a matter; other sources are imports of histories. */
  private static final String EFFECT = "effect:";

  private static final String CONVERT = "CONVERT";
  private static final Set<String> DECISIONS = Set.of("DECIDE_REVISION", CONVERT);

  /** Editions that a project names and none that did so before it. */
  private static final String REVISED =
      "select distinct n.standard_id from project_reference r"
          + " join standard_number n on n.canonical = r.canonical"
          + " where r.relation = 'REPLACES' and r.project_id = any(?)"
          + " and r.from_on <= ? and r.to_on > ? and not exists ("
          + "select 1 from standard_number k join project_reference b on b.canonical = k.canonical"
          + " where k.standard_id = n.standard_id and b.relation = 'REPLACES'"
          + " and b.from_on <= ? and b.to_on > ?"
          + " and (b.from_on, b.project_id) < (r.from_on, r.project_id))";

  private final Jdbc jdbc;
  private final ProjectCommands projects;

  RevisionProjects(Jdbc jdbc, ProjectCommands projects) {
    this.jdbc = jdbc;
    this.projects = projects;
  }

  /**
   * A project that names an edition, from a day (inclusive) to another (exclusive).
   *
   * @param id of the project
   * @param from first day
   * @param to first day on which it no longer did, or no longer ran
   */
  record Naming(UUID id, LocalDate from, LocalDate to) {}

  @Override
  public void follow(Work work, Standard edition, Event step) {
    String source = step.sourceKey();
    Publication it = edition.publication();
    boolean history = source != null && !source.startsWith(EFFECT);
    if (!decides(step) || history || it.numbers().isEmpty()) {
      return;
    }
    LocalDate on = step.effectiveOn();
    if (naming(it.numbers()).stream().anyMatch(p -> p.to().isAfter(on))) {
      return;
    }
    boolean converts = step.payload(Transitioned.class).action().equals(CONVERT);
    projects.begin(
        work,
        it.kind(),
        converts ? Nature.RECOMMENDED : it.nature(),
        new Description(
            it.titleZh(),
            it.titleEn(),
            null,
            null,
            WorkType.REVISION,
            it.committee(),
            it.responsible(),
            List.of(),
            it.regionCode(),
            it.industryCode(),
            it.ics(),
            it.ccs(),
            it.numbers(),
            List.of(),
            it.cites(),
            List.of(),
            null,
            List.of(),
            List.of(),
            Map.of()),
        on,
        SOURCE + step.id());
  }

  @Override
  public void followCorrection(
      Work work, Standard edition, Event wrong, @Nullable LocalDate on, @Nullable String reason) {
    if (!decides(wrong)) {
      return;
    }
    List<UUID> ids = naming(edition.publication().numbers()).stream().map(Naming::id).toList();
    work.openAll(PROJECT, ids);
    for (UUID id : Set.copyOf(ids)) {
      Stream project = work.open(new Ref(PROJECT, id));
      untouched(project, SOURCE + wrong.id())
          .filter(registered -> !registered.effectiveOn().equals(on))
          .ifPresent(
              registered ->
                  work.append(
                      project,
                      new NewEvent(
                          Event.CORRECTED,
                          on == null ? registered.effectiveOn() : on,
                          reason,
                          null,
                          new Correction(on == null, on, null),
                          registered.id(),
                          null),
                      Actor.SYSTEM));
    }
  }

  /** The registration of a project that came of that source, where nothing else happened to it. */
  private static Optional<Event> untouched(Stream project, String source) {
    List<Event> effective = project.effective();
    return effective.size() == 1 && source.equals(effective.getFirst().sourceKey())
        ? Optional.of(effective.getFirst())
        : Optional.empty();
  }

  private static boolean decides(Event step) {
    return step.type().equals(Transitioned.TYPE)
        && DECISIONS.contains(step.payload(Transitioned.class).action());
  }

  @Override
  public @Nullable UUID successor(Collection<String> numbers, LocalDate on) {
    return naming(numbers).stream()
        .filter(p -> !p.from().isAfter(on) && p.to().isAfter(on))
        .map(Naming::id)
        .findFirst()
        .orElse(null);
  }

  @Override
  public Set<UUID> revisedBy(Collection<UUID> projects, LocalDate on) {
    return Set.copyOf(
        jdbc.query(
            REVISED,
            p -> p.uuids(projects).date(on).date(on).date(on).date(on),
            row -> row.uuid("standard_id")));
  }

  /** All projects that name one of the numbers as to be replaced, while they run. */
  List<Naming> naming(Collection<String> numbers) {
    return numbers.isEmpty()
        ? List.of()
        : jdbc.query(
            "select distinct project_id, from_on, to_on from project_reference"
                + " where relation = 'REPLACES' and canonical = any(?) order by from_on, project_id",
            p -> p.texts(numbers),
            row -> new Naming(row.uuid("project_id"), row.date("from_on"), row.date("to_on")));
  }
}
