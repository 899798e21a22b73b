package org.guiju.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guiju.counting.Fact;
import org.guiju.counting.FactSet;
import org.guiju.organization.Organizations;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.vocabulary.Kind;

/**
 * When each declarer first made each of its standards public, over all its declarations. A
 * declaration that is registered late, corrected or voided moves the day, so a family that a change
 * touches is looked at as a whole.
 */
@ApplicationScoped
class FirstDeclarations {

  private static final int SLOTS = 64;

  private final Jdbc jdbc;
  private final DeclarationFacts facts;
  private final PendingStandards pending;
  private final Organizations organizations;

  FirstDeclarations(
      Jdbc jdbc, DeclarationFacts facts, PendingStandards pending, Organizations organizations) {
    this.pending = pending;
    this.jdbc = jdbc;
    this.facts = facts;
    this.organizations = organizations;
  }

  /** The families whose first day the rows of these declarations say something of. */
  Set<Family> named(Collection<UUID> declarations) {
    Set<Family> named = new HashSet<>(pending.named(declarations));
    named.addAll(
        jdbc.query(
            "select distinct organization_id, family_key from declaration_standard"
                + " where declaration_id = any(?) and coalesce(public_on, number_public_on) is not null",
            p -> p.uuids(declarations),
            row -> new Family(row.uuid("organization_id"), row.text("family_key"))));
    return named;
  }

  /** Derives the first days of these families anew, from the rows of all declarations. */
  List<FactSet> derive(Set<Family> families) {
    if (families.isEmpty()) {
      return List.of();
    }
    lock(families);
    Said said = said(families);
    jdbc.deleteByKey("declared_standard", "id", families.stream().map(Family::subject).toList());
    write(said.first().values());
    return factSets(families, said);
  }

  /** What the rows of all declarations give for these families; writes nothing. */
  List<FactSet> expected(Set<Family> families) {
    return families.isEmpty() ? List.of() : factSets(families, said(families));
  }

  /** The first of each family, and the numbers that came later. */
  private record Said(Map<Family, FamilyRow> first, Map<Family, List<FamilyRow>> later) {}

  /** A standard is the declarer's own where any of its declarations says so. */
  private Said said(Set<Family> families) {
    List<FamilyRow> numbers = rows(families, "number_public_on");
    Map<Family, FamilyRow> first = new HashMap<>(FamilyRow.first(numbers));
    first.values().removeIf(FamilyRow::own);
    FamilyRow.first(rows(families, "public_on"))
        .forEach((family, row) -> first.put(family, row.asOwn()));
    return new Said(first, FamilyRow.later(numbers, first));
  }

  private List<FactSet> factSets(Set<Family> families, Said said) {
    DeclarationFacts.Whereabouts whereabouts =
        facts.whereabouts(
            organizations.regionsOf(
                families.stream().map(Family::organization).collect(Collectors.toSet())));
    Map<Family, List<PendingStandards.Line>> lines = pending.of(families);
    List<FactSet> sets = new ArrayList<>(families.size());
    for (Family family : families) {
      FamilyRow row = said.first().get(family);
      List<FamilyRow> later = said.later().getOrDefault(family, List.of());
      List<Fact> all =
          new ArrayList<>(
              PendingFacts.of(lines.getOrDefault(family, List.of()), row, later, whereabouts));
      if (row != null) {
        all.addAll(DeclarationFacts.first(row, later, whereabouts));
      }
      sets.add(new FactSet(DeclarationFacts.DECLARED_STANDARD, family.subject(), all));
    }
    return sets;
  }

  /** Two declarations of one family, recorded at once, must see each other. */
  private void lock(Set<Family> families) {
    List<String> slots =
        families.stream()
            .map(
                f ->
                    String.format(
                        Locale.ROOT, "%02d", Math.floorMod(f.organization().hashCode(), SLOTS)))
            .distinct()
            .sorted()
            .toList();
    jdbc.query(
        "select slot from declaration_lock where slot = any(?) order by slot for update",
        p -> p.texts(slots),
        row -> row.text("slot"));
  }

  private List<FamilyRow> rows(Set<Family> families, String day) {
    Set<UUID> declarers = families.stream().map(Family::organization).collect(Collectors.toSet());
    Set<String> keys = families.stream().map(Family::key).collect(Collectors.toSet());
    List<FamilyRow> rows =
        jdbc.query(
            "select organization_id, family_key, declaration_id, kind, canonical, name, own, "
                + day
                + " as public_on from declaration_standard"
                + " where organization_id = any(?) and family_key = any(?) and "
                + day
                + " is not null",
            p -> p.uuids(declarers).texts(keys),
            row ->
                new FamilyRow(
                    new Family(row.uuid("organization_id"), row.text("family_key")),
                    row.uuid("declaration_id"),
                    row.enumValue("kind", Kind.class),
                    row.text("canonical"),
                    row.textOrNull("name"),
                    row.flag("own"),
                    row.date("public_on")));
    return rows.stream().filter(row -> families.contains(row.family())).toList();
  }

  private void write(Collection<FamilyRow> first) {
    jdbc.batch(
        "insert into declared_standard (id, organization_id, family_key, kind, canonical, name, first_on,"
            + " declaration_id) values (?, ?, ?, ?, ?, ?, ?, ?)",
        first,
        (p, row) ->
            p.uuid(row.family().subject())
                .uuid(row.family().organization())
                .text(row.family().key())
                .name(row.kind())
                .text(row.number())
                .text(row.name())
                .date(row.on())
                .uuid(row.declaration()));
  }
}
