package org.guiju.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.guiju.account.TestAccounts;
import org.guiju.project.Way;
import org.junit.jupiter.api.Test;

/** A key chain is covered by what is recorded of its standards, or by its own step (SD18). */
@QuarkusTest
class ChainCoverageTest {

  private static final String PROGRAMME = "SHANDONG-2022";
  private static final String TARGET = "SD18";
  private static final LocalDate REVIEW = LocalDate.of(2023, 4, 3);
  static final LocalDate WITHDRAWN = REVIEW.plusDays(10);
  private static final String DAY = WITHDRAWN.minusDays(1).toString();

  private static Way publication() {
    return publication(LocalDate.of(2019, 1, 1));
  }

  static Way publication(LocalDate begun) {
    return Way.registered(begun, Way.organization("370102")).through(Way.TO_PUBLICATION);
  }

  static String standard(Way way) {
    return Way.admin()
        .queryParam("project", way.id)
        .get("/api/v1/standards")
        .then()
        .statusCode(200)
        .extract()
        .path("items[0].id");
  }

  private static String chain(String... standards) {
    List<Map<String, String>> listed =
        List.of(standards).stream()
            .map(standard -> Map.of("standard", standard, "form", "JOINT_STANDARD"))
            .toList();
    return Entries.enter(
        "INDUSTRIAL_CHAIN",
        "KEY",
        Map.of("region", "370000", "attributes", Map.of("standards", listed)),
        "LIST",
        "2021-01-01");
  }

  static void withdraw(String standard) {
    step(standard, "START_REVIEW", REVIEW);
    step(standard, "PROPOSE_ABOLITION", REVIEW.plusDays(5));
    step(standard, "ABOLISH", WITHDRAWN);
  }

  private static void step(String standard, String action, LocalDate on) {
    Way.admin()
        .header("If-Match", "*")
        .body(
            Map.of(
                "action",
                action,
                "effectiveOn",
                on.toString(),
                "reason",
                "不再使用",
                "documents",
                IntStream.rangeClosed(1, 34)
                    .mapToObj(n -> Map.of("code", "D%02d".formatted(n)))
                    .toList(),
                "attested",
                List.of("*")))
        .post("/api/v1/standards/{id}/transitions", standard)
        .then()
        .statusCode(200);
  }

  private static List<String> subjects(String rest, String asOf) {
    return Plans.at(PROGRAMME, TARGET, rest, asOf).getList("items.subjectId");
  }

  private static int beside(JsonPath progress, String name) {
    return progress.getInt("alternatives.find { it.name == '%s' }.n".formatted(name));
  }

  @Test
  void aChainIsCoveredFromThePublicationOfAStandardOfItToItsWithdrawal() {
    String standard = standard(publication());
    String chain = chain(standard);
    String issued = Way.admin().get("/api/v1/standards/{id}", standard).path("issueDate");
    LocalDate published = LocalDate.parse(issued);
    String eve = published.minusDays(1).toString();
    assertThat(subjects("evidence", published.toString())).contains(chain);
    assertThat(subjects("pipeline", published.toString())).doesNotContain(chain);
    assertThat(subjects("evidence", eve)).doesNotContain(chain);
    assertThat(subjects("pipeline", eve)).contains(chain);

    withdraw(standard);
    assertThat(subjects("evidence", DAY)).contains(chain);
    assertThat(subjects("evidence", WITHDRAWN.toString())).doesNotContain(chain);
    assertThat(subjects("pipeline", WITHDRAWN.toString())).contains(chain);
  }

  @Test
  void theAnswerTellsByWhichItIsCovered() {
    String standard = standard(publication());
    JsonPath before = Entries.progress(PROGRAMME, TARGET, DAY);
    String byStandard = chain(standard);
    String byStep = chain();
    String byBoth = chain(standard);
    for (String chain : List.of(byStep, byBoth)) {
      Map<String, Object> form = Map.of("form", "CHAIN_PROJECT");
      Entries.take(TestAccounts.as("ADMIN"), chain, "COVER", "2022-12-01", form)
          .then()
          .statusCode(200);
    }
    JsonPath after = Entries.progress(PROGRAMME, TARGET, DAY);
    assertThat(after.getInt("covered"))
        .isEqualTo((before.get("covered") == null ? 0 : before.getInt("covered")) + 3);
    assertThat(after.getString("options.coverage")).isEqualTo("EITHER");
    assertThat(beside(after, "STEP")).isGreaterThanOrEqualTo(2);
    assertThat(subjects("evidence", DAY))
        .contains(byStandard, byStep, byBoth)
        .doesNotHaveDuplicates();
    assertThat(subjects("evidence?alternative=STANDARD", DAY))
        .contains(byStandard, byBoth)
        .doesNotContain(byStep);
    assertThat(subjects("evidence?alternative=STEP", DAY))
        .contains(byStep, byBoth)
        .doesNotContain(byStandard);

    Entries.take(byBoth, "DELIST", "2023-01-01");
    assertThat(subjects("evidence", DAY)).contains(byStandard).doesNotContain(byBoth);
  }
}
