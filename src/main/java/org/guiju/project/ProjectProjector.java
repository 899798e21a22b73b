package org.guiju.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guiju.counting.Fact;
import org.guiju.counting.FactSet;
import org.guiju.counting.FactSource;
import org.guiju.counting.FactStore;
import org.guiju.counting.ListedCounts;
import org.guiju.counting.ListedSource;
import org.guiju.counting.ListedTable;
import org.guiju.deadline.DeadlineStore;
import org.guiju.deadline.DeadlineSubject;
import org.guiju.ledger.Event;
import org.guiju.ledger.Projector;
import org.guiju.ledger.Stream;
import org.guiju.organization.Organizations;
import org.guiju.organization.RegionsOfOrganizations;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.procedure.ProcedureCatalog;
import org.guiju.procedure.engine.Transitioned;
import org.guiju.standard.Participation;
import org.guiju.standard.StandardNumbers;
import org.guiju.vocabulary.Nature;
import org.guiju.vocabulary.WorkType;
import org.jspecify.annotations.Nullable;

/** Derives the rows and facts of projects from their histories. */
@ApplicationScoped
class ProjectProjector implements Projector, FactSource, ListedSource {

  static final String TYPE = "PROJECT";
  static final LocalDate OPEN = LocalDate.of(9999, 12, 31);
  private static final int ORDER = 40;
  private static final List<String> ON_EVERY_EVENT =
      List.of("project_period", "project_plan_number", "project_number", "project_reference");
  private static final List<String> ON_DESCRIPTION =
      List.of("project_external", "project_label", "project_participation", "project_scope");

  private final Jdbc jdbc;
  private final ProcedureCatalog procedures;
  private final ProjectFacts facts;
  private final FactStore factStore;
  private final Organizations organizations;
  private final DeadlineStore deadlines;
  private final ProjectRegions regions;
  private final ProjectTies ties;
  private final ListedCounts listedCounts;
  private final ProjectNumbers numbers;

  ProjectProjector(
      Jdbc jdbc,
      ProcedureCatalog procedures,
      ProjectFacts facts,
      FactStore factStore,
      Organizations organizations,
      DeadlineStore deadlines,
      ProjectRegions regions,
      ProjectTies ties,
      ListedCounts listedCounts,
      ProjectNumbers numbers) {
    this.numbers = numbers;
    this.regions = regions;
    this.ties = ties;
    this.listedCounts = listedCounts;
    this.organizations = organizations;
    this.deadlines = deadlines;
    this.jdbc = jdbc;
    this.procedures = procedures;
    this.facts = facts;
    this.factStore = factStore;
  }

  /** A project from one day to another. */
  private record Period(
      LocalDate from,
      LocalDate to,
      @Nullable Nature nature,
      String state,
      @Nullable String stage,
      WorkType workType,
      @Nullable String planNumber,
      Milestones milestones,
      Description description,
      List<Participation> participations) {

    static Period from(LocalDate on, Project at) {
      return new Period(
          on,
          OPEN,
          at.nature(),
          at.position().state(),
          at.position().stage(),
          at.description().effectiveWorkType(),
          at.planNumber(),
          Milestones.of(at),
          at.description(),
          at.participations());
    }

    Period until(LocalDate on) {
      return new Period(
          from,
          on,
          nature,
          state,
          stage,
          workType,
          planNumber,
          milestones,
          description,
          participations);
    }
  }

  /**
   * Everything that is derived of one project; no project where its registration was corrected
   * away.
   */
  private record Derived(
      Stream stream, @Nullable Project project, List<Period> periods, boolean describedAnew) {

    UUID id() {
      return stream.id();
    }

    Project it() {
      return Objects.requireNonNull(project);
    }
  }

  private record Line(UUID id, String type, String value) {}

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public String aggregateType() {
    return TYPE;
  }

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public void clear() {
    ON_EVERY_EVENT.forEach(table -> jdbc.update("delete from " + table, p -> {}));
    ON_DESCRIPTION.forEach(table -> jdbc.update("delete from " + table, p -> {}));
    regions.clear();
    listedCounts.clear(ProjectList.COUNTED);
    factStore.clear(ProjectFacts.SUBJECT);
    deadlines.clear(DeadlineSubject.Type.PROJECT);
  }

  @Override
  public void project(List<Stream> changed, Instant recordedAt) {
    List<Derived> derived = changed.stream().map(s -> derive(s, recordedAt)).toList();
    ListedCounts.Change counted = listedCounts.change(ProjectList.COUNTED, ids(derived));
    ON_EVERY_EVENT.forEach(table -> jdbc.deleteByKey(table, "project_id", ids(derived)));
    List<Derived> described = derived.stream().filter(Derived::describedAnew).toList();
    ON_DESCRIPTION.forEach(table -> jdbc.deleteByKey(table, "project_id", ids(described)));
    List<Derived> standing = derived.stream().filter(d -> d.project() != null).toList();
    RegionsOfOrganizations homes = homes(standing);
    writePeriods(standing);
    numbers.write(standing.stream().map(Derived::it).toList());
    writeReferences(standing);
    writeDescription(standing.stream().filter(Derived::describedAnew).toList());
    regions.replace(ids(derived), standing.stream().flatMap(d -> regionsOf(d, homes)).toList());
    counted.done();
    factStore.replace(derived.stream().map(d -> factsOf(d, homes)).toList(), recordedAt);
    deadlines.replace(
        ids(derived),
        standing.stream().map(d -> ProjectClocks.of(d.it(), d.stream().version(), homes)).toList());
  }

  /**
   * The facts alone, as they follow from the history and from where organizations and regions are
   * known to be.
   */
  @Override
  public List<FactSet> factSets(List<Stream> streams) {
    List<Derived> derived = streams.stream().map(s -> derive(s, Instant.MAX)).toList();
    RegionsOfOrganizations homes =
        homes(derived.stream().filter(d -> d.project() != null).toList());
    return derived.stream().map(d -> factsOf(d, homes)).toList();
  }

  private static List<UUID> ids(List<Derived> derived) {
    return derived.stream().map(Derived::id).toList();
  }

  private Derived derive(Stream stream, Instant recordedAt) {
    List<Event> history = stream.effective();
    if (history.isEmpty()) {
      return new Derived(stream, null, List.of(), true);
    }
    List<Period> periods = new ArrayList<>();
    Project project =
        Project.fold(
            history,
            procedures,
            (on, at) -> {
              if (!periods.isEmpty()) {
                periods.add(periods.removeLast().until(on));
              }
              periods.add(Period.from(on, at));
            });
    long commit = stream.last().commit();
    boolean onlySteps =
        !recordedAt.isAfter(stream.last().recordedAt())
            && stream.recorded().reversed().stream()
                .takeWhile(e -> e.commit() == commit)
                .allMatch(e -> e.type().equals(Transitioned.TYPE));
    return new Derived(stream, project, periods, !onlySteps);
  }

  private RegionsOfOrganizations homes(List<Derived> standing) {
    Set<UUID> involved =
        standing.stream()
            .flatMap(d -> d.it().participations().stream())
            .map(Participation::organization)
            .collect(Collectors.toSet());
    standing.forEach(
        d -> Optional.ofNullable(d.it().description().responsible()).ifPresent(involved::add));
    return organizations.regionsOf(involved);
  }

  private FactSet factsOf(Derived derived, RegionsOfOrganizations homes) {
    Project project = derived.project();
    if (project == null) {
      return new FactSet(ProjectFacts.SUBJECT, derived.id(), List.of());
    }
    return facts.of(
        project,
        derived.periods().stream()
            .map(
                p ->
                    new ProjectFacts.Stand(
                        p.from(),
                        p.to(),
                        p.stage(),
                        project.machine().state(p.state()).terminal(),
                        p.description().committee()))
            .toList(),
        homes);
  }

  private void writePeriods(List<Derived> standing) {
    record Row(Derived of, Period period) {}
    List<Row> rows = new ArrayList<>();
    standing.forEach(d -> d.periods().forEach(period -> rows.add(new Row(d, period))));
    jdbc.batch(
        "insert into project_period (project_id, from_on, to_on, kind, nature, work_type, procedure_ref, state, stage,"
            + " title_zh, title_en, reference, plan_number, committee, responsible_id, region_code,"
            + " plan_issued_on, due_on, fast_track, announcement_number, issue_date,"
            + " implementation_date, registered_on, version, created_at, updated_at) values (?, ?,"
            + " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows,
        (p, row) -> {
          Project it = row.of().it();
          Period period = row.period();
          Description said = period.description();
          p.uuid(row.of().id())
              .date(period.from())
              .date(period.to())
              .name(it.kind())
              .name(period.nature())
              .name(period.workType())
              .text(it.procedure().ref())
              .text(period.state())
              .text(period.stage())
              .text(said.titleZh())
              .text(said.titleEn())
              .text(said.reference())
              .text(period.planNumber())
              .text(said.committee())
              .uuid(said.responsible())
              .text(said.regionCode())
              .date(period.milestones().planIssuedOn())
              .date(period.milestones().deadline())
              .text(period.milestones().fastTrack())
              .text(period.milestones().announcementNumber())
              .date(period.milestones().issueDate())
              .date(period.milestones().implementationDate())
              .date(it.createdOn())
              .number(row.of().stream().version())
              .instant(it.createdAt())
              .instant(row.of().stream().last().recordedAt());
        });
  }

  /** What a project says of other standards counts while it runs. */
  private void writeReferences(List<Derived> standing) {
    record Row(UUID id, Period period, LocalDate to, String relation, String canonical) {}
    List<Row> rows = new ArrayList<>();
    for (Derived d : standing) {
      List<Period> periods = d.periods();
      int place = 0;
      while (place < periods.size()) {
        Period first = periods.get(place);
        List<String> replaces = first.description().replaces();
        List<String> cites = first.description().cites();
        boolean running = d.it().runsIn(first.state(), first.from());
        LocalDate to = first.to();
        place++;
        while (place < periods.size()
            && running == d.it().runsIn(periods.get(place).state(), periods.get(place).from())
            && replaces.equals(periods.get(place).description().replaces())
            && cites.equals(periods.get(place).description().cites())) {
          to = periods.get(place++).to();
        }
        if (running) {
          for (String number : replaces.stream().distinct().toList()) {
            rows.add(new Row(d.id(), first, to, "REPLACES", number));
          }
          for (String number : cites.stream().distinct().toList()) {
            rows.add(new Row(d.id(), first, to, "CITES", number));
          }
        }
      }
    }
    jdbc.batch(
        "insert into project_reference (project_id, from_on, to_on, relation, canonical, sought)"
            + " values (?, ?, ?, ?, ?, ?)",
        rows,
        (p, row) ->
            p.uuid(row.id())
                .date(row.period().from())
                .date(row.to())
                .text(row.relation())
                .text(row.canonical())
                .text(StandardNumbers.sought(row.canonical())));
  }

  /** Where it is taken part in by the last that is known. */
  private java.util.stream.Stream<ProjectRegions.Line> regionsOf(
      Derived derived, RegionsOfOrganizations homes) {
    Project it = derived.it();
    return facts.regions(it, derived.periods().getLast().from(), homes).entrySet().stream()
        .filter(region -> region.getValue().isPresent() && !region.getKey().equals(Fact.WORLD))
        .map(
            region ->
                new ProjectRegions.Line(
                    derived.id(),
                    region.getKey(),
                    region.getValue().get(),
                    it.kind(),
                    it.createdAt()));
  }

  @Override
  public ListedTable listed() {
    return ProjectList.COUNTED;
  }

  private void writeDescription(List<Derived> described) {
    List<Line> externals = new ArrayList<>();
    Map<UUID, List<ProjectTies.Said>> said = new LinkedHashMap<>();
    for (Derived d : described) {
      d.it()
          .description()
          .externalIds()
          .forEach((system, value) -> externals.add(new Line(d.id(), system, value)));
      said.put(
          d.id(),
          d.periods().stream()
              .map(p -> new ProjectTies.Said(p.from(), p.description(), p.participations()))
              .toList());
    }
    ties.write(said);
    jdbc.batch(
        "insert into project_external (system, external_id, project_id) values (?, ?, ?)",
        externals,
        (p, line) -> p.text(line.type()).text(line.value()).uuid(line.id()));
  }
}
