package org.guiju.numbering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.project.Way;
import org.guiju.standard.StandardLives;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Revision, merging and splitting: which edition is in force, and which may be chosen, on which
 * day.
 */
@QuarkusTest
class SuccessionTest {

  private static final LocalDate BEFORE = LocalDate.of(2022, 1, 10);
  private static final LocalDate ISSUED = LocalDate.of(2024, 1, 10);

  @Inject StandardLives lives;

  private String association = "";
  private String code = "";

  @BeforeEach
  void anAssociation() {
    code = Numbering.letters();
    association = Numbering.organization("SOCIAL_ORGANIZATION", code);
  }

  /** An edition of before. */
  private String old() {
    Numbering it = Numbering.ofGroup(association);
    it.on = BEFORE;
    it.approve(Map.of());
    return it.publish(BEFORE, BEFORE.plusMonths(2), code);
  }

  private String published(Map<String, Object> more, LocalDate inForce) {
    return approved(more, Map.of()).publish(ISSUED, inForce, code);
  }

  private String part(Map<String, Object> more, LocalDate inForce) {
    return approved(more, Map.of("partOf", number(1))).publish(ISSUED, inForce, code);
  }

  private Numbering approved(Map<String, Object> more, Map<String, Object> inputs) {
    Map<String, Object> body = new HashMap<>(more);
    body.put("responsible", association);
    Numbering it = Numbering.approvable("GROUP", body);
    it.on = ISSUED;
    it.approve(inputs);
    return it;
  }

  private static ValidatableResponse on(String standard, String day) {
    return Way.admin().queryParam("asOf", day).get("/api/v1/standards/{id}", standard).then();
  }

  private static ValidatableResponse succeededBy(String successor, String day) {
    return Way.admin()
        .queryParam("successors", successor)
        .queryParam("asOf", day)
        .get("/api/v1/standards")
        .then()
        .statusCode(200);
  }

  private String number(int value) {
    return "T/%s %d-2022".formatted(code, value);
  }

  @Test
  void aSplitStandardIsReplacedWhenTheLastPartEntersIntoForce() {
    String whole = old();
    String partly = part(Map.of("partlyReplaces", List.of(number(1))), LocalDate.of(2024, 9, 1));
    on(whole, "2025-01-01").body("state", equalTo("E61")).body("replacedBy", equalTo(null));
    on(whole, "2025-01-01").body("successors.partly", contains(true));
    String rest = part(Map.of("replaces", List.of(number(1))), LocalDate.of(2024, 6, 1));
    on(whole, "2024-08-31").body("state", equalTo("E61"));
    on(whole, "2024-09-01")
        .body("state", equalTo("E98"))
        .body("replacedBy", equalTo(partly))
        .body("successors.standard", contains(rest, partly))
        .body("successors.partly", contains(false, true));
    on(partly, "2024-09-01").body("partlyReplaces", contains(number(1)));
    succeededBy(rest, "2024-09-01").body("items.id", contains(whole));
    succeededBy(partly, "2024-09-01").body("items.id", contains(whole));
    succeededBy(partly, ISSUED.minusDays(1).toString()).body("items", empty());
    succeededBy(whole, "2024-09-01").body("items", empty());
  }

  @Test
  void aPartThatComesAfterTheRestPutsTheReplacementOff() {
    String whole = old();
    String rest = part(Map.of("replaces", List.of(number(1))), LocalDate.of(2024, 6, 1));
    on(whole, "2024-06-01").body("state", equalTo("E98")).body("replacedBy", equalTo(rest));
    Numbering part =
        approved(Map.of("partlyReplaces", List.of(number(1))), Map.of("partOf", number(1)));
    String id = part.publish(ISSUED, LocalDate.of(2024, 10, 1), code);
    on(whole, "2024-06-01").body("state", equalTo("E61"));
    on(whole, "2024-10-01").body("state", equalTo("E98")).body("replacedBy", equalTo(id));
    // Taken back, the rest displaces it on its own day again.
    part.voidLast("not announced after all");
    on(whole, "2024-06-01").body("state", equalTo("E98")).body("replacedBy", equalTo(rest));
  }

  @Test
  void theNextEditionOfTheFamilyDisplacesWhateverElseReplacesAPart() {
    String whole = old();
    part(Map.of("partlyReplaces", List.of(number(1))), LocalDate.of(2024, 9, 1));
    String next = published(Map.of("replaces", List.of(number(1))), LocalDate.of(2024, 6, 1));
    on(whole, "2024-06-01").body("state", equalTo("E98")).body("replacedBy", equalTo(next));
  }

  @Test
  void oneMayReplaceSeveral() {
    String one = old();
    String two = old();
    String merged =
        published(Map.of("replaces", List.of(number(1), number(2))), LocalDate.of(2024, 6, 1));
    on(one, "2024-05-31").body("state", equalTo("E61"));
    on(one, "2024-06-01").body("state", equalTo("E98")).body("replacedBy", equalTo(merged));
    on(two, "2025-01-01").body("state", equalTo("E98")).body("replacedBy", equalTo(merged));
  }

  @Test
  void duringTheTransitionBothMayBeChosen() {
    String old = old();
    String next = published(Map.of("replaces", List.of(number(1))), LocalDate.of(2024, 6, 1));
    on(old, "2024-05-31").body("selectable", equalTo(true)).body("state", equalTo("E61"));
    on(next, "2024-05-31").body("selectable", equalTo(true)).body("state", equalTo("E60"));
    on(old, "2024-06-01").body("selectable", equalTo(false)).body("state", equalTo("E98"));
    on(next, "2024-06-01").body("selectable", equalTo(true)).body("state", equalTo("E61"));
    chosen("2024-05-31", true).body("items.id", containsInAnyOrder(old, next));
    chosen("2024-06-01", true).body("items.id", contains(next));
    chosen("2024-06-01", false).body("items.id", contains(old));
    // A declaration may name either until the old one is replaced (DECLARED_NUMBERS asks this).
    List<UUID> both = List.of(UUID.fromString(old), UUID.fromString(next));
    assertThat(lives.anyRetired(both, LocalDate.of(2024, 5, 31))).isFalse();
    assertThat(lives.anyRetired(both.subList(0, 1), LocalDate.of(2024, 6, 1))).isTrue();
    assertThat(lives.anyRetired(both.subList(1, 2), LocalDate.of(2024, 6, 1))).isFalse();
  }

  private ValidatableResponse chosen(String day, boolean selectable) {
    return Way.admin()
        .queryParam("asOf", day)
        .queryParam("selectable", selectable)
        .queryParam("kind", "GROUP")
        .queryParam("announcement", code)
        .get("/api/v1/standards")
        .then()
        .statusCode(200);
  }

  @Test
  void anAnnouncementListsWhatItPublished() {
    Way.admin()
        .queryParam("announcement", "2024-" + code)
        .get("/api/v1/standards")
        .then()
        .body("items", empty());
    old();
    Way.admin()
        .queryParam("announcement", code)
        .get("/api/v1/standards")
        .then()
        .statusCode(200)
        .body("items.number", hasItem(number(1)));
  }
}
