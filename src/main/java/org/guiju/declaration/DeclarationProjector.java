package org.guiju.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guiju.counting.Fact;
import org.guiju.counting.FactSet;
import org.guiju.counting.FactSource;
import org.guiju.counting.FactStore;
import org.guiju.deadline.DeadlineStore;
import org.guiju.deadline.DeadlineSubject;
import org.guiju.ledger.Event;
import org.guiju.ledger.Projector;
import org.guiju.ledger.Stream;
import org.guiju.organization.Organizations;
import org.guiju.organization.RegionsOfOrganizations;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.procedure.ProcedureCatalog;
import org.jspecify.annotations.Nullable;

/** Derives the rows and facts of declarations from their histories. */
@ApplicationScoped
class DeclarationProjector implements Projector, FactSource {

  static final LocalDate OPEN = LocalDate.of(9999, 12, 31);
  private static final int ORDER = 60;
  private static final int LONGEST_TITLE = 1000;
  private static final List<String> TABLES =
      List.of(
          "declaration_period",
          "declaration_standard",
          "declaration_joint",
          "declaration_pending",
          "declaration_word",
          "declaration_region",
          "declaration_external");

  private final Jdbc jdbc;
  private final ProcedureCatalog procedures;
  private final DeclarationFacts facts;
  private final FirstDeclarations firstDeclarations;
  private final JointStandards joint;
  private final PendingStandards pending;
  private final DeclarationWords words;
  private final FactStore factStore;
  private final Organizations organizations;
  private final DeadlineStore deadlines;

  DeclarationProjector(
      Jdbc jdbc,
      ProcedureCatalog procedures,
      DeclarationFacts facts,
      FirstDeclarations firstDeclarations,
      JointStandards joint,
      PendingStandards pending,
      DeclarationWords words,
      FactStore factStore,
      Organizations organizations,
      DeadlineStore deadlines) {
    this.deadlines = deadlines;
    this.pending = pending;
    this.words = words;
    this.jdbc = jdbc;
    this.procedures = procedures;
    this.facts = facts;
    this.firstDeclarations = firstDeclarations;
    this.joint = joint;
    this.factStore = factStore;
    this.organizations = organizations;
  }

  /** A declaration from one day to another. */
  private record Period(
      LocalDate from,
      LocalDate to,
      String state,
      boolean isPublic,
      @Nullable LocalDate publishedOn,
      DeclarationContent content) {

    static Period from(LocalDate on, Declaration at) {
      return new Period(
          on, OPEN, at.position().state(), at.isPublic(), at.publishedOn(), at.content());
    }

    Period until(LocalDate on) {
      return new Period(from, on, state, isPublic, publishedOn, content);
    }
  }

  /**
   * Everything derived of one declaration; no declaration where its registration was corrected
   * away.
   */
  private record Derived(Stream stream, @Nullable Declaration declaration, List<Period> periods) {

    UUID id() {
      return stream.id();
    }

    Declaration it() {
      return Objects.requireNonNull(declaration);
    }

    List<DeclarationFacts.Stand> stands() {
      return periods.stream()
          .map(p -> new DeclarationFacts.Stand(p.from(), p.isPublic(), isPending(p)))
          .toList();
    }

    /** What it names while it is not public. */
    List<PendingStandards.Line> pending() {
      return periods.stream()
          .filter(this::isPending)
          .flatMap(
              p ->
                  p.content().standards().stream()
                      .map(
                          s ->
                              new PendingStandards.Line(
                                  id(),
                                  new Family(it().organization(), s.familyKey()),
                                  it().kind(),
                                  s.number(),
                                  s.name(),
                                  s.byDeclarer(),
                                  p.from(),
                                  p.to())))
          .toList();
    }

    private boolean isPending(Period p) {
      return p.publishedOn() == null
          && !p.isPublic()
          && !it().machine().state(p.state()).terminal();
    }
  }

  private record Line(Derived of, String key, String value) {}

  private record StandardLine(
      Derived of,
      String number,
      @Nullable String name,
      String family,
      boolean own,
      boolean listed,
      int place,
      @Nullable LocalDate publicOn,
      @Nullable LocalDate numberPublicOn) {}

  @Override
  public String type() {
    return DeclarationCommands.TYPE;
  }

  @Override
  public String aggregateType() {
    return type();
  }

  @Override
  public List<FactSet> factSets(List<Stream> streams) {
    List<Derived> derived = streams.stream().map(this::derive).toList();
    DeclarationFacts.Whereabouts whereabouts =
        facts.whereabouts(
            organizations.regionsOf(
                derived.stream()
                    .filter(d -> d.declaration() != null)
                    .map(d -> d.it().organization())
                    .collect(Collectors.toSet())));
    List<FactSet> sets =
        new ArrayList<>(
            firstDeclarations.expected(
                firstDeclarations.named(derived.stream().map(Derived::id).toList())));
    derived.forEach(d -> sets.add(published(d, whereabouts)));
    return sets;
  }

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public void clear() {
    TABLES.forEach(table -> jdbc.update("delete from " + table, p -> {}));
    jdbc.update("delete from declared_standard", p -> {});
    factStore.clear(DeclarationFacts.DECLARATION);
    factStore.clear(DeclarationFacts.DECLARED_STANDARD);
    deadlines.clear(DeadlineSubject.Type.DECLARATION);
  }

  @Override
  public void project(List<Stream> changed, Instant recordedAt) {
    List<Derived> derived = changed.stream().map(this::derive).toList();
    List<UUID> ids = derived.stream().map(Derived::id).toList();
    Set<Family> touched = new HashSet<>(firstDeclarations.named(ids));
    TABLES.forEach(table -> jdbc.deleteByKey(table, "declaration_id", ids));
    List<Derived> standing = derived.stream().filter(d -> d.declaration() != null).toList();
    RegionsOfOrganizations homes =
        organizations.regionsOf(
            standing.stream().map(d -> d.it().organization()).collect(Collectors.toSet()));
    DeclarationFacts.Whereabouts whereabouts = facts.whereabouts(homes);
    writePeriods(standing);
    writeStandards(standing);
    joint.write(standing.stream().map(Derived::it).toList());
    pending.write(standing.stream().flatMap(d -> d.pending().stream()).toList());
    touched.addAll(pending.named(ids));
    writeExternals(standing);
    words.write(standing.stream().map(Derived::it).toList());
    writeRegions(standing, whereabouts);
    for (Derived d : standing) {
      for (Collection<Declaration.FirstPublic> named :
          List.of(d.it().firstPublic(), d.it().publicNumbers())) {
        named.forEach(it -> touched.add(new Family(d.it().organization(), it.familyKey())));
      }
    }
    List<FactSet> sets = new ArrayList<>(firstDeclarations.derive(touched));
    for (Derived d : derived) {
      sets.add(published(d, whereabouts));
    }
    factStore.replace(sets, recordedAt);
    deadlines.replace(
        ids,
        standing.stream()
            .map(d -> DeclarationClocks.of(d.it(), d.stream().version(), homes))
            .toList());
  }

  private static FactSet published(Derived d, DeclarationFacts.Whereabouts whereabouts) {
    return d.declaration() == null
        ? new FactSet(DeclarationFacts.DECLARATION, d.id(), List.of())
        : DeclarationFacts.published(
            d.id(), d.it().organization(), d.it().kind(), d.stands(), whereabouts);
  }

  private Derived derive(Stream stream) {
    List<Event> history = stream.effective();
    if (history.isEmpty()) {
      return new Derived(stream, null, List.of());
    }
    List<Period> periods = new ArrayList<>();
    Declaration declaration =
        Declaration.fold(
            history,
            procedures,
            (on, at) -> {
              if (!periods.isEmpty()) {
                periods.add(periods.removeLast().until(on));
              }
              periods.add(Period.from(on, at));
            });
    return new Derived(stream, declaration, periods);
  }

  private void writePeriods(List<Derived> standing) {
    record Row(Derived of, Period period) {}
    List<Row> rows = new ArrayList<>();
    standing.forEach(d -> d.periods().forEach(period -> rows.add(new Row(d, period))));
    jdbc.batch(
        "insert into declaration_period (declaration_id, from_on, to_on, organization_id, kind, procedure_ref, state,"
            + " is_public, published_on, number, title, version, created_at, updated_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows,
        (p, row) -> {
          Declaration it = row.of().it();
          Period period = row.period();
          DeclaredStandard main = period.content().main();
          p.uuid(row.of().id())
              .date(period.from())
              .date(period.to())
              .uuid(it.organization())
              .name(it.kind())
              .text(it.procedure().ref())
              .text(period.state())
              .flag(period.isPublic())
              .date(period.publishedOn())
              .text(main == null ? null : main.number())
              .text(bounded(period.content().title()))
              .number(row.of().stream().version())
              .instant(it.createdAt())
              .instant(row.of().stream().last().recordedAt());
        });
  }

  static @Nullable String bounded(@Nullable String title) {
    return title == null || title.length() <= LONGEST_TITLE
        ? title
        : title.substring(0, LONGEST_TITLE - 1) + "…";
  }

  private void writeStandards(List<Derived> standing) {
    List<StandardLine> lines = standing.stream().flatMap(d -> standardsOf(d).stream()).toList();
    jdbc.batch(
        "insert into declaration_standard (declaration_id, canonical, organization_id, kind, family_key, name, own,"
            + " listed, place, public_on, number_public_on) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        lines,
        (p, line) ->
            p.uuid(line.of().id())
                .text(line.number())
                .uuid(line.of().it().organization())
                .name(line.of().it().kind())
                .text(line.family())
                .text(line.name())
                .flag(line.own())
                .flag(line.listed())
                .number(line.place())
                .date(line.publicOn())
                .date(line.numberPublicOn()));
  }

  /** What it names now, and what it was the first to make public though it names it no more. */
  private static Collection<StandardLine> standardsOf(Derived d) {
    Map<String, LocalDate> families =
        d.it().firstPublic().stream()
            .collect(
                Collectors.toMap(
                    Declaration.FirstPublic::number, Declaration.FirstPublic::on, (a, b) -> a));
    Map<String, LocalDate> numbers =
        d.it().publicNumbers().stream()
            .collect(
                Collectors.toMap(Declaration.FirstPublic::number, Declaration.FirstPublic::on));
    Map<String, StandardLine> lines = new LinkedHashMap<>();
    for (DeclaredStandard s : d.it().content().standards()) {
      lines.put(
          s.number(),
          new StandardLine(
              d,
              s.number(),
              s.name(),
              s.familyKey(),
              s.byDeclarer(),
              true,
              lines.size(),
              families.get(s.number()),
              numbers.get(s.number())));
    }
    for (Declaration.FirstPublic first : d.it().publicNumbers()) {
      lines.computeIfAbsent(
          first.number(),
          number ->
              new StandardLine(
                  d,
                  number,
                  first.name(),
                  first.familyKey(),
                  first.own(),
                  false,
                  lines.size(),
                  families.get(number),
                  first.on()));
    }
    return lines.values();
  }

  private void writeExternals(List<Derived> standing) {
    List<Line> lines = new ArrayList<>();
    standing.forEach(
        d ->
            d.it()
                .content()
                .externalIds()
                .forEach((system, value) -> lines.add(new Line(d, system, value))));
    jdbc.batch(
        "insert into declaration_external (system, external_id, declaration_id) values (?, ?, ?)",
        lines,
        (p, line) -> p.text(line.key()).text(line.value()).uuid(line.of().id()));
  }

  private void writeRegions(List<Derived> standing, DeclarationFacts.Whereabouts whereabouts) {
    List<Line> lines = new ArrayList<>();
    for (Derived d : standing) {
      LocalDate last = d.periods().getLast().from();
      for (String code : whereabouts.of(d.it().organization(), last).keySet()) {
        if (!code.equals(Fact.WORLD)) {
          lines.add(new Line(d, code, ""));
        }
      }
    }
    jdbc.batch(
        "insert into declaration_region (declaration_id, region_code, created_at) values (?, ?, ?)",
        lines,
        (p, line) -> p.uuid(line.of().id()).text(line.key()).instant(line.of().it().createdAt()));
  }
}
