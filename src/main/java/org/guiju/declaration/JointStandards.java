package org.guiju.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.platform.jdbc.Row;

/** With whom declarers say publicly that they made their standards, and who made them public. */
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
}
