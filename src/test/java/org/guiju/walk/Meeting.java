package org.guiju.walk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import org.guiju.procedure.Machine;
import org.guiju.procedure.Procedure;
import org.guiju.procedure.Transition;

/** Brings things to where a step starts, and two clients to take it at the same moment. */
final class Meeting {

  static final LocalDate START = LocalDate.of(2018, 3, 1);
  static final LocalDate IN_FORCE = LocalDate.of(2018, 6, 1);
  private static final int TRIES = 6;
  private static final int LATER = 20;

  final World world;
  final Requests requests;

  Meeting(World world, Random random) {
    this.world = world;
    this.requests = new Requests(world, random);
  }

  /** Sends both at the same moment. */
  static List<Client.Answer> together(Supplier<Client.Answer> one, Supplier<Client.Answer> other)
      throws Exception {
    CyclicBarrier barrier = new CyclicBarrier(2);
    try (ExecutorService clients = Executors.newFixedThreadPool(2)) {
      List<Future<Client.Answer>> answers = new ArrayList<>();
      for (Supplier<Client.Answer> client : List.of(one, other)) {
        answers.add(
            clients.submit(
                () -> {
                  barrier.await();
                  return client.get();
                }));
      }
      return List.of(answers.get(0).get(), answers.get(1).get());
    }
  }

  static String transitions(Thing thing) {
    return thing.sort.path() + thing.id + "/transitions";
  }

  static String matters(Thing about, Machine machine) {
    return about.sort.path() + about.id + "/matters/" + machine.name();
  }

  static Transition transition(Machine machine, String action) {
    return machine.transitions().stream()
        .filter(t -> t.action().equals(action))
        .findFirst()
        .orElseThrow();
  }

  /** A thing that the machine runs, just before the step can be taken. */
  Thing before(Procedure procedure, Machine machine, Transition step, Map<String, ?> given) {
    Thing thing =
        machine.isOfMatters() ? matter(procedure, machine) : thing(procedure, machine, step);
    Map<String, Object> chosen = new HashMap<>(given);
    Paths.track(procedure, step).ifPresent(track -> chosen.put("fastTrack", track.code()));
    String from = thing.on(thing.clock).orElseThrow().state();
    for (Transition t : Paths.to(procedure, machine, from, step)) {
      String now = thing.now().stage();
      if (t.to().equals(Machine.STAGE)) {
        // The nearest cell in which the step can be taken.
        step.from().stream()
            .filter(cell -> now == null || cell.compareTo(now) > 0)
            .min(Comparator.naturalOrder())
            .ifPresent(cell -> chosen.put("stage", cell));
      }
      take(thing, machine, t, chosen);
    }
    return thing;
  }

  private Thing thing(Procedure procedure, Machine machine, Transition step) {
    return switch (machine.name()) {
      case Procedure.PROJECT -> {
        Map<String, Object> said = world.description(procedure);
        if (Paths.track(procedure, step).isPresent()) {
          said.put("workType", "ADOPTION");
        }
        yield world.project(procedure, START, said);
      }
      case Procedure.DECLARATION -> world.declaration(procedure, START, null);
      default -> {
        Thing edition = world.edition(procedure, START, IN_FORCE);
        boolean early = step.from().equals(Set.of("E60"));
        edition.clock = (early ? START : IN_FORCE).plusDays(LATER);
        yield edition;
      }
    };
  }

  private Thing matter(Procedure procedure, Machine machine) {
    Thing about = parent(procedure, machine);
    Transition first = machine.from(Machine.NOTHING).getLast();
    Map<String, Object> chosen = chosen(procedure, machine, first);
    Client.Answer answer =
        tried(
            about,
            day -> requests.step(about, machine, first, day, chosen),
            body -> world.client.post(Client.OFFICE, matters(about, machine), body));
    Thing matter = world.learn(Sort.MATTER, UUID.fromString(answer.body().path("id").asText()));
    matter.clock = about.clock;
    return matter;
  }

  /**
   * A change that can be granted: with a project that goes on, not with one that a race left
   * anywhere.
   */
  private Map<String, Object> chosen(Procedure procedure, Machine machine, Transition first) {
    return first.inputs().stream().anyMatch(input -> input.name().equals("projects"))
        ? Map.of("change", "MERGE", "projects", List.of(parent(procedure, machine).id.toString()))
        : Map.of();
  }

  /** Something that such a matter can be about, far enough for what may come of it. */
  Thing parent(Procedure procedure, Machine machine) {
    if (machine.about().contains(Sort.STANDARD.name())) {
      Thing edition = world.edition(procedure, START, IN_FORCE);
      edition.clock = IN_FORCE.plusDays(LATER);
      return edition;
    }
    boolean project = machine.about().contains(Sort.PROJECT.name());
    Machine own = procedure.machine(project ? Procedure.PROJECT : Procedure.DECLARATION);
    return before(procedure, own, transition(own, project ? "COMPLETE_DRAFT" : "UPDATE"), Map.of());
  }

  /** What the next step is to say, as a preview lets it pass. */
  Map<String, Object> passing(Thing thing, Machine machine, Transition step) {
    List<Map<String, Object>> sent = new ArrayList<>();
    tried(
        thing,
        day -> requests.step(thing, machine, step, day, Map.of()),
        body -> {
          sent.add(body);
          return world.client.post(
              Client.OFFICE,
              transitions(thing) + "?preview=true",
              Client.ifMatch(thing.version()),
              body);
        });
    return sent.getLast();
  }

  private void take(Thing thing, Machine machine, Transition step, Map<String, ?> given) {
    Map<String, Object> chosen = new HashMap<>();
    step.inputs().stream()
        .filter(input -> given.containsKey(input.name()))
        .forEach(input -> chosen.put(input.name(), given.get(input.name())));
    if (step.inputs().stream().anyMatch(input -> input.type().equals("FAST_TRACK"))) {
      chosen.putIfAbsent(
          "fastTrack",
          thing.procedure().fastTracks().keySet().stream().sorted().findFirst().orElse("A"));
    }
    tried(
        thing,
        day -> requests.step(thing, machine, step, day, chosen),
        body ->
            world.client.post(
                Client.OFFICE, transitions(thing), Client.ifMatch(thing.version()), body));
    world.learn(thing.sort, thing.id);
  }

  /** Tries until it is possible: on the day from which a refusal says so, with other inputs. */
  private static Client.Answer tried(
      Thing thing,
      Function<LocalDate, Map<String, Object>> request,
      Function<Map<String, Object>, Client.Answer> send) {
    Client.Answer answer = send.apply(request.apply(thing.clock));
    for (int i = 1; i < TRIES && !answer.done(); i++) {
      String from = answer.body().findPath("passesFrom").asText("");
      thing.clock = from.length() == 10 ? LocalDate.parse(from) : thing.clock.plusDays(1);
      answer = send.apply(request.apply(thing.clock));
    }
    if (!answer.done()) {
      throw new AssertionError(thing + " on " + thing.clock + ": " + answer);
    }
    return answer;
  }
}
