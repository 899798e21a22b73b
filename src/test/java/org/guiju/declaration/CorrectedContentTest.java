package org.guiju.declaration;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.feed.NothingRecorded;
import org.guiju.ledger.Ledger;
import org.guiju.ledger.NewEvent;
import org.guiju.ledger.Stream;
import org.guiju.ledger.Work;
import org.guiju.platform.Actor;
import org.guiju.procedure.Procedure;
import org.guiju.procedure.ProcedureCatalog;
import org.guiju.procedure.engine.DocumentRef;
import org.guiju.procedure.engine.Transitioned;
import org.guiju.project.Way;
import org.guiju.vocabulary.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Corrections of what was declared before names and values were asked for, and after. */
@QuarkusTest
class CorrectedContentTest {

  private static final String PATH = "/api/v1/declarations/";
  private static final LocalDate ON = LocalDate.of(2024, 2, 5);

  @Inject Ledger ledger;
  @Inject ProcedureCatalog procedures;

  private final String number =
      "Q/X%s 001-2024"
          .formatted(
              UUID.randomUUID().toString().substring(0, 6).toUpperCase(java.util.Locale.ROOT));
  private UUID factory;

  @BeforeEach
  void founded() {
    factory = UUID.fromString(Way.organization("350203"));
  }

  /**
   * A declaration as it was recorded before: a standard without a name, a value that is missing.
   */
  private UUID before() {
    UUID id = UUID.randomUUID();
    QuarkusTransaction.requiringNew().run(() -> record(id));
    return id;
  }

  private void record(UUID id) {
    DeclarationContent said =
        new DeclarationContent(
            List.of(new DeclaredStandard(number, null, true)),
            List.of("电热水壶"),
            List.of(),
            List.of(
                new DeclaredIndicator(null, "加热", IndicatorKind.FUNCTIONAL, null, null, "5.1"),
                new DeclaredIndicator(null, "热效率", IndicatorKind.PERFORMANCE, "90", "%", "5.2")),
            false,
            null,
            null,
            null,
            null,
            null,
            null,
            List.of(),
            Map.of());
    String procedure = procedures.inForce(Kind.ENTERPRISE, null, ON).ref();
    Work work = ledger.begin(Actor.SYSTEM);
    Stream stream = work.open(DeclarationCommands.ref(id));
    work.append(
        stream,
        NewEvent.of(
            DeclarationEvents.CREATED,
            ON,
            new DeclarationEvents.Created(factory, Kind.ENTERPRISE, procedure, said)));
    step(work, stream, ON, "DC01", "SIGN", "DRAFT", "SIGNED", "D22");
    step(work, stream, ON.plusDays(1), "DC02", "PUBLISH", "SIGNED", "PUBLISHED", "D23", "D34");
    step(work, stream, ON.plusDays(9), "DC03", "UPDATE", "PUBLISHED", "PUBLISHED", "D23", "D34");
    work.commit();
  }

  private static void step(
      Work work,
      Stream stream,
      LocalDate on,
      String id,
      String action,
      String from,
      String to,
      String... documents) {
    work.append(
        stream,
        NewEvent.of(
            Transitioned.TYPE,
            on,
            new Transitioned(
                Procedure.DECLARATION,
                id,
                action,
                from,
                to,
                List.of(),
                List.of(documents).stream()
                    .map(code -> new DocumentRef(code, null, null, null))
                    .toList(),
                Map.of(),
                null,
                List.of(),
                List.of())));
  }

  private static JsonPath history(Object id) {
    return Way.admin().get(PATH + id + "/history?view=effective").jsonPath();
  }

  private static ValidatableResponse corrected(
      Object id, String event, String field, Object value) {
    Map<String, Object> body = new HashMap<>();
    body.put("event", event);
    body.put("reason", "mistyped");
    body.put(field, value);
    return Way.admin().header("If-Match", "*").body(body).post(PATH + id + "/corrections").then();
  }

  @Test
  void whatWasNotAskedForThenDoesNotStandAgainstACorrectionOfAnythingElse() {
    UUID id = before();
    JsonPath history = history(id);
    for (String action : List.of("UPDATE", "PUBLISH")) {
      String found = "items.find { it.payload.action == '%s' }".formatted(action);
      LocalDate on = LocalDate.parse(history.getString(found + ".effectiveOn"));
      String event = history.getString(found + ".id");
      corrected(id, event, "effectiveOn", on.plusDays(1).toString()).statusCode(200);
      Map<String, Object> payload = new HashMap<>(history.getMap(found + ".payload"));
      payload.put(
          "documents",
          List.of(Map.of("code", "D23", "title", "指标清单"), Map.of("code", "D34", "title", "自查")));
      corrected(id, event, "payload", payload).statusCode(200);
    }
    // But what is asked of a step anew is asked.
    Way.admin()
        .header("If-Match", "*")
        .body(
            Map.of(
                "action",
                "UPDATE",
                "documents",
                List.of(Map.of("code", "D23"), Map.of("code", "D34"))))
        .post(PATH + id + "/transitions")
        .then()
        .statusCode(409);
  }

  @Test
  void aCorrectionWithoutADocumentThatWasThereIsRefused() {
    UUID id = before();
    JsonPath history = history(id);
    String found = "items.find { it.payload.action == 'UPDATE' }";
    Map<String, Object> payload = new HashMap<>(history.getMap(found + ".payload"));
    payload.put("documents", List.of(Map.of("code", "D23")));
    corrected(id, history.getString(found + ".id"), "payload", payload).statusCode(409);
  }

  /** A declaration that gives what is asked for today. */
  private String declared() {
    String id =
        Way.admin()
            .body(
                """
                {"organization":"%s","registeredOn":"%s","standards":[{"number":"%s","name":"电热水壶"}],
                 "products":["电热水壶"],
                 "indicators":[{"name":"加热","kind":"FUNCTIONAL","value":"有","method":"5.1"},
                   {"name":"热效率","kind":"PERFORMANCE","value":"90","unit":"%%","method":"5.2"}],
                 "inferiorThanRecommended":false}"""
                    .formatted(factory, ON, number))
            .post("/api/v1/declarations")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    for (String action : List.of("SIGN", "PUBLISH")) {
      Way.admin()
          .header("If-Match", "*")
          .body(
              Map.of(
                  "action",
                  action,
                  "effectiveOn",
                  ON.toString(),
                  "documents",
                  List.of(Map.of("code", "D22"), Map.of("code", "D23"), Map.of("code", "D34"))))
          .post(PATH + id + "/transitions")
          .then()
          .statusCode(200);
    }
    return id;
  }

  @Test
  void aPreviewTellsWhatAStepOfADeclarationWouldDoAndDoesNothing() {
    String id = declared();
    NothingRecorded nothing = NothingRecorded.of("DECLARATION", "MATTER");
    Map<String, Object> order = new HashMap<>();
    order.put("action", "ORDER_CORRECTION");
    order.put("effectiveOn", ON.plusDays(30).toString());
    order.put("reason", "抽查不合格");
    order.put("basis", "标准化法第 39 条");
    preview(id, order).statusCode(422).body("errors.pointer", hasItem("/inputs/deadline"));
    String deadline = ON.plusDays(60).toString();
    order.put("inputs", Map.of("deadline", deadline));
    preview(id, order)
        .statusCode(200)
        .body("state", equalTo("CORRECTION_ORDERED"))
        .body("consequences.clocks.clock", hasItem("C_CORRECT"))
        .body("consequences.clocks.dueOn", hasItem(deadline))
        .body("consequences.next.action", hasItem("CORRECT"));
    nothing.check();
    Way.admin().get(PATH + id).then().body("state", equalTo("PUBLISHED"));
  }

  private static ValidatableResponse preview(String id, Map<String, Object> step) {
    return Way.admin()
        .header("If-Match", "*")
        .body(step)
        .post(PATH + id + "/transitions?preview=true")
        .then();
  }

  @Test
  @SuppressWarnings("unchecked")
  void aNameOrAValueThatWasMadePublicIsNotCorrectedAway() {
    String id = declared();
    JsonPath history = history(id);
    String event = history.getString("items[0].id");
    for (String taken : List.of("name", "value", "method")) {
      Map<String, Object> payload = new HashMap<>(history.getMap("items[0].payload"));
      Map<String, Object> content = new HashMap<>((Map<String, Object>) payload.get("content"));
      String list = taken.equals("name") ? "standards" : "indicators";
      List<Map<String, Object>> items = new java.util.ArrayList<>();
      ((List<Map<String, Object>>) content.get(list)).forEach(i -> items.add(new HashMap<>(i)));
      items.getLast().remove(taken);
      content.put(list, items);
      payload.put("content", content);
      corrected(id, event, "payload", payload)
          .statusCode(409)
          .body("code", equalTo("CONTENT_TAKEN_AWAY"));
      items.getLast().put(taken, "更正后");
      corrected(id, event, "payload", payload).statusCode(200);
    }
  }
}
