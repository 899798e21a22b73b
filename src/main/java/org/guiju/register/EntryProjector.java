package org.guiju.register;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.guiju.counting.FactSet;
import org.guiju.counting.FactSource;
import org.guiju.counting.FactStore;
import org.guiju.ledger.Event;
import org.guiju.ledger.Projector;
import org.guiju.ledger.Stream;
import org.guiju.organization.Organizations;
import org.guiju.organization.RegionsOfOrganizations;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.procedure.ProcedureCatalog;
import org.guiju.register.Contributions.Reference;
import org.jspecify.annotations.Nullable;

/** Derives periods and facts of entries from their histories. */
@ApplicationScoped
class EntryProjector implements Projector, FactSource {

  static final LocalDate OPEN = LocalDate.of(9999, 12, 31);
  private static final int ORDER = 90;
  private static final List<String> TABLES =
      List.of(
          "entry_period",
          "entry_external",
          "entry_link",
          "entry_reference",
          "entry_number",
          "entry_name",
          AttributePeriods.TABLE);

  private final Jdbc jdbc;
  private final Registers registers;
  private final ProcedureCatalog procedures;
  private final EntryFacts facts;
  private final FactStore factStore;
  private final Organizations organizations;

  EntryProjector(
      Jdbc jdbc,
      Registers registers,
      ProcedureCatalog procedures,
      EntryFacts facts,
      FactStore factStore,
      Organizations organizations) {
    this.jdbc = jdbc;
    this.registers = registers;
    this.procedures = procedures;
    this.facts = facts;
    this.factStore = factStore;
    this.organizations = organizations;
  }

  /** Everything derived of one entry; no entry where nothing of it is left. */
  private record Derived(Stream stream, @Nullable Entry entry, List<EntryFacts.Stand> stands) {

    UUID id() {
      return stream.id();
    }

    Entry it() {
      return Objects.requireNonNull(entry);
    }
  }

  /** A period to be written. */
  private record Period(Derived of, EntryFacts.Stand stand, LocalDate to, boolean ended) {}

  private record Link(UUID entry, UUID thing) {}

  @Override
  public String type() {
    return EntryCommands.TYPE;
  }

  @Override
  public String aggregateType() {
    return type();
  }

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public void clear() {
    TABLES.forEach(table -> jdbc.update("delete from " + table, p -> {}));
    factStore.clear(EntryFacts.SUBJECT);
  }

  @Override
  public List<FactSet> factSets(List<Stream> streams) {
    return sets(streams.stream().map(this::derive).toList());
  }

  @Override
  public void project(List<Stream> changed, Instant recordedAt) {
    List<Derived> derived = changed.stream().map(this::derive).toList();
    List<UUID> ids = changed.stream().map(Stream::id).toList();
    List<Derived> standing = derived.stream().filter(d -> d.entry() != null).toList();
    await(standing);
    TABLES.forEach(table -> jdbc.deleteByKey(table, "entry_id", ids));
    RegionsOfOrganizations homes = homes(standing);
    writePeriods(standing, homes);
    writeExternals(standing);
    writeLinks(standing);
    writeReferences(standing);
    writeNamed(standing);
    writeAttributes(standing);
    factStore.replace(sets(derived), recordedAt);
  }

  /**
   * Waits for whoever changes a standard that is linked, and has others wait who would: they do not
   * see the link before this transaction ends. Before any row is touched, so that nobody who waits
   * holds what another one needs.
   */
  private void await(List<Derived> standing) {
    Set<UUID> things = linked(standing);
    if (!things.isEmpty()) {
      jdbc.query(
          "select standard_id from standard_period where standard_id = any(?)"
              + " order by standard_id, from_on for update",
          p -> p.uuids(things),
          row -> row.uuid("standard_id"));
    }
  }

  private List<FactSet> sets(List<Derived> derived) {
    List<Derived> standing = derived.stream().filter(d -> d.entry() != null).toList();
    RegionsOfOrganizations homes = homes(standing);
    Contributions contributions =
        new Contributions(jdbc, procedures, linked(standing), references(standing));
    return derived.stream()
        .map(
            d ->
                d.entry() == null
                    ? new FactSet(EntryFacts.SUBJECT, d.id(), List.of())
                    : facts.of(d.id(), register(d), d.stands(), contributions, homes))
        .toList();
  }

  private Set<UUID> linked(List<Derived> standing) {
    Set<UUID> things = new HashSet<>();
    standing.forEach(d -> things.addAll(links(d)));
    return things;
  }

  private RegionsOfOrganizations homes(List<Derived> standing) {
    Set<UUID> holders = new HashSet<>();
    for (Derived d : standing) {
      for (EntryFacts.Stand stand : d.stands()) {
        UUID holder = stand.content().organization();
        if (holder != null) {
          holders.add(holder);
        }
      }
    }
    return organizations.regionsOf(holders);
  }

  private Register register(Derived d) {
    return registers.get(d.it().register());
  }

  private Derived derive(Stream stream) {
    List<Event> history = stream.effective();
    if (history.isEmpty()) {
      return new Derived(stream, null, List.of());
    }
    List<EntryFacts.Stand> stands = new ArrayList<>();
    Entry entry =
        Entry.fold(
            history,
            procedures,
            (on, at) -> {
              if (at.begun()) {
                stands.add(new EntryFacts.Stand(on, at.position().state(), at.content()));
              }
            });
    return new Derived(stream, stands.isEmpty() ? null : entry, stands);
  }

  private void writePeriods(List<Derived> standing, RegionsOfOrganizations homes) {
    List<Period> periods = new ArrayList<>();
    for (Derived d : standing) {
      for (int i = 0; i < d.stands().size(); i++) {
        EntryFacts.Stand stand = d.stands().get(i);
        LocalDate to = i + 1 < d.stands().size() ? d.stands().get(i + 1).from() : OPEN;
        boolean ended = d.it().machine().state(stand.state()).terminal();
        periods.add(new Period(d, stand, to, ended));
      }
    }
    jdbc.batch(
        "insert into entry_period (entry_id, from_on, to_on, register, procedure_ref, type, state, ended, name_zh,"
            + " name_en, organization_id, region_code, level, opened_on, version, created_at, updated_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        periods,
        (p, period) -> {
          Entry it = period.of().it();
          EntryContent content = period.stand().content();
          p.uuid(it.id())
              .date(period.stand().from())
              .date(period.to())
              .text(it.register())
              .text(it.procedure().ref())
              .text(content.type())
              .text(period.stand().state())
              .flag(period.ended())
              .text(content.nameZh())
              .text(content.nameEn())
              .uuid(content.organization())
              .text(EntryFacts.home(content, period.stand().from(), homes))
              .name(content.level())
              .date(it.openedOn())
              .number(period.of().stream().version())
              .instant(it.createdAt())
              .instant(period.of().stream().last().recordedAt());
        });
  }

  private void writeExternals(List<Derived> standing) {
    record External(Entry entry, String system, String value) {}
    List<External> externals = new ArrayList<>();
    standing.forEach(
        d ->
            d.it()
                .content()
                .externalIds()
                .forEach((system, value) -> externals.add(new External(d.it(), system, value))));
    jdbc.batch(
        "insert into entry_external (register, system, external_id, entry_id) values (?, ?, ?, ?)",
        externals,
        (p, it) ->
            p.text(it.entry().register()).text(it.system()).text(it.value()).uuid(it.entry().id()));
  }

  private void writeLinks(List<Derived> standing) {
    List<Link> links = new ArrayList<>();
    standing.forEach(d -> links(d).forEach(thing -> links.add(new Link(d.id(), thing))));
    jdbc.batch(
        "insert into entry_link (entry_id, thing_id) values (?, ?)",
        links,
        (p, link) -> p.uuid(link.entry()).uuid(link.thing()));
  }

  /** The projects and standards that its results name. */
  private Set<UUID> links(Derived d) {
    Set<UUID> things = new HashSet<>();
    JsonNode attributes = d.it().content().attributes();
    for (Register.CountRule rule : register(d).counts()) {
      if (rule.result() != null) {
        for (JsonNode result : attributes.path(rule.result().list())) {
          for (String field : List.of("project", "standard")) {
            if (result.hasNonNull(field)) {
              things.add(UUID.fromString(result.get(field).asText()));
            }
          }
        }
      }
    }
    return things;
  }

  private void writeReferences(List<Derived> standing) {
    jdbc.batch(
        "insert into entry_reference (entry_id, reference, family_key) values (?, ?, ?)",
        List.copyOf(references(standing).entrySet()),
        (p, it) ->
            p.uuid(it.getKey()).text(it.getValue().reference()).text(it.getValue().family()));
  }

  private void writeNamed(List<Derived> standing) {
    record Number(UUID entry, String key, Named.Number number, int place) {}
    record Name(UUID entry, String name) {}
    List<Number> numbers = new ArrayList<>();
    List<Name> names = new ArrayList<>();
    for (Derived d : standing) {
      Named named = Named.of(registers.schema(register(d)), d.it().content().attributes());
      int place = 0;
      for (Map.Entry<String, Named.Number> number : named.numbers().entrySet()) {
        numbers.add(new Number(d.id(), number.getKey(), number.getValue(), place++));
      }
      named.names().forEach(name -> names.add(new Name(d.id(), name)));
    }
    jdbc.batch(
        "insert into entry_number (entry_id, number_key, family_key, place, shown)"
            + " values (?, ?, ?, ?, ?)",
        numbers,
        (p, it) ->
            p.uuid(it.entry())
                .text(it.key())
                .text(it.number().family())
                .number(it.place())
                .text(it.number().shown()));
    jdbc.batch(
        "insert into entry_name (entry_id, name) values (?, ?)",
        names,
        (p, it) -> p.uuid(it.entry()).text(it.name()));
  }

  private void writeAttributes(List<Derived> standing) {
    AttributePeriods periods = new AttributePeriods();
    standing.forEach(
        d -> periods.add(d.it(), registers.schema(register(d)).attributes().all(), d.stands()));
    periods.write(jdbc);
  }

  private Map<UUID, Reference> references(List<Derived> standing) {
    Map<UUID, Reference> references = new HashMap<>();
    for (Derived d : standing) {
      register(d).counts().stream()
          .flatMap(rule -> java.util.stream.Stream.ofNullable(rule.adopted()))
          .map(rule -> d.it().content().attributes().path(rule.reference()).asText())
          .filter(number -> !number.isBlank())
          .findFirst()
          .ifPresent(number -> references.put(d.id(), Adoptions.reference(number)));
    }
    return references;
  }
}
