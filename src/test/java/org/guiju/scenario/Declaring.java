package org.guiju.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.project.Way;

/** Who makes a standard says publicly that it is kept, and is held to it. */
final class Declaring {

  private static final List<Map<String, Object>> INDICATORS =
      List.of(
          Map.of("name", "防干烧", "kind", "FUNCTIONAL", "value", "有", "method", "5.1"),
          Map.of(
              "name", "热效率", "kind", "PERFORMANCE", "value", "90", "unit", "%", "method", "5.2"));

  private static final String NOTICE = "2039 年第 1 号公告";

  private final Story it;
  private final String kind;
  private final String number;
  private final Person by;
  private final Person inspector;

  Declaring(Story it, String kind, String number) {
    this.it = it;
    this.kind = kind;
    this.number = number;
    this.by = it.cast.proposer();
    this.inspector = it.cast.inspector();
  }

  private List<Map<String, Object>> own() {
    return List.of(Map.of("number", number, "name", "电热水壶"));
  }

  private List<Map<String, Object>> wrong() {
    return List.of(Map.of("number", "我们自己的办法", "name", "电热水壶"));
  }

  private Thing declared(Person who, Object... more) {
    Map<String, Object> body = new HashMap<>();
    body.put("kind", kind);
    body.put("standards", own());
    body.put("products", List.of("电热水壶"));
    body.put("indicators", INDICATORS);
    body.put("inferiorThanRecommended", false);
    body.put("publicationDocument", NOTICE);
    body.put("patents", false);
    body.putAll(Story.pairs(more));
    Thing thing = it.hears("declarations", "DECLARATION", it.made(who, "declarations", body));
    return thing.takes(who, "SIGN");
  }

  /** All that can become of declarations. */
  void told() {
    Thing declaration = declared(by);
    refusedToPublish(declaration);
    declaration.takes(by, "PUBLISH").is("PUBLISHED");
    refusedToSay(declaration, "UPDATE");
    declaration.takes(by, "UPDATE").is("PUBLISHED");
    inspected(declaration);
    revoked(declaration);
    declared(by).takes(by, "WITHDRAW").is("WITHDRAWN");
  }

  private void refusedToPublish(Thing declaration) {
    refusedToSay(declaration, "PUBLISH");
    refusedWhile(
        declaration, "PUBLISH", "DECLARED_BEFORE_SUPPLY", "firstSupplyOn", it.in(-9), it.in(9));
    if (declaration.isNew("PUBLISH", "ISSUER_USCC")) {
      Register.bears(it.cast.responsible(), Register.OF_OTHERS);
      declaration.refuses(by, "PUBLISH", "ISSUER_USCC");
      Register.bears(it.cast.responsible(), Register.OF_ASSOCIATIONS);
    }
    if (declaration.isNew("PUBLISH", "ASSOCIATION_REGISTERED")) {
      Person institute = Person.of(Way.organization("350203"), "ASSOC");
      declared(institute).refuses(institute, "PUBLISH", "ASSOCIATION_REGISTERED");
    }
  }

  /** Whatever is said later is held against the same as what was said first. */
  private void refusedToSay(Thing declaration, String action) {
    refusedWhile(declaration, action, "DECLARED_NUMBERS", "standards", wrong(), own());
    refusedWhile(declaration, action, "INDICATORS_GIVEN", "indicators", List.of(), INDICATORS);
    refusedWhile(declaration, action, "INFERIOR_ANSWERED", "inferiorThanRecommended", null, false);
    refusedWhile(declaration, action, "PUBLICATION_NAMED", "publicationDocument", null, NOTICE);
    refusedWhile(declaration, action, "PATENTS_ANSWERED", "patents", null, false);
    refusedWhile(
        declaration, action, "DECLARER_IS_COMMISSIONER", "commissioningParty", "别的厂", null);
    declaration.refuses(by, action, "NOT_LOWER_THAN_MANDATORY", "without", "D34");
  }

  /** It says something for which it is refused, and then what it should. */
  private void refusedWhile(
      Thing declaration, String action, String guard, String field, Object bad, Object good) {
    if (declaration.isNew(action, guard)) {
      declaration.says(by, field, bad);
      declaration.refuses(by, action, guard);
      declaration.says(by, field, good);
    }
  }

  private void inspected(Thing declaration) {
    inspectedByPlan(declaration);
    for (String[] cause : new String[][] {{"draw", "DRAWN"}, {"complaint", "COMPLAINT_ABOUT_IT"}}) {
      declaration.refusesToBegin(
          inspector,
          "INSPECTION",
          "START_INSPECTION",
          cause[1],
          cause[0],
          UUID.randomUUID().toString());
    }
    declaration
        .begins(inspector, "INSPECTION")
        .takes(inspector, "FIND_CONFORMING", "findings", "符合")
        .is("CONFORMING");
    declaration.begins(inspector, "INSPECTION").takes(inspector, "CLOSE").is("CLOSED");
    declaration.is("PUBLISHED");
    declaration
        .begins(inspector, "INSPECTION")
        .takes(
            inspector,
            "FIND_NONCONFORMING",
            "findings",
            "指标不全",
            "problem",
            "INDICATORS",
            "deadline",
            it.in(30))
        .is("NONCONFORMING");
    declaration.is("CORRECTION_ORDERED");
    refusedToSay(declaration, "CORRECT");
    declaration.takes(by, "CORRECT").takes(inspector, "ACCEPT_CORRECTION").is("PUBLISHED");
  }

  /**
   * It is drawn, and inspected by the plan of the draw: by whom the plan says, within its days, and
   * later where the plan is changed.
   */
  private void inspectedByPlan(Thing declaration) {
    String authority = Register.organization("AUTHORITY", "11");
    Map<String, Object> plan = new HashMap<>();
    plan.put("number", "抽查〔%d〕1 号".formatted(it.today().getYear()));
    plan.put("name", "企业标准随机抽查计划");
    plan.put("from", it.in(1));
    plan.put("to", it.in(20));
    plan.put("authorities", List.of(authority));
    String draw =
        it.made(
            inspector,
            "draws",
            Map.of("size", 5_000, "criteria", Map.of("product", "电热水壶"), "plan", plan));
    String type = "INSPECTION";
    String starts = "START_INSPECTION";
    declaration.refusesToBegin(
        inspector, type, starts, "WITHIN_PLAN", "draw", draw, "authority", authority);
    it.passes(1);
    String other = Register.organization("AUTHORITY", "11");
    Refusal.check(
        declaration.begin(inspector, type, "draw", draw, "authority", other), "WITHIN_PLAN", type);
    Thing inspection = declaration.begins(inspector, type, "draw", draw, "authority", authority);
    stands(draw, declaration, "STARTED", false);
    it.passes(20);
    stands(draw, declaration, "STARTED", true);
    inspection.takes(inspector, "CLOSE").is("CLOSED");
    stands(draw, declaration, "CLOSED", false);
    Refusal.check(
        declaration.begin(inspector, type, "draw", draw, "authority", authority),
        "WITHIN_PLAN",
        type);
    plan.put("to", it.in(9));
    inspector
        .sends()
        .header("If-Match", "*")
        .body(Map.of("plan", plan, "reason", "延长检查期"))
        .post("/api/v1/draws/{id}/plan", draw)
        .then()
        .statusCode(200);
    declaration
        .begins(inspector, type, "draw", draw, "authority", authority)
        .takes(inspector, "FIND_CONFORMING", "findings", "符合")
        .is("CONFORMING");
    stands(draw, declaration, "FOUND", false);
  }

  private static void stands(String draw, Thing declaration, String state, boolean overdue) {
    JsonPath list =
        Person.ANYBODY
            .asks()
            .queryParam("limit", 200)
            .get("/api/v1/draws/{id}/inspections", draw)
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    String drawn = "items.find { it.declaration == '%s' }.".formatted(declaration.id);
    assertThat(list.getString(drawn + "state")).isEqualTo(state);
    assertThat(list.getBoolean(drawn + "overdue")).isEqualTo(overdue);
  }

  private void revoked(Thing declaration) {
    declaration.takes(inspector, "ORDER_CORRECTION", "deadline", it.in(30));
    declaration.refuses(inspector, "PUBLICISE", "CORRECTION_MISSED");
    it.passes(31);
    declaration.takes(inspector, "PUBLICISE").is("PUBLICISED");
    declaration.takes(by, "CORRECT").is("CORRECTED");
    declaration
        .takes(inspector, "ORDER_CORRECTION", "deadline", it.in(10))
        .is("CORRECTION_ORDERED");
    it.passes(10);
    declaration.takes(by, "CORRECT").takes(inspector, "ORDER_CORRECTION", "deadline", it.in(5));
    declaration.refuses(inspector, "PUBLICISE", "CORRECTION_MISSED");
    it.passes(6);
    declaration.takes(inspector, "PUBLICISE").is("PUBLICISED");
    Thing appeal =
        declaration
            .begins(by, "APPEAL", "against", declaration.event("PUBLICISE"), "grounds", "已改正")
            .takes(inspector, "ACCEPT_APPEAL", "suspends", true);
    declaration.refuses(inspector, "REVOKE", "NO_APPEAL_PENDING");
    appeal.takes(inspector, "REJECT");
    declaration.takes(inspector, "REVOKE").is("REVOKED");
  }
}
