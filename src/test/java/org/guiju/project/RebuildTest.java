package org.guiju.project;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.guiju.document.Sent;
import org.guiju.ledger.DerivedRows;
import org.guiju.ledger.Rebuilder;
import org.guiju.platform.jdbc.Jdbc;
import org.junit.jupiter.api.Test;

/** State and facts come out the same when they are derived anew from the ledger. */
@QuarkusTest
class RebuildTest {

  @Inject Jdbc jdbc;
  @Inject Rebuilder rebuilder;

  @Test
  void stateAndFactsComeOutTheSame() {
    LocalDate start = LocalDate.of(2021, 3, 1);
    String organization = Way.organization("120101");
    Way published = Way.registered(start, organization).through(Way.TO_PUBLICATION);
    Way drafted = Way.registered(start, organization).through(Way.TO_PUBLICATION.subList(0, 7));
    Way.admin()
        .body(
            Map.of(
                "effectiveOn",
                drafted.on.toString(),
                "inputs",
                Map.of("patentNumber", "ZL201910000003.X", "holder", "某公司")))
        .post("/api/v1/projects/{id}/patents", drafted.id)
        .then()
        .statusCode(201);
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
    enterResult(published.id);
    DerivedRows before = DerivedRows.of(jdbc);
    rebuilder.rebuild(done -> {});
    DerivedRows.of(jdbc).assertSameAs(before);
  }

  /** A project of science whose result is that standards project. */
  private static void enterResult(String project) {
    Map<String, Object> entry =
        Map.of(
            "type", "APPLIED",
            "nameZh", "科技项目",
            "region", "120101",
            "attributes",
                Map.of(
                    "results",
                    List.of(Map.of("project", project, "on", "2022-01-01", "proof", "验收意见"))));
    Way.admin()
        .body(
            Map.of(
                "entry",
                entry,
                "step",
                Map.of("action", "APPROVE", "effectiveOn", "2021-03-01", "basis", "文件")))
        .post("/api/v1/registers/SCI_TECH_PROJECT/entries")
        .then()
        .statusCode(201);
  }
}
