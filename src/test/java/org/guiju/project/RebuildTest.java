package org.guiju.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.guiju.document.Sent;
import org.guiju.ledger.Rebuilder;
import org.guiju.platform.jdbc.Jdbc;
import org.junit.jupiter.api.Test;

/** State and facts come out the same when they are derived anew from the ledger. */
@QuarkusTest
class RebuildTest {

  private static final List<String> TABLES =
      List.of(
          "project_period",
          "project_label",
          "project_participation",
          "project_region",
          "project_number",
          "project_plan_number",
          "project_reference",
          "standard_period",
          "standard_number",
          "standard_participation",
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
          "comment_round",
          "comment_round_party",
          "comment_period",
          "comment_form_key",
          "programme",
          "snapshot",
          "fact");

  private static final String COUNTS =
      "select measure, region, tag, on_day, kind, nature, level, role, work_type, stage, sum(starts) as starts,"
          + " sum(ends) as ends, sum(amount) as amount from (select measure, region, tag, on_day, kind, nature,"
          + " level, role, work_type, stage, starts, ends, amount from fact_count where grain = 'D' union all"
          + " select measure, region, tag, on_day, kind, nature, level, role, work_type, stage, starts, ends,"
          + " amount from fact_count_delta) c group by measure, region, tag, on_day, kind, nature, level, role,"
          + " work_type, stage having sum(starts) <> 0 or sum(ends) <> 0 or sum(amount) <> 0";

  @Inject Jdbc jdbc;
  @Inject Rebuilder rebuilder;

  @Test
  void stateAndFactsComeOutTheSame() {
    LocalDate start = LocalDate.of(2021, 3, 1);
    String organization = Way.organization("120101");
    Way published = Way.registered(start, organization).through(Way.TO_PUBLICATION);
    Way.registered(start, organization).through(Way.TO_PUBLICATION.subList(0, 7));
    Way undone = Way.registered(start, organization).through(Way.TO_PUBLICATION.subList(0, 15));
    Way.admin()
        .header("If-Match", undone.etag)
        .body(
            Map.of(
                "event",
                Way.admin()
                    .get("/api/v1/projects/{id}/history", undone.id)
                    .jsonPath()
                    .getString("items[-1].id"),
                "void",
                true,
                "reason",
                "its number stays given out"))
        .post("/api/v1/projects/{id}/corrections", undone.id)
        .then()
        .statusCode(200);
    Way.admin()
        .header("If-Match", published.etag)
        .body(Map.of("organization", organization, "role", "PARTICIPATE"))
        .post("/api/v1/projects/{id}/participations", published.id)
        .then()
        .statusCode(200);
    Sent.upload(Way.admin(), "projects", published.id, "D20", Sent.pdf());
    List<List<String>> before = dump();
    rebuilder.rebuild(done -> {});
    assertThat(dump()).isEqualTo(before);
  }

  private List<List<String>> dump() {
    List<List<String>> all = new ArrayList<>();
    for (String table : TABLES) {
      all.add(
          jdbc.query("select * from " + table, p -> {}, row -> row.all()).stream()
              .sorted()
              .toList());
    }
    all.add(jdbc.query(COUNTS, p -> {}, row -> row.all()).stream().sorted().toList());
    return all;
  }
}
