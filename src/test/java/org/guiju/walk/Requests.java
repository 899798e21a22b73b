package org.guiju.walk;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.guiju.procedure.DocumentRule;
import org.guiju.procedure.GuardRule;
import org.guiju.procedure.InputRule;
import org.guiju.procedure.Machine;
import org.guiju.procedure.Procedure;
import org.guiju.procedure.Stages;
import org.guiju.procedure.Transition;
import org.guiju.vocabulary.Kind;
import org.jspecify.annotations.Nullable;

/** Fills in what a step asks for, as the data of its procedure say. */
final class Requests {

  private final World world;
  private final Random random;

  Requests(World world, Random random) {
    this.world = world;
    this.random = random;
  }

  /**
   * The step with everything that it asks for.
   *
   * @param thing whose step it is; of a step that begins a matter, the thing that it is about
   * @param chosen inputs that are not left to chance
   */
  Map<String, Object> step(
      Thing thing, Machine machine, Transition step, LocalDate on, Map<String, ?> chosen) {
    Map<String, Object> inputs = new HashMap<>(chosen);
    Set<String> before = said(thing, machine);
    for (InputRule rule : step.inputs()) {
      if (rule.when() == null && !inputs.containsKey(rule.name())) {
        put(inputs, rule, thing, step, on);
      }
    }
    Set<String> conditions = new HashSet<>(machine.conditionsOf(nodes(inputs)));
    conditions.addAll(before);
    for (InputRule rule : step.inputs()) {
      if (rule.when() != null && rule.isAsked(conditions) && !inputs.containsKey(rule.name())) {
        put(inputs, rule, thing, step, on);
      }
    }
    if (Stages.PUBLISHED.equals(inputs.get("stage")) && step.action().equals("ADVANCE")) {
      inputs.put("number", world.number(thing.procedure(), on, false));
    }
    Map<String, Object> body = new HashMap<>();
    body.put("action", step.action());
    body.put("effectiveOn", on.toString());
    body.put("reason", "walk");
    body.put("basis", "walk");
    body.put("inputs", inputs);
    body.put("attested", List.of("*"));
    body.put("documents", documents(step));
    return body;
  }

  private static List<Map<String, String>> documents(Transition step) {
    return step.documents().stream()
        .filter(DocumentRule::required)
        .map(rule -> Map.of("code", rule.code()))
        .toList();
  }

  private static Map<String, JsonNode> nodes(Map<String, Object> inputs) {
    Map<String, JsonNode> nodes = new HashMap<>();
    inputs.forEach((name, value) -> nodes.put(name, Client.json(value)));
    return nodes;
  }

  /** The conditions that hold by what was said before. */
  private static Set<String> said(Thing thing, Machine machine) {
    Map<String, JsonNode> said = new HashMap<>();
    if (thing.sort == Sort.MATTER) {
      for (Plain.Told step : thing.steps()) {
        step.inputs().properties().forEach(e -> said.put(e.getKey(), e.getValue()));
      }
    }
    return machine.conditionsOf(said);
  }

  private void put(
      Map<String, Object> inputs, InputRule rule, Thing thing, Transition step, LocalDate on) {
    Object value = value(rule, thing, step, on);
    if (value != null) {
      inputs.put(rule.name(), value);
    }
  }

  private @Nullable Object value(InputRule rule, Thing thing, Transition step, LocalDate on) {
    return switch (rule.type()) {
      case "DATE" -> date(rule, thing, step, on);
      case "ENUM" -> pick(new ArrayList<>(rule.values().keySet()));
      case "FLAG" -> rule.name().equals("synchronous") ? random.nextBoolean() : true;
      case "INTEGER" -> rule.required() || rule.name().equals("items") ? 1 : null;
      case "STAGE" -> stage(thing, step);
      case "PLAN_NUMBER" -> random.nextBoolean() ? null : planNumber(thing.procedure(), on);
      case "NUMBER" -> number(rule, thing, on);
      case "FAST_TRACK" ->
          random.nextInt(3) == 0
              ? pick(new ArrayList<>(thing.procedure().fastTracks().keySet()))
              : null;
      case "PROSE" -> rule.required() || random.nextBoolean() ? "所述 " + World.unique() : null;
      case "TEXT" -> text(rule);
      case "TEXTS" -> rule.required() ? List.of("拆出 " + World.unique()) : null;
      case "ID" -> id(rule, thing, on);
      case "IDS" -> ids(rule, thing);
      default -> null;
    };
  }

  private @Nullable String text(InputRule rule) {
    boolean free = Set.of("codes", "partOf", "plan", "committee").contains(rule.name());
    return rule.required() || !free && random.nextBoolean() || rule.name().equals("signedBy")
        ? "文 " + World.unique()
        : null;
  }

  private @Nullable String id(InputRule rule, Thing thing, LocalDate on) {
    if (rule.name().equals("evaluator")) {
      return world.organization("INSTITUTE", "350203");
    }
    if (rule.name().equals("against")) {
      List<Plain.Told> steps = thing.steps().stream().filter(s -> !s.on().isAfter(on)).toList();
      return steps.isEmpty() ? new UUID(0, 1).toString() : steps.getLast().id().toString();
    }
    return null;
  }

  private @Nullable List<String> ids(InputRule rule, Thing thing) {
    if (rule.name().equals("joins")) {
      return List.of(world.organization("INSTITUTE", "350203"));
    }
    if (!rule.required()) {
      return null;
    }
    List<Thing> others =
        world.all(Sort.PROJECT).stream()
            .filter(t -> !t.id.equals(thing.id))
            .filter(t -> t.procedure().kind() == thing.procedure().kind())
            .toList();
    return others.isEmpty() ? List.of(thing.id.toString()) : List.of(pick(others).id.toString());
  }

  private @Nullable String date(InputRule rule, Thing thing, Transition step, LocalDate on) {
    return switch (rule.name()) {
      case "commentUntil" ->
          rule.required() || random.nextBoolean()
              ? on.plusDays(60 + random.nextInt(9)).toString()
              : null;
      case "issueDate" -> on.toString();
      case "implementationDate" ->
          rule.required() ? on.plusDays(random.nextInt(300)).toString() : null;
      case "deadline" -> deadline(rule, thing, step, on);
      default -> rule.required() ? on.plusDays(60).toString() : null;
    };
  }

  private @Nullable String deadline(InputRule rule, Thing thing, Transition step, LocalDate on) {
    if (step.action().equals("REQUEST_CHANGE")) {
      String due = world.client.get(thing.sort.path() + thing.id).body().path("deadline").asText();
      return due.isEmpty() || due.equals("null")
          ? on.plusMonths(6).toString()
          : LocalDate.parse(due).plusMonths(1 + random.nextInt(4)).toString();
    }
    if (step.action().equals("EXTEND")) {
      return world
          .client
          .get("/api/v1/deadlines?clock=C_TRACK&subject=" + thing.id + "&asOf=" + on)
          .body()
          .path("items")
          .findValuesAsText("dueOn")
          .stream()
          .map(due -> LocalDate.parse(due).plusMonths(1 + random.nextInt(4)).toString())
          .findFirst()
          .orElse(on.plusMonths(6).toString());
    }
    return rule.required() || random.nextInt(4) == 0
        ? on.plusMonths(2 + random.nextInt(8)).toString()
        : null;
  }

  private String planNumber(Procedure procedure, LocalDate on) {
    int n = World.unique();
    return procedure.kind() == Kind.NATIONAL
        ? "%04d%04d-T-99%d".formatted(1_950 + n % 70, n / 70 % 10_000, 1 + random.nextInt(9))
        : "漫步-%d-%d".formatted(on.getYear(), n);
  }

  private @Nullable String number(InputRule rule, Thing thing, LocalDate on) {
    Procedure procedure = thing.procedure();
    if (!rule.issued()) {
      return null;
    }
    if (procedure.kind() == Kind.NATIONAL && random.nextInt(3) == 0) {
      return null;
    }
    boolean city =
        thing
            .marks()
            .getFirst()
            .told()
            .payload()
            .path("description")
            .path("regionCode")
            .asText()
            .equals("370200");
    List<Thing> family = world.editions(procedure);
    if (!family.isEmpty() && random.nextInt(3) == 0) {
      String old = World.numbers(pick(family)).getFirst();
      return old.substring(0, old.length() - 4) + on.getYear();
    }
    return world.number(procedure, on, city);
  }

  /** A cell that the guards of the step would have, or now and then any. */
  private String stage(Thing thing, Transition step) {
    String now = thing.now().stage();
    List<String> fit = new ArrayList<>();
    for (String cell : Stages.legal()) {
      if (now == null || step.guards().stream().allMatch(g -> fits(g, now, cell))) {
        fit.add(cell);
      }
    }
    if (fit.isEmpty() || random.nextInt(12) == 0) {
      return pick(new ArrayList<>(Stages.legal()));
    }
    boolean forward = step.action().equals("ADVANCE");
    return forward ? fit.get(random.nextInt(Math.min(4, fit.size()))) : pick(fit);
  }

  private static boolean fits(GuardRule guard, String now, String cell) {
    return switch (guard.code()) {
      case "STAGE_CELL" ->
          !(guard.arguments().get("cells") instanceof List<?> cells) || cells.contains(cell);
      case "STAGE_FORWARD" -> cell.compareTo(now) > 0 && !Stages.isCancelled(cell);
      case "STAGE_BACKWARD" -> cell.compareTo(now) < 0 || Stages.isEnd(now);
      default -> true;
    };
  }

  <T> T pick(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }
}
