package org.guiju.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guiju.account.TestAccounts;
import org.guiju.document.Sent;

/** A project, an edition, a declaration or a matter of a story. */
final class Thing {

  private static final String API = "/api/v1/";
  private static final String MATTERS = "matters";

  final String id;
  final String machine;
  private final Story story;
  private final String place;

  Thing(Story story, String place, String machine, String id) {
    this.story = story;
    this.place = place;
    this.machine = machine;
    this.id = id;
  }

  String path() {
    return API + place + "/" + id;
  }

  /** Takes a step with everything that it asks for; what else is said stands in pairs. */
  Thing takes(Person who, String action, Object... said) {
    Response taken = send(who, action, true, said);
    assertThat(taken.statusCode())
        .as("%s of %s on %s: %s", action, machine, story.today(), taken.asString())
        .isEqualTo(200);
    return this;
  }

  /** The step, where the procedure has it. */
  Thing mayTake(Person who, String action, Object... said) {
    return story.told().knows(machine, action) ? takes(who, action, said) : this;
  }

  /**
   * Tries the step and is refused for the guard, and for nothing else that would be put right by
   * the same means. Told once for each procedure, and only where it asks for it.
   */
  void refuses(Person who, String action, String guard, Object... said) {
    if (!isNew(action, guard)) {
      return;
    }
    Response refused = send(who, action, false, said);
    Refusal.check(refused, guard, "%s of %s on %s".formatted(action, machine, story.today()));
    story.told().refused(machine, action, guard);
  }

  /** Whether the procedure asks for the guard and no story has told so yet. */
  boolean isNew(String action, String guard) {
    return story.told().asks(machine, action, guard)
        && !story.told().isRefused(machine, action, guard);
  }

  /** Tries a step that is nobody's to take. */
  void forbids(Person who, String action, Object... said) {
    assertThat(send(who, action, false, said).statusCode()).as(action).isEqualTo(403);
  }

  private Response send(Person who, String action, boolean earnest, Object... said) {
    Map<String, Object> more = Story.pairs(said);
    Map<String, Object> body = new HashMap<>();
    body.put("action", action);
    body.put("reason", more.containsKey("reason") ? more.remove("reason") : "依程序办理");
    body.put("basis", more.containsKey("basis") ? more.remove("basis") : "标准化法");
    Object without = more.remove("without");
    Object also = more.remove("also");
    JsonPath it = who.asks().get(path() + "/actions").jsonPath();
    String found = "items.find { it.action == '%s' }".formatted(action);
    Map<String, Object> inputs = new HashMap<>();
    List<String> required = it.getList(found + ".inputs.findAll { it.required }.name");
    if (required != null) {
      required.stream()
          .filter(name -> given(name) != null)
          .forEach(name -> inputs.put(name, given(name)));
    }
    Map<String, Boolean> judged = judged(action);
    if (!judged.isEmpty()) {
      inputs.put("judged", judged);
    }
    inputs.putAll(more);
    body.put("inputs", inputs);
    List<Map<String, Object>> documents = new ArrayList<>();
    List<Map<String, Object>> asked = it.getList(found + ".documents.findAll { it.required }");
    if (asked != null) {
      asked.stream()
          .filter(document -> !document.get("code").equals(without))
          .forEach(document -> documents.add(shown(who, document, earnest)));
    }
    if (also != null) {
      documents.add(shown(who, Map.of("code", also), earnest));
    }
    body.put("documents", documents);
    return who.sends().header("If-Match", "*").body(body).post(path() + "/transitions");
  }

  /** Yes to everything that only people can judge. */
  private Map<String, Boolean> judged(String action) {
    Map<String, Boolean> answers = new HashMap<>();
    story.told().procedure.machine(machine).transitions().stream()
        .filter(t -> t.action().equals(action))
        .flatMap(t -> t.inputs().stream())
        .filter(input -> input.name().equals("judged"))
        .forEach(input -> input.values().keySet().forEach(code -> answers.put(code, true)));
    return answers;
  }

  /** A document that the thing has, or that is uploaded now; matters keep none of their own. */
  private Map<String, Object> shown(Person who, Map<String, Object> document, boolean earnest) {
    String code = document.get("code").toString();
    Map<String, Object> ref = new HashMap<>(Map.of("code", code));
    if (earnest && !place.equals(MATTERS)) {
      String kept =
          document.get("uploaded") instanceof Map<?, ?> uploaded
              ? uploaded.get("document").toString()
              : Sent.upload(who.asks(), place, id, code, Sent.pdf()).path("id");
      ref.put("document", kept);
    }
    return ref;
  }

  /** What a step asks for and nobody has to think about. */
  private Object given(String name) {
    LocalDate today = story.today();
    return switch (name) {
      case "commentUntil" -> today.plusDays(60).toString();
      case "announcementNumber" -> "%d 年第 1 号公告".formatted(today.getYear());
      case "issueDate" -> today.toString();
      case "implementationDate" -> today.plusMonths(6).toString();
      default -> null;
    };
  }

  /** Begins a matter about it. */
  Thing begins(Person who, String type, Object... said) {
    Response begun = begin(who, type, said);
    assertThat(begun.statusCode()).as("%s: %s", type, begun.asString()).isEqualTo(201);
    return story.hears(MATTERS, type, begun.path("id"));
  }

  /** Tries to begin a matter about it and is refused for the guard. */
  void refusesToBegin(Person who, String type, String action, String guard, Object... said) {
    if (story.told().asks(type, action, guard) && !story.told().isRefused(type, action, guard)) {
      Refusal.check(begin(who, type, said), guard, type);
      story.told().refused(type, action, guard);
    }
  }

  /** Tries to begin a matter about it. */
  Response begin(Person who, String type, Object... said) {
    Map<String, Object> more = Story.pairs(said);
    Map<String, Object> body = new HashMap<>();
    body.put("reason", "依程序办理");
    body.put("basis", "标准化法");
    Object action = more.remove("action");
    if (action != null) {
      body.put("action", action);
    }
    List<String> documents =
        story.told().procedure.machine(type).from("-").stream()
            .filter(t -> action == null || t.action().equals(action))
            .flatMap(t -> t.documents().stream())
            .map(org.guiju.procedure.DocumentRule::code)
            .distinct()
            .toList();
    body.put("documents", documents.stream().map(code -> Map.of("code", code)).toList());
    body.put("inputs", more);
    return who.sends().body(body).post(path() + "/matters/" + type);
  }

  /** What is known of it now. */
  JsonPath now() {
    return TestAccounts.as("READER").get(path()).then().statusCode(200).extract().jsonPath();
  }

  Thing is(String state) {
    assertThat(now().getString("state")).as("%s on %s", machine, story.today()).isEqualTo(state);
    return this;
  }

  /** Says something else of itself. */
  Thing says(Person who, Object... fields) {
    Response said = who.sends().header("If-Match", "*").body(Story.pairs(fields)).patch(path());
    assertThat(said.statusCode()).as(said.asString()).isEqualTo(200);
    return this;
  }

  /** The event of its last step of that name. */
  String event(String action) {
    return TestAccounts.as("ADMIN")
        .get(path() + "/history")
        .jsonPath()
        .getString("items.findAll { it.payload.action == '%s' }[-1].id".formatted(action));
  }

  /** Notes which steps its history holds, also those that the service took itself. */
  void note(Told told) {
    List<Map<String, Object>> steps =
        TestAccounts.as("ADMIN")
            .get(path() + "/history")
            .jsonPath()
            .getList("items.findAll { it.type == 'TRANSITIONED' }.payload");
    for (Map<String, Object> step : steps) {
      told.taken(
          step.get("machine").toString(), step.get("action").toString(), step.get("to").toString());
    }
  }
}
