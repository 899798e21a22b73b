package org.guiju.standard;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guiju.counting.FactSet;
import org.guiju.counting.FactSource;
import org.guiju.counting.FactStore;
import org.guiju.counting.ListedCounts;
import org.guiju.counting.ListedSource;
import org.guiju.counting.ListedTable;
import org.guiju.deadline.DeadlineStore;
import org.guiju.deadline.DeadlineSubject;
import org.guiju.identifier.Identifier;
import org.guiju.identifier.Identifiers;
import org.guiju.ledger.Event;
import org.guiju.ledger.Projector;
import org.guiju.ledger.Stream;
import org.guiju.organization.Organizations;
import org.guiju.organization.RegionsOfOrganizations;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.procedure.ProcedureCatalog;
import org.guiju.vocabulary.Role;
import org.jspecify.annotations.Nullable;

/** Derives the rows and facts of editions from their histories. */
@ApplicationScoped
class StandardProjector implements Projector, FactSource, ListedSource {

  static final String TYPE = "STANDARD";
  static final LocalDate OPEN = LocalDate.of(9999, 12, 31);
  private static final int ORDER = 50;
  private static final List<String> TABLES =
      List.of(
          "standard_period",
          "standard_number",
          "standard_replaces",
          "standard_relation",
          "standard_cites",
          "standard_label",
          "standard_participation",
          "standard_region");

  private final Jdbc jdbc;
  private final ProcedureCatalog procedures;
  private final StandardFacts facts;
  private final FactStore factStore;
  private final Organizations organizations;
  private final DeadlineStore deadlines;
  private final ListedCounts listedCounts;
  private final StandardRelations relations;

  StandardProjector(
      Jdbc jdbc,
      ProcedureCatalog procedures,
      StandardFacts facts,
      FactStore factStore,
      Organizations organizations,
      DeadlineStore deadlines,
      ListedCounts listedCounts,
      StandardRelations relations) {
    this.relations = relations;
    this.listedCounts = listedCounts;
    this.organizations = organizations;
    this.deadlines = deadlines;
    this.jdbc = jdbc;
    this.procedures = procedures;
    this.facts = facts;
    this.factStore = factStore;
  }

  /** An edition from one day to another. */
  private record Period(
      UUID id,
      LocalDate from,
      LocalDate to,
      String state,
      @Nullable String stage,
      @Nullable UUID replacedBy,
      boolean numberRevoked,
      @Nullable String recordNumber) {

    Period until(LocalDate on) {
      return new Period(id, from, on, state, stage, replacedBy, numberRevoked, recordNumber);
    }
  }

  /**
   * Everything that is derived of one edition; no edition where its publication was corrected away.
   */
  private record Derived(Stream stream, @Nullable Standard standard, List<Period> periods) {

    UUID id() {
      return stream.id();
    }

    Publication publication() {
      return java.util.Objects.requireNonNull(standard).publication();
    }

    Instant createdAt() {
      return java.util.Objects.requireNonNull(standard).createdAt();
    }

    DeadlineStore.Derived clocks(RegionsOfOrganizations homes) {
      return StandardClocks.of(java.util.Objects.requireNonNull(standard), stream.version(), homes);
    }
  }

  private record Text(UUID id, String type, String value, int place) {}

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
    TABLES.forEach(table -> jdbc.update("delete from " + table, p -> {}));
    listedCounts.clear(StandardList.COUNTED);
    factStore.clear(StandardFacts.SUBJECT);
    deadlines.clear(DeadlineSubject.Type.STANDARD);
  }

  @Override
  public void project(List<Stream> changed, Instant recordedAt) {
    List<Derived> derived = changed.stream().map(this::derive).toList();
    List<UUID> ids = changed.stream().map(Stream::id).toList();
    ListedCounts.Change counted = listedCounts.change(StandardList.COUNTED, ids);
    TABLES.forEach(table -> jdbc.deleteByKey(table, "standard_id", ids));
    List<Derived> standing = derived.stream().filter(d -> d.standard() != null).toList();
    writePeriods(standing);
    writeNumbers(standing);
    relations.write(standing.stream().collect(Collectors.toMap(Derived::id, Derived::publication)));
    writeLabels(standing);
    writeParticipations(standing);
    RegionsOfOrganizations homes = homes(standing);
    writeRegions(standing, homes);
    counted.done();
    factStore.replace(derived.stream().map(d -> factsOf(d, homes)).toList(), recordedAt);
    deadlines.replace(ids, standing.stream().map(d -> d.clocks(homes)).toList());
  }

  /**
   * The facts alone, as they follow from the history and from where organizations and regions are
   * known to be.
   */
  @Override
  public List<FactSet> factSets(List<Stream> streams) {
    List<Derived> derived = streams.stream().map(this::derive).toList();
    RegionsOfOrganizations homes =
        homes(derived.stream().filter(d -> d.standard() != null).toList());
    return derived.stream().map(d -> factsOf(d, homes)).toList();
  }

  private Derived derive(Stream stream) {
    List<Event> history = stream.effective();
    if (history.isEmpty()) {
      return new Derived(stream, null, List.of());
    }
    List<Period> periods = new ArrayList<>();
    Standard standard =
        Standard.fold(
            history,
            procedures,
            (on, at) -> {
              if (!periods.isEmpty()) {
                periods.add(periods.removeLast().until(on));
              }
              periods.add(
                  new Period(
                      at.id(),
                      on,
                      OPEN,
                      at.position().state(),
                      at.position().stage(),
                      at.replacedBy(),
                      at.isNumberRevoked(),
                      at.recordNumber()));
            });
    return new Derived(stream, standard, periods);
  }

  private RegionsOfOrganizations homes(List<Derived> standing) {
    Set<UUID> involved = new HashSet<>();
    for (Derived d : standing) {
      d.publication().participations().forEach(part -> involved.add(part.organization()));
      Optional.ofNullable(d.publication().responsible()).ifPresent(involved::add);
    }
    return organizations.regionsOf(involved);
  }

  private FactSet factsOf(Derived derived, RegionsOfOrganizations homes) {
    Standard standard = derived.standard();
    if (standard == null) {
      return new FactSet(StandardFacts.SUBJECT, derived.id(), List.of());
    }
    List<StandardFacts.Life> lives = new ArrayList<>();
    LocalDate from = null;
    LocalDate inForce = standard.publication().inForceFrom();
    for (Period period : derived.periods()) {
      boolean alive = !standard.machine().state(period.state()).terminal();
      LocalDate start = period.from().isBefore(inForce) ? inForce : period.from();
      if (alive && from == null && period.to().isAfter(inForce)) {
        from = start;
      } else if (!alive && from != null) {
        lives.add(new StandardFacts.Life(from, period.from()));
        from = null;
      }
    }
    if (from != null) {
      lives.add(new StandardFacts.Life(from, null));
    }
    return facts.of(
        derived.id(),
        standard.publication(),
        lives,
        ends(derived, standard),
        ConcludedReview.of(standard),
        homes);
  }

  private static List<StandardFacts.End> ends(Derived derived, Standard standard) {
    return derived.periods().stream()
        .filter(period -> standard.machine().state(period.state()).terminal())
        .filter(period -> period.to().isAfter(period.from()))
        .map(
            period ->
                new StandardFacts.End(
                    period.from(),
                    period.to().equals(OPEN) ? null : period.to(),
                    period.state().equals(StandardLives.REPLACED)))
        .toList();
  }

  private void writePeriods(List<Derived> standing) {
    record Line(Derived of, Period period) {}
    List<Line> lines = new ArrayList<>();
    standing.forEach(d -> d.periods().forEach(period -> lines.add(new Line(d, period))));
    jdbc.batch(
        "insert into standard_period (standard_id, from_on, to_on, kind, nature, level, state,"
            + " project_id, procedure_ref, number, sort_key, title_zh, title_en, issue_date,"
            + " implementation_date, committee, responsible_id, region_code, industry_code,"
            + " replaced_by, number_revoked, announcement_number, work_type, stage, record_number,"
            + " issuer, created_at, version, updated_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
            + " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        lines,
        (p, line) -> {
          Publication it = line.of().publication();
          p.uuid(line.of().id())
              .date(line.period().from())
              .date(line.period().to())
              .name(it.kind())
              .name(it.nature())
              .name(StandardFacts.level(it))
              .text(line.period().state())
              .uuid(it.project())
              .text(it.procedure())
              .text(it.numbers().isEmpty() ? "" : it.numbers().getFirst())
              .text(leadingKey(it))
              .text(it.titleZh())
              .text(it.titleEn())
              .date(it.issueDate())
              .date(it.inForceFrom())
              .text(it.committee())
              .uuid(it.responsible())
              .text(it.regionCode())
              .text(it.industryCode())
              .uuid(line.period().replacedBy())
              .flag(line.period().numberRevoked())
              .text(it.announcementNumber())
              .name(it.workType())
              .text(line.period().stage())
              .text(line.period().recordNumber())
              .text(it.issuer())
              .instant(line.of().createdAt())
              .number(line.of().stream().version())
              .instant(line.of().stream().last().recordedAt());
        });
  }

  private void writeNumbers(List<Derived> standing) {
    record Line(UUID id, int place, String number, Publication of) {}
    List<Line> lines = new ArrayList<>();
    for (Derived d : standing) {
      List<String> numbers = d.publication().numbers();
      for (int place = 0; place < numbers.size(); place++) {
        lines.add(new Line(d.id(), place, numbers.get(place), d.publication()));
      }
    }
    jdbc.batch(
        "insert into standard_number (standard_id, place, canonical, family_key, sort_key,"
            + " issued_key) values (?, ?, ?, ?, ?, ?)",
        lines,
        (p, line) ->
            p.uuid(line.id())
                .number(line.place())
                .text(line.number())
                .text(Identifiers.familyKey(line.number()))
                .text(sortKey(line.number()))
                .text(StandardNumbers.issuedKey(line.of().kind(), line.number())));
  }

  private void writeLabels(List<Derived> standing) {
    List<Text> lines = new ArrayList<>();
    for (Derived d : standing) {
      Publication it = d.publication();
      it.ics().stream().distinct().forEach(code -> lines.add(new Text(d.id(), "ICS", code, 0)));
      it.ccs().stream().distinct().forEach(code -> lines.add(new Text(d.id(), "CCS", code, 0)));
      it.tags().stream().distinct().forEach(tag -> lines.add(new Text(d.id(), "TAG", tag, 0)));
    }
    jdbc.batch(
        "insert into standard_label (standard_id, type, code) values (?, ?, ?)",
        lines,
        (p, line) -> p.uuid(line.id()).text(line.type()).text(line.value()));
  }

  private void writeParticipations(List<Derived> standing) {
    record Line(UUID id, Participation participation) {}
    List<Line> lines = new ArrayList<>();
    standing.forEach(
        d -> d.publication().participations().forEach(part -> lines.add(new Line(d.id(), part))));
    jdbc.batch(
        "insert into standard_participation (standard_id, organization_id, role) values (?, ?, ?)",
        lines,
        (p, line) ->
            p.uuid(line.id())
                .uuid(line.participation().organization())
                .name(line.participation().role()));
  }

  private void writeRegions(List<Derived> standing, RegionsOfOrganizations homes) {
    record Line(Derived of, String region, Optional<Role> role) {}
    List<Line> lines = new ArrayList<>();
    standing.forEach(
        d ->
            facts
                .regions(d.publication(), homes)
                .forEach((region, role) -> lines.add(new Line(d, region, role))));
    jdbc.batch(
        "insert into standard_region (standard_id, region_code, role, kind, sort_key)"
            + " values (?, ?, ?, ?, ?)",
        lines,
        (p, line) ->
            p.uuid(line.of().id())
                .text(line.region())
                .text(line.role().map(Role::name).orElse(""))
                .name(line.of().publication().kind())
                .text(leadingKey(line.of().publication())));
  }

  @Override
  public ListedTable listed() {
    return StandardList.COUNTED;
  }

  private static String leadingKey(Publication publication) {
    return publication.numbers().isEmpty() ? "" : sortKey(publication.numbers().getFirst());
  }

  private static String sortKey(String number) {
    return Identifiers.parse(number) instanceof Identifier id ? id.sortKey() : number;
  }
}
