package org.guiju.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guiju.platform.jdbc.Jdbc;

/** All rows that are derived from the ledger, to be compared with what a rebuild gives. */
public final class DerivedRows {

  private static final List<String> TABLES =
      List.of(
          "project_period",
          "project_label",
          "project_scope",
          "project_participation",
          "project_region",
          "project_number",
          "project_plan_number",
          "project_reference",
          "standard_period",
          "standard_number",
          "standard_label",
          "standard_replaces",
          "standard_participation",
          "standard_region",
          "declaration_period",
          "declaration_standard",
          "declaration_joint",
          "declaration_pending",
          "declaration_word",
          "declaration_region",
          "declaration_external",
          "declared_standard",
          "matter_party",
          "matter_period",
          "draw",
          "draw_declaration",
          "draw_plan_period",
          "draw_plan_authority",
          "draw_inspection",
          "draw_gone",
          "committee_member_period",
          "ballot",
          "ballot_voter",
          "meeting",
          "standard_relation",
          "number_issued",
          "standard_cites",
          "calendar_day",
          "deadline",
          "document",
          "document_version",
          "document_period",
          "comment_round",
          "comment_round_party",
          "comment_period",
          "comment_form_key",
          "entry_period",
          "entry_external",
          "entry_link",
          "entry_reference",
          "entry_number",
          "entry_name",
          "entry_attribute",
          "adoption_period",
          "programme",
          "snapshot",
          "fact");

  private static final String COUNTS =
      "select measure, region, tag, on_day, kind, nature, level, role, work_type, stage, type, amount,"
          + " sum(starts) as starts, sum(ends) as ends from (select measure, region, tag, on_day, kind, nature,"
          + " level, role, work_type, stage, type, amount, starts, ends from fact_count where grain = 'D' union all"
          + " select measure, region, tag, on_day, kind, nature, level, role, work_type, stage, type, amount,"
          + " starts, ends from fact_count_delta) c group by measure, region, tag, on_day, kind, nature, level, role,"
          + " work_type, stage, type, amount having sum(starts) <> 0 or sum(ends) <> 0";

  private final Map<String, List<String>> rows = new LinkedHashMap<>();

  private DerivedRows() {}

  /** As they stand now. */
  public static DerivedRows of(Jdbc jdbc) {
    DerivedRows all = new DerivedRows();
    for (String table : TABLES) {
      all.read(jdbc, table, "select * from " + table);
    }
    all.read(jdbc, "counts", COUNTS);
    return all;
  }

  private void read(Jdbc jdbc, String name, String sql) {
    rows.put(name, jdbc.query(sql, p -> {}, row -> row.all()).stream().sorted().toList());
  }

  /** Fails where a row is another one. */
  public void assertSameAs(DerivedRows others) {
    rows.forEach(
        (table, now) -> assertThat(now).as("rows of %s", table).isEqualTo(others.rows.get(table)));
  }
}
