package org.guiju.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.guiju.account.TestAccounts;
import org.guiju.project.Way;
import org.junit.jupiter.api.Test;

/** A new type of thing to count is a file. */
@QuarkusTest
@TestProfile(OwnRegister.class)
class OwnRegisterTest {

  private static final String DAY = "2024-12-31";

  private static Map<String, Object> museum(String number) {
    return Map.of("region", "530902", "attributes", Map.of("number", number));
  }

  @Test
  void anEntryIsMadeTakesItsStepsAndCounts() {
    Way.admin().get("/api/v1/registers").then().body("items.code", hasItem("MUSEUM"));
    Way.admin().get("/api/v1/indicators").then().body("items.code", hasItem("MUSEUMS"));
    String code = Plans.recorded("indicator: MUSEUMS", "types: [RULERS]");
    assertThat(Entries.progress(code, "T", DAY).getString("status")).isEqualTo("NO_DATA");
    assertThat(Entries.progress(code, "T", DAY).getString("lacks[0].register")).isEqualTo("MUSEUM");

    String one = Entries.enter("MUSEUM", "RULERS", museum("尺-1"), "PLAN", "2022-01-01");
    Entries.enter("MUSEUM", "SCALES", museum("秤-1"), "PLAN", "2022-01-01");
    assertThat(Entries.actual(code, "T", DAY)).isZero();
    assertThat(Entries.progress(code, "T", DAY).getInt("inPipeline")).isEqualTo(1);
    Entries.take(one, "OPEN", "2023-01-01");
    assertThat(Entries.actual(code, "T", DAY)).isEqualTo(1);
    assertThat(Entries.evidence(code, "T", DAY)).containsExactly(one);
    assertThat(Entries.actual(code, "T", "2022-12-31")).isZero();
    Way.admin()
        .queryParam("q", "尺 - 1")
        .get("/api/v1/registers/MUSEUM/entries")
        .then()
        .body("items.id", equalTo(List.of(one)));
    Entries.take(one, "CLOSE", "2024-01-01");
    assertThat(Entries.actual(code, "T", DAY)).isZero();
    assertThat(Entries.actual(code, "T", "2023-12-31")).isEqualTo(1);
  }

  @Test
  void anEntryCountsWheneverAStandardOfItStands() {
    String code = Plans.recorded("indicator: MUSEUMS_SHOWING", "types: [SCALES]");
    String first = ChainCoverageTest.standard(publication(2019));
    ChainCoverageTest.withdraw(first);
    String second = ChainCoverageTest.standard(publication(2022));
    LocalDate again =
        LocalDate.parse(Way.admin().get("/api/v1/standards/{id}", second).path("issueDate"));
    assertThat(again).isAfter(ChainCoverageTest.WITHDRAWN);
    Map<String, Object> shown =
        Map.of(
            "number",
            "秤-2",
            "shown",
            List.of(Map.of("standard", first), Map.of("standard", second)));
    String entry =
        Entries.enter(
            "MUSEUM",
            "SCALES",
            Map.of("region", "530902", "attributes", shown),
            "PLAN",
            "2018-01-01");
    assertThat(Entries.actual(code, "T", ChainCoverageTest.WITHDRAWN.minusDays(1).toString()))
        .isEqualTo(1);
    assertThat(Entries.actual(code, "T", ChainCoverageTest.WITHDRAWN.toString())).isZero();
    assertThat(Entries.actual(code, "T", again.minusDays(1).toString())).isZero();
    assertThat(Entries.evidence(code, "T", again.toString())).containsExactly(entry);
  }

  private static Way publication(int year) {
    return ChainCoverageTest.publication(LocalDate.of(year, 1, 1));
  }

  @Test
  void whatTheFileDoesNotAllowIsRefused() {
    Map<String, Object> bare = Map.of("region", "530902", "attributes", Map.of());
    Entries.enter(
            TestAccounts.as("ADMIN"),
            "MUSEUM",
            Entries.content("RULERS", "馆", bare),
            "PLAN",
            "2022-01-01")
        .then()
        .statusCode(422);
    Entries.enter(
            TestAccounts.as("ADMIN"),
            "MUSEUM",
            Entries.content("RULERS", "馆", museum("尺-2")),
            "OPEN",
            "2022-01-01")
        .then()
        .statusCode(409);
  }
}
