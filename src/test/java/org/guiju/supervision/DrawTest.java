package org.guiju.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guiju.supervision.Declarers.DECLARATIONS;
import static org.guiju.supervision.Declarers.admin;
import static org.guiju.supervision.Declarers.enterprise;
import static org.guiju.supervision.Declarers.inspector;
import static org.guiju.supervision.Declarers.json;
import static org.guiju.supervision.Declarers.nobody;
import static org.guiju.supervision.Declarers.opened;
import static org.guiju.supervision.Declarers.published;
import static org.guiju.supervision.Declarers.step;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.account.TestAccounts;
import org.guiju.feed.NothingRecorded;
import org.guiju.ledger.Rebuilder;
import org.guiju.ledger.SmallDatabase;
import org.guiju.platform.jdbc.Jdbc;
import org.junit.jupiter.api.Test;

/** Random draws that anybody can repeat. */
@QuarkusTest
@TestProfile(SmallDatabase.class)
class DrawTest {

  private static final String PATH = "/api/v1/draws";

  @Inject Jdbc jdbc;
  @Inject Rebuilder rebuilder;

  private static JsonPath drawn(RequestSpecification as, Map<String, ?> request) {
    return json(as).body(request).post(PATH).then().statusCode(201).extract().jsonPath();
  }

  private static List<String> declared(String product, int count, String region) {
    List<String> ids = new ArrayList<>();
    String factory = enterprise(region);
    for (int i = 0; i < count; i++) {
      ids.add(published(factory, product, "2024-01-05"));
    }
    return ids;
  }

  /** All that is needed to repeat a draw, from the public answers alone. */
  private static List<String> repeated(JsonPath draw, List<String> population) {
    String seed = draw.getString("seed");
    return population.stream()
        .sorted(Comparator.comparing(id -> sha256(seed + ":" + id)))
        .limit(draw.getInt("size"))
        .toList();
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> population(String draw) {
    List<String> all = new ArrayList<>();
    String cursor = null;
    do {
      RequestSpecification request = nobody().queryParam("limit", 3);
      JsonPath page =
          (cursor == null ? request : request.queryParam("cursor", cursor))
              .get(PATH + "/" + draw + "/population")
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      all.addAll(page.getList("items"));
      cursor = page.getString("next");
    } while (cursor != null);
    return all;
  }

  @Test
  void anybodyCanRepeatADraw() {
    String product = "壶" + UUID.randomUUID();
    List<String> declared = declared(product, 8, "350203");
    declared(product, 2, "370202");
    published(enterprise("350203"), "另一产品", "2024-01-05");
    RequestSpecification city = inspector("350200");
    JsonPath draw =
        drawn(
            city,
            Map.of(
                "criteria",
                Map.of("product", product, "kind", "ENTERPRISE"),
                "size",
                3,
                "seed",
                "CSI300 2024-02-01 3215.35",
                "reason",
                "2024 年企业标准随机抽查"));
    assertThat(draw.getString("criteria.region")).isEqualTo("350200");
    assertThat(draw.getString("seedOrigin")).isEqualTo("GIVEN");
    assertThat(draw.getInt("population")).isEqualTo(8);
    assertThat(draw.getList("drawn")).hasSize(3);
    String id = draw.getString("id");

    List<String> population = population(id);
    assertThat(population).isSorted().containsExactlyInAnyOrderElementsOf(declared);
    String text =
        nobody().accept("text/plain").get(PATH + "/" + id + "/population-text").asString();
    assertThat(text).isEqualTo(String.join("\n", population) + "\n");
    assertThat(sha256(text)).isEqualTo(draw.getString("populationSha256"));
    assertThat(repeated(draw, population)).isEqualTo(draw.getList("drawn"));

    String chosen = draw.getString("drawn[0]");
    opened(city, chosen, "INSPECTION", null, Map.of("draw", id)).then().statusCode(201);
    population.removeAll(draw.getList("drawn"));
    opened(city, population.getFirst(), "INSPECTION", null, Map.of("draw", id))
        .then()
        .statusCode(409)
        .body("unmet.code", hasItem("DRAWN"));
    nobody()
        .queryParam("declaration", chosen)
        .get(PATH)
        .then()
        .body("items.id", equalTo(List.of(id)))
        .body("items[0].population", equalTo(8));
    nobody().get(PATH + "/" + id).then().body("drawn", hasSize(3));
    nobody().get(PATH + "/" + UUID.randomUUID()).then().statusCode(404);
  }

  @Test
  void aDrawIsVerifiedByWhatWasKnownAtIt() {
    String product = "锅" + UUID.randomUUID();
    List<String> declared = declared(product, 5, "350203");
    JsonPath draw =
        drawn(
            TestAccounts.as("ADMIN"),
            Map.of(
                "criteria",
                Map.of("product", product, "region", "350000", "declarerType", "ENTERPRISE"),
                "size",
                2));
    String id = draw.getString("id");
    assertThat(draw.getString("seedOrigin")).isEqualTo("RANDOM");
    assertThat(draw.getString("seed")).matches("[0-9a-f]{32}");
    // What happens later, dated before or not, changes nothing in what was known at the draw.
    step(
            TestAccounts.as("ADMIN"),
            DECLARATIONS + declared.getFirst(),
            "WITHDRAW",
            "2024-01-06",
            Map.of(),
            "停产")
        .statusCode(200);
    declared(product, 1, "350203");
    nobody()
        .get(PATH + "/" + id + "/verification")
        .then()
        .statusCode(200)
        .body("same", equalTo(true))
        .body("recomputed", equalTo(5));
    rebuilder.rebuild(done -> {});
    assertThat(population(id)).containsExactlyInAnyOrderElementsOf(declared);
    nobody().get(PATH).then().body("items.id", hasItem(id));

    // Somebody tampers with what was kept.
    jdbc.update("delete from draw_population where draw_id = ?", p -> p.uuid(UUID.fromString(id)));
    nobody()
        .get(PATH + "/" + id + "/verification")
        .then()
        .body("same", equalTo(false))
        .body("populationIntact", equalTo(false))
        .body("populationSame", equalTo(true))
        .body("onlyRecomputed", equalTo(5));
  }

  @Test
  void whatCannotBeDrawnIsRefused() {
    NothingRecorded nothing = NothingRecorded.of("DRAW");
    RequestSpecification city = inspector("350200");
    Map<String, Object> elsewhere = Map.of("criteria", Map.of("region", "370000"), "size", 1);
    json(city).body(elsewhere).post(PATH).then().statusCode(403);
    json(TestAccounts.as("TC_SEC")).body(Map.of("size", 1)).post(PATH).then().statusCode(403);
    nobody().body(Map.of("size", 1)).post(PATH).then().statusCode(401);
    for (Map<String, Object> wrong :
        List.<Map<String, Object>>of(
            Map.of("size", 0),
            Map.of("size", 5_001),
            Map.of("size", 1, "seed", "short"),
            Map.of("size", 1, "criteria", Map.of("kind", "NATIONAL")),
            Map.of("size", 1, "criteria", Map.of("on", "2999-01-01")))) {
      admin().body(wrong).post(PATH).then().statusCode(422);
    }
    admin()
        .body(Map.of("size", 1, "criteria", Map.of("product", "无" + UUID.randomUUID())))
        .post(PATH)
        .then()
        .statusCode(409)
        .body("code", equalTo("POPULATION_EMPTY"));
    nothing.check();
  }
}
