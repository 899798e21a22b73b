package org.guiju.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.guiju.procedure.Machine;
import org.guiju.procedure.Procedure;
import org.guiju.procedure.Stages;
import org.guiju.procedure.State;
import org.guiju.procedure.Transition;
import org.guiju.project.ClockStrike;
import org.guiju.vocabulary.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Walks at random over the things of one procedure, through the API alone, and holds each answer
 * against what the table of the procedure says.
 */
final class Walker {

  private static final int AT_ONCE = 14;

  /** How often each transition was taken and refused, for a look at how far the walks come. */
  final Map<String, Integer> taken = new TreeMap<>();

  final Map<Integer, Integer> statuses = new TreeMap<>();
  final Memories memories = new Memories();

  private final World world;
  private final Procedure procedure;
  private final Random random;
  private final Requests requests;
  private final Mistakes mistakes;
  private final Refusals refusals;
  private final Laws laws;
  private final boolean alone;
  private final List<Thing> own = new ArrayList<>();
  private @Nullable Thing last;

  /**
   * A walker.
   *
   * @param alone whether nobody else acts meanwhile, so that the table tells what must come
   */
  Walker(World world, Procedure procedure, Random random, boolean alone) {
    this.world = world;
    this.procedure = procedure;
    this.random = random;
    this.requests = new Requests(world, random);
    this.mistakes = new Mistakes(world, random);
    this.refusals = new Refusals(world, requests);
    this.laws = new Laws(world);
    this.alone = alone;
  }

  /** Takes part in what others began. */
  void share(List<Thing> things) {
    own.addAll(things);
  }

  List<Thing> own() {
    return own;
  }

  /** Does one thing at random; answers with the things that it changed. */
  Set<Thing> act() {
    long running = own.stream().filter(t -> t.sort == Sort.PROJECT && runs(t)).count();
    int dice = random.nextInt(100);
    if (own.isEmpty() || running < 3 && dice < 25) {
      return begun(world.project(procedure, random));
    }
    if (dice == 99 && procedure.kind() != Kind.INTERNATIONAL) {
      LocalDate issued = someDay();
      return begun(world.edition(procedure, issued, issued.plusDays(random.nextInt(400))));
    }
    if (dice == 98 && alone) {
      return strike();
    }
    if (procedure.hasMachine(Procedure.DECLARATION) && dice > 93) {
      return begun(world.declaration(procedure, someDay(), someNumber()));
    }
    Thing thing = choose();
    if (!alone) {
      world.learn(thing.sort, thing.id);
    }
    if (!thing.stands()) {
      own.remove(thing);
      return Set.of();
    }
    if (dice < 9) {
      return open(thing);
    }
    return dice < 15 ? correct(thing) : dice < 27 ? err(thing) : step(thing);
  }

  /** Lets the clocks strike: what is due then is done to projects, and to nothing else. */
  private Set<Thing> strike() {
    long commit = world.lastCommit();
    LocalDate day = requests.pick(own).clock.plusDays(random.nextInt(300));
    int acted = ClockStrike.on(day.isAfter(world.today) ? world.today : day);
    Set<Thing> changed = world.changedSince(commit);
    assertThat(changed).as("acted on %s", day).hasSize(acted);
    changed.forEach(laws::reviewsAndClocksLeaveEditionsAlone);
    taken.merge("struck", acted, Integer::sum);
    return changed;
  }

  private boolean runs(Thing thing) {
    return thing.stands() && !thing.now().ended();
  }

  private Set<Thing> begun(Thing thing) {
    own.add(thing);
    return Set.of(thing);
  }

  private LocalDate someDay() {
    return World.FIRST.plusDays(random.nextInt(2_400));
  }

  private @Nullable String someNumber() {
    List<Thing> all = world.all(Sort.STANDARD);
    List<Thing> retired = all.stream().filter(t -> t.now().ended()).toList();
    List<Thing> editions = retired.isEmpty() || random.nextBoolean() ? all : retired;
    return editions.isEmpty() || random.nextBoolean()
        ? null
        : World.numbers(requests.pick(editions)).getFirst();
  }

  /** Mostly a thing that still runs, and often the one acted on just before. */
  private Thing choose() {
    if (last != null && random.nextInt(3) > 0 && runs(last)) {
      return last;
    }
    List<Thing> running = own.stream().filter(this::runs).toList();
    List<Thing> recent =
        running.size() > AT_ONCE
            ? running.subList(running.size() - AT_ONCE, running.size())
            : running;
    last = recent.isEmpty() || random.nextInt(8) == 0 ? requests.pick(own) : requests.pick(recent);
    return last;
  }

  private LocalDate nextDay(Thing thing) {
    LocalDate from = thing.passesFrom;
    LocalDate day = thing.clock.plusDays(random.nextInt(8) == 0 ? 0 : random.nextInt(50));
    if (from != null && from.isAfter(day)) {
      day = from;
    }
    if (random.nextInt(16) == 0) {
      long since = Math.max(1, thing.clock.toEpochDay() - thing.begunOn().toEpochDay());
      day = thing.begunOn().plusDays(random.nextLong(since + 1));
    }
    return day.isAfter(world.today) ? world.today : day;
  }

  private Set<Thing> step(Thing thing) {
    LocalDate day = nextDay(thing);
    Plain.Stand stand = thing.on(day).orElse(thing.now());
    List<Transition> offered =
        stand.machine().from(stand.state()).stream().filter(t -> !t.bySystem()).toList();
    if (offered.isEmpty()) {
      return Set.of();
    }
    Transition step = requests.pick(weighted(stand, offered));
    Map<String, Object> body = requests.step(thing, stand.machine(), step, day, Map.of());
    return take(thing, step, day, body, roles(step, body));
  }

  /** Forward more often than back, and seldom to an early end. */
  private static List<Transition> weighted(Plain.Stand stand, List<Transition> offered) {
    List<Transition> many = new ArrayList<>();
    for (Transition t : offered) {
      State to = stand.machine().states().get(t.to());
      String stage = to == null ? null : to.stage();
      boolean on =
          t.isTask()
              && to != null
              && (!to.terminal() || Stages.PUBLISHED.equals(stage) || stand.stage() == null)
              && (stage == null || stand.stage() == null || stage.compareTo(stand.stage()) >= 0);
      many.addAll(Collections.nCopies(on ? 8 : 1, t));
    }
    return many;
  }

  /** The office, an importer who has the part, or somebody with the part alone. */
  private String roles(Transition step, Map<String, Object> body) {
    List<String> parts =
        step.roles().stream().filter(r -> !Set.of("SYSTEM", "PUBLIC").contains(r)).toList();
    int dice = random.nextInt(10);
    if (parts.isEmpty() || dice < 6) {
      return Client.OFFICE;
    }
    String part = requests.pick(parts);
    if (dice < 8) {
      return part.equals("IMPORTER") ? part : "IMPORTER," + part;
    }
    body.remove("attested");
    return part;
  }

  private Set<Thing> take(
      Thing thing, Transition step, LocalDate day, Map<String, Object> body, String roles) {
    Optional<Plain.Stand> expected = thing.after(step.id(), day, body.get("inputs"));
    boolean overtaken =
        thing.effective().stream()
            .anyMatch(t -> t.isStep() && t.bySystem() && t.action().equals(step.action()));
    Change change = new Change(thing);
    Client.Answer answer = change.post(roles, thing.sort.path() + thing.id + "/transitions", body);
    String said = "%s %s on %s: %s".formatted(thing, step.id(), day, answer);
    if (!answer.done()) {
      change.changedNothing(said);
      if (alone) {
        refusals.standToReason(step, answer, said);
        refusals.keepTheirPromise(thing, step, day, answer, said);
      }
      return Set.of();
    }
    thing.passesFrom = null;
    thing.clock = day.isAfter(thing.clock) ? day : thing.clock;
    taken.merge(thing.now().machine().name() + " " + step.id(), 1, Integer::sum);
    Set<Thing> changed = change.learn();
    if (alone) {
      if (!overtaken) {
        assertThat(expected).as("the table has it: " + said).isPresent();
        assertThat(thing.now().state()).as(said).isEqualTo(expected.orElseThrow().state());
        assertThat(thing.now().stage()).as(said).isEqualTo(expected.orElseThrow().stage());
      }
      assertThat(answer.body().path("state").asText()).as(said).isEqualTo(thing.now().state());
      assertThat(answer.body().path("stage").asText(null)).as(said).isEqualTo(thing.now().stage());
      change.oneStepOfTheirOwn(said);
      laws.retiredStandardsAreNotDeclared(thing, step, day);
      memories.remember(thing, random);
    }
    return changed;
  }

  /** Begins a matter about the thing. */
  private Set<Thing> open(Thing about) {
    List<Machine> machines =
        about.procedure().machines().values().stream()
            .filter(m -> m.about().contains(about.sort.name()))
            .toList();
    if (machines.isEmpty()) {
      return Set.of();
    }
    Machine machine = requests.pick(machines);
    Transition first = requests.pick(machine.from(Machine.NOTHING));
    LocalDate day = nextDay(about);
    Map<String, Object> body = requests.step(about, machine, first, day, Map.of());
    Change change = new Change(about);
    Client.Answer answer =
        change.post(
            Client.OFFICE, about.sort.path() + about.id + "/matters/" + machine.name(), body);
    String said = "%s about %s on %s: %s".formatted(first.id(), about, day, answer);
    if (answer.status() != 201) {
      change.changedNothing(said);
      assertThat(answer.status()).as(said).isIn(Refusals.ALL);
      return Set.of();
    }
    taken.merge(machine.name() + " " + first.id(), 1, Integer::sum);
    Set<Thing> changed = change.learn();
    if (alone) {
      Thing matter = world.thing(java.util.UUID.fromString(answer.body().path("id").asText()));
      matter.clock = day;
      assertThat(matter.about()).isEqualTo(about.id);
      assertThat(answer.body().path("state").asText()).as(said).isEqualTo(matter.now().state());
    }
    return changed;
  }

  /** Voids an event, or moves it to another day. */
  private Set<Thing> correct(Thing thing) {
    List<Plain.Told> events = thing.effective();
    Plain.Told wrong =
        events.get(random.nextInt(4) == 0 ? random.nextInt(events.size()) : events.size() - 1);
    boolean voids = random.nextBoolean();
    LocalDate day = wrong.on().plusDays(random.nextInt(61) - 30);
    Map<String, Object> body = new HashMap<>();
    body.put("event", wrong.id().toString());
    body.put("reason", "walk");
    body.put(voids ? "void" : "effectiveOn", voids ? true : day.toString());
    List<Plain.Told> would = new ArrayList<>(events);
    would.remove(wrong);
    if (!voids) {
      would.add(
          new Plain.Told(
              wrong.id(),
              wrong.version(),
              wrong.type(),
              day,
              wrong.actor(),
              wrong.sourceKey(),
              wrong.payload()));
    }
    Optional<Plain.Stand> expected = thing.with(would);
    Change change = new Change(thing);
    Client.Answer answer =
        change.post(Client.OFFICE, thing.sort.path() + thing.id + "/corrections", body);
    String said = "%s of %s %s: %s".formatted(body, thing, wrong, answer);
    if (!answer.done()) {
      change.changedNothing(said);
      assertThat(answer.status()).as(said).isIn(Refusals.ALL);
      return Set.of();
    }
    taken.merge(voids ? "voided" : "moved", 1, Integer::sum);
    Set<Thing> changed = change.learn();
    if (alone && !would.isEmpty()) {
      assertThat(expected).as("the table allows it: " + said).isPresent();
      thing.passesFrom = null;
    }
    return changed;
  }

  /** Asks for what must be refused, and is told so. */
  private Set<Thing> err(Thing thing) {
    LocalDate day = nextDay(thing);
    Plain.Stand stand = thing.on(day).orElse(thing.now());
    Mistakes.Mistake mistake = mistakes.about(thing, stand, day, requests);
    if (mistake == null) {
      return Set.of();
    }
    Change change = new Change(thing);
    Client.Answer answer =
        change.post(
            mistake.roles(),
            mistake.ifMatch(),
            thing.sort.path() + thing.id + "/transitions",
            mistake.body());
    String said = "%s, %s on %s: %s".formatted(mistake.what(), thing, day, answer);
    boolean orphaned = thing.sort == Sort.MATTER && !world.thing(thing.about()).stands();
    if (alone && !orphaned) {
      assertThat(answer.status()).as(said).isIn(mistake.statuses());
    }
    if (answer.done()) {
      return change.learn();
    }
    change.changedNothing(said);
    return Set.of();
  }

  /** A request, and what it did to the ledger. */
  private final class Change {

    private final Thing thing;
    private final long before;
    private final long commit;

    Change(Thing thing) {
      this.thing = thing;
      this.before = thing.version();
      this.commit = alone ? world.lastCommit() : 0;
    }

    Client.Answer post(String roles, String path, Map<String, Object> body) {
      return post(roles, Client.ifMatch(before), path, body);
    }

    Client.Answer post(
        String roles, Map<String, String> ifMatch, String path, Map<String, Object> body) {
      Client.Answer answer = world.client.post(roles, path, ifMatch, body);
      statuses.merge(answer.status(), 1, Integer::sum);
      assertThat(answer.status()).as("%s %s: %s", path, body, answer).isLessThan(500);
      return answer;
    }

    /** A refusal leaves nothing behind (domain.md 9). */
    void changedNothing(String said) {
      if (alone) {
        assertThat(world.lastCommit()).as("nothing is recorded: " + said).isEqualTo(commit);
      }
    }

    Set<Thing> learn() {
      Set<Thing> changed =
          alone ? world.changedSince(commit) : Set.of(world.learn(thing.sort, thing.id));
      changed.stream().filter(t -> !own.contains(t)).forEach(own::add);
      return changed;
    }

    /** What else comes of a step is the service's own doing. */
    void oneStepOfTheirOwn(String said) {
      long theirs =
          thing.recorded().stream().skip(before).filter(e -> !e.actor().equals("SYSTEM")).count();
      assertThat(theirs).as("one event of theirs: " + said).isEqualTo(1);
    }
  }
}
