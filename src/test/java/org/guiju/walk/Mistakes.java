package org.guiju.walk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.guiju.procedure.DocumentRule;
import org.guiju.procedure.InputRule;
import org.guiju.procedure.Transition;
import org.jspecify.annotations.Nullable;

/** Requests that must be refused, each for one reason. */
final class Mistakes {

  private final World world;
  private final Random random;

  Mistakes(World world, Random random) {
    this.world = world;
    this.random = random;
  }

  /**
   * A request that must be refused.
   *
   * @param statuses with which of these
   */
  record Mistake(
      String what,
      String roles,
      Map<String, String> ifMatch,
      Map<String, Object> body,
      Set<Integer> statuses) {}

  private enum Sort {
    FUTURE,
    STALE,
    UNCONDITIONAL,
    NOT_OFFERED,
    UNKNOWN,
    NO_INPUT,
    NO_REASON,
    NO_DOCUMENT,
    WRONG_ROLE,
    NUMBER_TAKEN
  }

  /** Null where the thing's state gives no occasion for the mistake that came to mind. */
  @Nullable Mistake about(Thing thing, Plain.Stand stand, LocalDate day, Requests requests) {
    List<Transition> offered =
        stand.machine().from(stand.state()).stream().filter(t -> !t.bySystem()).toList();
    if (offered.isEmpty()) {
      return null;
    }
    Transition step = requests.pick(offered);
    Map<String, Object> body = requests.step(thing, stand.machine(), step, day, Map.of());
    Map<String, String> seen = Client.ifMatch(thing.version());
    Sort sort = Sort.values()[random.nextInt(Sort.values().length)];
    String what = sort + " " + step.id();
    return switch (sort) {
      case FUTURE -> {
        body.put("effectiveOn", world.today.plusDays(1 + random.nextInt(400)).toString());
        // On that day it may stand where the step is not offered any more.
        yield new Mistake(what, Client.OFFICE, seen, body, Set.of(422));
      }
      case STALE ->
          new Mistake(what, Client.OFFICE, Client.ifMatch(thing.version() - 1), body, Set.of(412));
      case UNCONDITIONAL -> new Mistake(what, Client.OFFICE, Map.of(), body, Set.of(428));
      case NOT_OFFERED -> notOffered(thing, stand, day, requests);
      case UNKNOWN -> {
        body.put("action", "FLY");
        yield new Mistake(what, Client.OFFICE, seen, body, Set.of(422));
      }
      case NO_INPUT -> {
        List<String> required =
            step.inputs().stream()
                .filter(rule -> rule.required() && rule.when() == null)
                .map(InputRule::name)
                .toList();
        yield required.isEmpty() ? null : without(body, requests.pick(required), what, seen);
      }
      case NO_REASON -> {
        body.remove("reason");
        yield step.reasonRequired()
            ? new Mistake(what, Client.OFFICE, seen, body, Set.of(422))
            : null;
      }
      case NO_DOCUMENT -> {
        List<DocumentRule> required =
            step.documents().stream().filter(d -> d.required() && d.when() == null).toList();
        body.put("documents", List.of());
        // A number that cannot be drawn is told before what is missing: 422.
        yield required.isEmpty()
            ? null
            : new Mistake(what, Client.OFFICE, seen, body, Set.of(409, 422));
      }
      case WRONG_ROLE -> {
        body.remove("attested");
        boolean any = step.roles().contains("PUBLIC");
        yield any || step.roles().contains("TC_MEMBER")
            ? null
            : new Mistake(what, "TC_MEMBER", seen, body, Set.of(403));
      }
      case NUMBER_TAKEN -> taken(thing, step, body, what, seen, requests);
    };
  }

  private static Mistake without(
      Map<String, Object> body, String input, String what, Map<String, String> seen) {
    @SuppressWarnings("unchecked")
    Map<String, Object> inputs = new HashMap<>((Map<String, Object>) body.get("inputs"));
    inputs.remove(input);
    body.put("inputs", inputs);
    return new Mistake(what + " without " + input, Client.OFFICE, seen, body, Set.of(422, 409));
  }

  private static @Nullable Mistake notOffered(
      Thing thing, Plain.Stand stand, LocalDate day, Requests requests) {
    List<Transition> others =
        stand.machine().transitions().stream()
            .filter(t -> stand.step(t.action()).isEmpty() && stand.step(t.id()).isEmpty())
            .filter(t -> thing.steps().stream().noneMatch(s -> s.action().equals(t.action())))
            .toList();
    if (others.isEmpty()) {
      return null;
    }
    Transition other = requests.pick(others);
    return new Mistake(
        other.id() + " from " + stand.state(),
        Client.OFFICE,
        Client.ifMatch(thing.version()),
        requests.step(thing, stand.machine(), other, day, Map.of()),
        Set.of(409));
  }

  /** A number that another project has, published or not. */
  private @Nullable Mistake taken(
      Thing thing,
      Transition step,
      Map<String, Object> body,
      String what,
      Map<String, String> seen,
      Requests requests) {
    boolean asks = step.inputs().stream().anyMatch(i -> i.issued() && i.name().equals("number"));
    List<String> theirs = new ArrayList<>();
    for (Thing edition : world.editions(thing.procedure())) {
      boolean another =
          !edition
              .marks()
              .getFirst()
              .told()
              .payload()
              .path("project")
              .asText()
              .equals(thing.id.toString());
      if (another) {
        theirs.addAll(World.numbers(edition));
      }
    }
    if (!asks || theirs.isEmpty()) {
      return null;
    }
    @SuppressWarnings("unchecked")
    Map<String, Object> inputs = new HashMap<>((Map<String, Object>) body.get("inputs"));
    inputs.put("number", requests.pick(theirs));
    body.put("inputs", inputs);
    return new Mistake(what, Client.OFFICE, seen, body, Set.of(409));
  }
}
