package org.guiju.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.platform.jdbc.Row;

/** Which declarers' standards are one standard that they made together. */
@ApplicationScoped
class JointStandards {

  private static final String SELECT =
      "select organization_id, family_key, name, partner_id, partner_key from declaration_joint where ";

  private final Jdbc jdbc;

  JointStandards(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  /** Writes what these declarations last said publicly. */
  void write(List<Declaration> declarations) {
    record Said(Declaration of, DeclaredStandard standard, JointMaker maker) {}
    List<Said> all = new ArrayList<>();
    for (Declaration declaration : declarations) {
      DeclarationContent content = declaration.publicContent();
      if (content != null) {
        Set<List<Object>> seen = new HashSet<>();
        for (DeclaredStandard standard : content.own()) {
          for (JointMaker maker : standard.jointWith()) {
            if (seen.add(List.of(standard.familyKey(), maker.organization()))) {
              all.add(new Said(declaration, standard, maker));
            }
          }
        }
      }
    }
    jdbc.batch(
        "insert into declaration_joint (declaration_id, family_key, partner_id, organization_id, name, partner_key)"
            + " values (?, ?, ?, ?, ?, ?)",
        all,
        (p, said) ->
            p.uuid(said.of().id())
                .text(said.standard().familyKey())
                .uuid(said.maker().organization())
                .uuid(said.of().organization())
                .text(said.standard().name())
                .text(said.maker().familyKey()));
  }

  /** What is said publicly of these standards. */
  List<JointLine> saidOf(Collection<Family> families) {
    Set<UUID> declarers = families.stream().map(Family::organization).collect(Collectors.toSet());
    Set<String> keys = families.stream().map(Family::key).collect(Collectors.toSet());
    Set<Family> asked = new HashSet<>(families);
    return jdbc
        .query(
            SELECT + "organization_id = any(?) and family_key = any(?)",
            p -> p.uuids(declarers).texts(keys),
            JointStandards::line)
        .stream()
        .filter(line -> asked.contains(line.family()))
        .toList();
  }

  /** What these organizations say publicly of standards that they made with those. */
  List<JointLine> saidBy(Set<UUID> organizations, Set<UUID> with) {
    return jdbc.query(
        SELECT + "organization_id = any(?) and partner_id = any(?)",
        p -> p.uuids(organizations).uuids(with),
        JointStandards::line);
  }

  private static JointLine line(Row row) throws SQLException {
    return new JointLine(
        new Family(row.uuid("organization_id"), row.text("family_key")),
        row.textOrNull("name"),
        row.uuid("partner_id"),
        row.textOrNull("partner_key"));
  }

  /**
   * A standard of its declarer's own that a declaration made public.
   *
   * @param on day on which it did first
   */
  record Made(Family family, String number, UUID declaration, LocalDate on) {}

  /** What these organizations made public of their own until a day, the first declaration first. */
  List<Made> madePublic(Set<UUID> organizations, LocalDate until) {
    return jdbc.query(
        "select organization_id, family_key, canonical, declaration_id, number_public_on from declaration_standard"
            + " where organization_id = any(?) and own and number_public_on <= ?"
            + " order by number_public_on, declaration_id, canonical",
        p -> p.uuids(organizations).date(until),
        row ->
            new Made(
                new Family(row.uuid("organization_id"), row.text("family_key")),
                row.text("canonical"),
                row.uuid("declaration_id"),
                row.date("number_public_on")));
  }

  /** Each of these standards with all that are one with it; one that stands alone by itself. */
  List<Set<Family>> groups(Set<Family> families) {
    List<Set<Family>> groups = new ArrayList<>(families.size());
    Set<Family> known = new HashSet<>();
    List<JointLine> lines = families.isEmpty() ? List.of() : saidOf(families);
    Set<Family> joint = lines.stream().map(JointLine::family).collect(Collectors.toSet());
    for (Family family : families) {
      if (!known.contains(family)) {
        Set<Family> group = joint.contains(family) ? groupOf(family) : Set.of(family);
        known.addAll(group);
        groups.add(group);
      }
    }
    return groups;
  }

  private Set<Family> groupOf(Family first) {
    Set<Family> group = new HashSet<>(Set.of(first));
    Set<Family> news = Set.of(first);
    while (!news.isEmpty()) {
      List<JointLine> said = saidOf(news);
      Set<Family> found =
          saidBy(
                  said.stream().map(JointLine::partner).collect(Collectors.toSet()),
                  news.stream().map(Family::organization).collect(Collectors.toSet()))
              .stream()
              .filter(answer -> said.stream().anyMatch(line -> line.answers(answer)))
              .map(JointLine::family)
              .filter(family -> !group.contains(family))
              .collect(Collectors.toSet());
      group.addAll(found);
      news = found;
    }
    return group;
  }

  /** The organizations that are named with these standards. */
  Set<UUID> partners(Collection<Family> families) {
    return families.isEmpty()
        ? Set.of()
        : saidOf(families).stream().map(JointLine::partner).collect(Collectors.toSet());
  }
}
