package org.guiju.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guiju.identifier.Identifier;
import org.guiju.identifier.Identifiers;
import org.guiju.ledger.Projector;
import org.guiju.ledger.Reprojection;
import org.guiju.ledger.Reprojection.Dependent;
import org.guiju.ledger.Stream;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.procedure.ProcedureCatalog;
import org.guiju.register.Contributions.Reference;
import org.guiju.standard.Adoption;
import org.guiju.standard.Publication;
import org.guiju.standard.Standard;
import org.guiju.vocabulary.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Derives from national standards what they adopt while they are in force, and has the entries
 * counted anew that this concerns.
 */
@ApplicationScoped
class Adoptions implements Projector {

  private static final int ORDER = 92;

  private final Jdbc jdbc;
  private final ProcedureCatalog procedures;
  private final Reprojection reprojection;

  Adoptions(Jdbc jdbc, ProcedureCatalog procedures, Reprojection reprojection) {
    this.jdbc = jdbc;
    this.procedures = procedures;
    this.reprojection = reprojection;
  }

  private record Period(UUID standard, Adoption adoption, LocalDate from, LocalDate to) {}

  private record State(UUID standard, LocalDate from, LocalDate to, String procedure, String id) {}

  /** A number as adoptions are compared by. */
  static Reference reference(String number) {
    return Identifiers.parse(number) instanceof Identifier id
        ? new Reference(id.canonical(), id.familyKey())
        : new Reference(number.strip(), number.strip());
  }

  /** Whether a number is that of an edition of an earlier year; both must say theirs. */
  static boolean isOlder(String number, String than) {
    Integer year = year(number);
    Integer other = year(than);
    return year != null && other != null && year < other;
  }

  private static @Nullable Integer year(String number) {
    return Identifiers.parse(number) instanceof Identifier id ? id.year() : null;
  }

  @Override
  public String type() {
    return "STANDARD";
  }

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public void clear() {
    jdbc.update("delete from adoption_period", p -> {});
  }

  @Override
  public void project(List<Stream> changed, Instant recordedAt) {
    List<UUID> ids = changed.stream().map(Stream::id).toList();
    Set<String> families = new HashSet<>();
    jdbc.stream(
        "select distinct family_key from adoption_period where standard_id = any(?)",
        p -> p.uuids(ids),
        row -> families.add(row.text("family_key")));
    if (!families.isEmpty()) {
      jdbc.deleteByKey("adoption_period", "standard_id", ids);
    }
    List<Period> periods = periods(changed);
    jdbc.batch(
        "insert into adoption_period (standard_id, reference, from_on, to_on, family_key, degree)"
            + " values (?, ?, ?, ?, ?, ?)",
        periods,
        (p, it) -> {
          Reference reference = reference(it.adoption().reference());
          p.uuid(it.standard())
              .text(reference.reference())
              .date(it.from())
              .date(it.to())
              .text(reference.family())
              .name(it.adoption().degree());
        });
    periods.forEach(it -> families.add(reference(it.adoption().reference()).family()));
    if (!families.isEmpty()) {
      reprojection.again(
          EntryCommands.TYPE,
          jdbc.query(
              "select distinct p.entry_id, p.version from entry_reference r"
                  + " join entry_period p on p.entry_id = r.entry_id where r.family_key = any(?)",
              p -> p.texts(families),
              row -> new Dependent(row.uuid("entry_id"), row.longValue("version"))));
    }
  }

  private List<Period> periods(List<Stream> changed) {
    Map<UUID, List<Adoption>> adopting = new HashMap<>();
    for (Stream stream : changed) {
      if (!stream.effective().isEmpty()) {
        Publication it = Standard.fold(stream.effective(), procedures).publication();
        if (it.kind() == Kind.NATIONAL && !it.adopts().isEmpty()) {
          adopting.put(stream.id(), once(it.adopts()));
        }
      }
    }
    List<Period> periods = new ArrayList<>();
    if (!adopting.isEmpty()) {
      jdbc
          .query(
              "select standard_id, from_on, to_on, procedure_ref, state from standard_period"
                  + " where standard_id = any(?)",
              p -> p.uuids(adopting.keySet()),
              row ->
                  new State(
                      row.uuid("standard_id"),
                      row.date("from_on"),
                      row.date("to_on"),
                      row.text("procedure_ref"),
                      row.text("state")))
          .stream()
          .filter(this::inForce)
          .forEach(
              it ->
                  adopting
                      .getOrDefault(it.standard(), List.of())
                      .forEach(
                          adoption ->
                              periods.add(
                                  new Period(it.standard(), adoption, it.from(), it.to()))));
    }
    return periods;
  }

  /** Each number once: a text that names it in two spellings adopts it once. */
  private static List<Adoption> once(List<Adoption> adoptions) {
    Set<String> seen = new HashSet<>();
    return adoptions.stream()
        .filter(it -> seen.add(reference(it.reference()).reference()))
        .toList();
  }

  private boolean inForce(State it) {
    return procedures.byRef(it.procedure()).machine("EDITION").state(it.id()).inForce();
  }
}
