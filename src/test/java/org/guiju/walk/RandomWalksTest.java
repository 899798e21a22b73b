package org.guiju.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.guiju.counting.LedgerRecount;
import org.guiju.ledger.Ledger;
import org.guiju.ledger.Rebuilder;
import org.guiju.ledger.Verifier;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.platform.time.LegalDay;
import org.guiju.procedure.Procedure;
import org.guiju.procedure.ProcedureCatalog;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Walks at random through every procedure, over the API alone: projects, editions, declarations and
 * matters, in order and out of it, with corrections and mistakes, alone and several at once. What
 * the table of the procedure says comes true, and the {@link Laws} hold after each step. {@code
 * -Dguiju.walk.seed=7 -Dguiju.walk.steps=50000} walks elsewhere and farther.
 */
@QuarkusTest
@TestProfile(WalkDatabase.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RandomWalksTest {

  private static final long SEED = Long.getLong("guiju.walk.seed", 20_261_122);
  private static final int STEPS = Integer.getInteger("guiju.walk.steps", 1_650);
  private static final int ACTORS = 4;
  private static final int LOOK_BACK = 2;

  @Inject ProcedureCatalog procedures;
  @Inject Ledger ledger;
  @Inject Jdbc jdbc;
  @Inject LegalDay legalDay;
  @Inject Verifier verifier;
  @Inject LedgerRecount recount;
  @Inject Rebuilder rebuilder;

  static Stream<String> refs() {
    return ProcedureCatalog.builtIn().all().stream().map(Procedure::ref);
  }

  private World world() {
    World world = new World(new Client(), procedures, ledger, jdbc, legalDay.today());
    world.changedSince(0);
    return world;
  }

  @ParameterizedTest
  @MethodSource("refs")
  @Order(1)
  void whatTheTableSaysComesTrueAndTheLawsHold(String ref) {
    World world = world();
    Laws laws = new Laws(world);
    Random random = new Random(SEED + ref.hashCode());
    Walker walker = new Walker(world, procedures.byRef(ref), random, true);
    long steps = STEPS / refs().count();
    for (int i = 0; i < steps; i++) {
      int number = i;
      told(ref, number, () -> walker.act().forEach(laws::hold));
    }
    told(ref, -1, () -> thorough(world, laws, walker.own(), random));
    told(ref, -1, () -> walker.memories.hold(world.client));
    assertThat(walker.taken.values().stream().mapToInt(n -> n).sum())
        .as("steps taken of %d: %s %s", steps, walker.statuses, walker.taken)
        .isGreaterThan((int) steps / 4);
  }

  @Test
  @Order(2)
  void whoActsAtTheSameTimeBreaksNoLaw() throws Exception {
    World world = world();
    Laws laws = new Laws(world);
    Map<Integer, Integer> statuses = new TreeMap<>();
    try (ExecutorService actors = Executors.newFixedThreadPool(ACTORS)) {
      for (String ref : List.of("CN-GB-T@2023.1", "CN-DB@2020.1", "CN-QB@2024.1")) {
        Procedure procedure = procedures.byRef(ref);
        List<Thing> shared = new ArrayList<>();
        for (int i = 0; i < ACTORS; i++) {
          shared.add(world.project(procedure, new Random(SEED + i)));
        }
        List<Future<Walker>> walks = new ArrayList<>();
        for (int actor = 0; actor < ACTORS; actor++) {
          Random random = new Random(SEED + actor);
          walks.add(actors.submit(() -> walk(world, procedure, random, shared)));
        }
        for (Future<Walker> walk : walks) {
          walk.get().statuses.forEach((status, n) -> statuses.merge(status, n, Integer::sum));
        }
      }
    }
    world.changedSince(0);
    told("at once", -1, () -> world.things().stream().filter(Thing::stands).forEach(laws::hold));
    told("at once", -1, () -> thorough(world, laws, world.things(), new Random(SEED)));
    assertThat(statuses.getOrDefault(412, 0) + statuses.getOrDefault(409, 0)).isPositive();
    assertThat(statuses.get(200)).as("%s", statuses).isGreaterThan(STEPS / 40);
  }

  private static Walker walk(World world, Procedure procedure, Random random, List<Thing> shared) {
    Walker walker = new Walker(world, procedure, random, false);
    walker.share(shared);
    for (int i = 0; i < STEPS / 40; i++) {
      int number = i;
      told("at once in " + procedure.ref(), number, walker::act);
    }
    return walker;
  }

  @Test
  @Order(2)
  void whoDraftsDoesNotVote() {
    World world = world();
    Random random = new Random(SEED);
    Examinations examinations = new Examinations(world, random);
    for (Procedure procedure : procedures.all()) {
      if (Examinations.rule(procedure) == null) {
        continue;
      }
      Thing project = world.project(procedure, random);
      Examinations.Held held = examinations.hold(project);
      told(
          procedure.ref(), -1, () -> VoteLaws.nobodyVotesOnTheirOwnDraft(held, world.ballot(held)));
    }
  }

  @Test
  @Order(3)
  void allThatIsDerivedFromTheLedgerAgreesWithIt() {
    World world = world();
    Books books = new Books(world, jdbc);
    told(
        "all",
        -1,
        () -> {
          Books.theLedgerIsIntact(verifier);
          Books.theRecountAgrees(recount);
          Random random = new Random(SEED);
          for (int i = 0; i < 4; i++) {
            books.figuresAgreeWithThePlainestCount(World.FIRST.plusDays(random.nextInt(3_200)));
          }
          books.aRebuildGivesTheSameRows(rebuilder);
        });
  }

  private void thorough(World world, Laws laws, List<Thing> things, Random random) {
    Books books = new Books(world, jdbc);
    laws.numbersAreGivenOutOnce();
    laws.aPublicationIsOneEdition();
    laws.oneEditionOfAFamilyIsInForce();
    laws.oneEditionOfAFamilyWaitsToComeIntoForce();
    laws.whatIsOneOfAKindIsAlone();
    laws.theSuccessorBeginsWhereTheDisplacedEnds();
    laws.dueFilingsAreVisible(books);
    for (Thing thing : things) {
      laws.periodsTileTheHistory(thing, books);
      if (!thing.stands()) {
        continue;
      }
      if (thing.sort == Sort.PROJECT) {
        laws.clocksRunFromTheStepThatStartedThem(thing, books);
      }
      for (int i = 0; i < LOOK_BACK; i++) {
        LocalDate day = thing.begunOn().plusDays(random.nextInt(700) - 10);
        laws.everyDayReadsAsTheEventsOfItSay(thing, day);
      }
    }
  }

  /** Says of whatever fails where it did, so that it can be walked again. */
  private static void told(String where, int step, Runnable walk) {
    try {
      walk.run();
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError(
          "%s, step %d, -Dguiju.walk.seed=%d -Dguiju.walk.steps=%d: %s"
              .formatted(where, step, SEED, STEPS, e.getMessage()),
          e);
    }
  }

  /** Keeps the set that a lambda answers with out of the way. */
  private static void told(String where, int step, java.util.function.Supplier<Set<Thing>> walk) {
    told(
        where,
        step,
        () -> {
          var unused = walk.get();
        });
  }
}
