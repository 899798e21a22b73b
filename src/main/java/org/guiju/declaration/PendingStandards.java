package org.guiju.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.platform.jdbc.Row;
import org.guiju.vocabulary.Kind;
import org.jspecify.annotations.Nullable;

/** The standards that declarations name while they are not public yet. */
@ApplicationScoped
class PendingStandards {

  private final Jdbc jdbc;

  PendingStandards(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A standard named by a declaration that is not public.
   *
   * @param kind of the declaration
   * @param from first day
   * @param to first day on which it is so no more
   */
  record Line(
      UUID declaration,
      Family family,
      Kind kind,
      String number,
      @Nullable String name,
      boolean own,
      LocalDate from,
      LocalDate to) {}

  /** A standard that a declaration names twice is written once. */
  void write(Collection<Line> lines) {
    record Key(UUID declaration, String number, LocalDate from) {}
    Map<Key, Line> once = new LinkedHashMap<>();
    lines.forEach(
        line -> once.putIfAbsent(new Key(line.declaration(), line.number(), line.from()), line));
    jdbc.batch(
        "insert into declaration_pending (declaration_id, canonical, from_on, to_on, organization_id, family_key,"
            + " subject_id, kind, name, own) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        once.values(),
        (p, line) ->
            p.uuid(line.declaration())
                .text(line.number())
                .date(line.from())
                .date(line.to())
                .uuid(line.family().organization())
                .text(line.family().key())
                .uuid(line.family().subject())
                .name(line.kind())
                .text(line.name())
                .flag(line.own()));
  }

  /** The standards that these declarations name. */
  Set<Family> named(Collection<UUID> declarations) {
    return Set.copyOf(
        jdbc.query(
            "select distinct organization_id, family_key from declaration_pending"
                + " where declaration_id = any(?)",
            p -> p.uuids(declarations),
            PendingStandards::family));
  }

  /** What all declarations name of these standards. */
  Map<Family, List<Line>> of(Set<Family> families) {
    return jdbc
        .query(
            "select declaration_id, canonical, from_on, to_on, organization_id, family_key, kind, name, own"
                + " from declaration_pending where subject_id = any(?)",
            p -> p.uuids(families.stream().map(Family::subject).toList()),
            row ->
                new Line(
                    row.uuid("declaration_id"),
                    family(row),
                    row.enumValue("kind", Kind.class),
                    row.text("canonical"),
                    row.textOrNull("name"),
                    row.flag("own"),
                    row.date("from_on"),
                    row.date("to_on")))
        .stream()
        .collect(Collectors.groupingBy(Line::family));
  }

  private static Family family(Row row) throws SQLException {
    return new Family(row.uuid("organization_id"), row.text("family_key"));
  }
}
