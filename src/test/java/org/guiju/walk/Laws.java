package org.guiju.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.guiju.identifier.StageCode;
import org.guiju.ledger.Event;
import org.guiju.procedure.GuardRule;
import org.guiju.procedure.State;
import org.guiju.procedure.Transition;
import org.guiju.vocabulary.Kind;

/**
 * What must hold whatever happened, law by law. The source of each is named: a number is an
 * invariant of lifecycle.md §5.9, D with a number is one of "What must always hold" in domain.md.
 * What all tables together must agree on is in {@link Books}.
 */
final class Laws {

  private static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

  private final World world;

  Laws(World world) {
    this.world = world;
  }

  /** The laws of one thing. */
  void hold(Thing thing) {
    theHistoryIsAChainWithoutGaps(thing);
    theServiceSaysWhatTheHistorySays(thing);
    if (!thing.stands()) {
      return;
    }
    everyStageIsACellOfTheMatrixThatItsStateDerives(thing);
    nothingComesAfterTheEnd(thing);
    theProcedureIsKept(thing);
    onlyImportersVouch(thing);
    noPeriodIsCutShort(thing);
    publicationComesAfterApproval(thing);
    nobodyPassesWithoutAVote(thing);
    everyEditionBearsANumber(thing);
  }

  /** 1, D1: nothing changes without an event; events are only ever added, each upon the last. */
  void theHistoryIsAChainWithoutGaps(Thing thing) {
    String previous = "0".repeat(64);
    long version = 0;
    for (Event event : thing.recorded()) {
      assertThat(event.version()).as("%s", thing).isEqualTo(++version);
      assertThat(event.previousHash()).as("%s at %d", thing, version).isEqualTo(previous);
      previous = event.hash();
    }
  }

  /** D1: state, stage and version are what the events say, and nothing else. */
  void theServiceSaysWhatTheHistorySays(Thing thing) {
    Client.Answer now = world.client.get(thing.sort.path() + thing.id);
    if (thing.on(world.today).isEmpty()) {
      assertThat(now.status()).as("%s: %s", thing, now).isEqualTo(404);
      return;
    }
    Plain.Stand stand = thing.on(world.today).orElseThrow();
    assertThat(now.status()).as("%s: %s", thing, now).isEqualTo(200);
    assertThat(now.body().path("state").asText()).as("%s", thing).isEqualTo(stand.state());
    assertThat(now.body().path("version").asLong()).as("%s", thing).isEqualTo(thing.version());
    if (thing.sort == Sort.PROJECT || thing.sort == Sort.STANDARD) {
      assertThat(now.body().path("stage").asText(null)).as("%s", thing).isEqualTo(stand.stage());
    }
  }

  /** §5.2, issue 3 §9: a stage code is a cell of the ISO matrix, and derived from the state. */
  void everyStageIsACellOfTheMatrixThatItsStateDerives(Thing thing) {
    for (Plain.Mark mark : thing.marks()) {
      assertThat(mark.entered()).as("%s %s", thing, mark.told()).allMatch(StageCode::isValid);
      String stage = mark.after().stage();
      if (stage == null) {
        continue;
      }
      assertThat(StageCode.isValid(stage)).as("%s at %s", thing, stage).isTrue();
      State state = mark.after().machine().state(mark.after().state());
      boolean derived =
          state.stage() == null
              || state.stage().equals(stage)
              || state.alsoStages().contains(stage);
      assertThat(derived).as("%s in %s at %s", thing, state.id(), stage).isTrue();
    }
  }

  /** §5.2: what has ended goes on only where the table has a step out of its end (ISO restarts). */
  void nothingComesAfterTheEnd(Thing thing) {
    Plain.Stand before = null;
    for (Plain.Mark mark : thing.marks()) {
      if (before != null && before.ended() && mark.told().isStep()) {
        assertThat(before.machine().from(before.state()))
            .as("%s goes on after %s", thing, before.state())
            .isNotEmpty();
        assertThat(before.procedure().kind()).as("%s", thing).isEqualTo(Kind.INTERNATIONAL);
      }
      before = mark.after();
    }
  }

  /** 11: the version of the procedure stays that of the beginning, unless it is changed by name. */
  void theProcedureIsKept(Thing thing) {
    String ref = null;
    for (Plain.Mark mark : thing.marks()) {
      boolean changes = mark.told().type().equals("NATURE_CHANGED");
      String now = mark.after().procedure().ref();
      assertThat(ref == null || changes || ref.equals(now)).as("%s %s", thing, mark).isTrue();
      ref = now;
    }
  }

  /** D9 and the rule of the guards: what is not recorded here only an importer can vouch for. */
  void onlyImportersVouch(Thing thing) {
    Set<String> may = world.accountsThatVouch();
    for (Plain.Told step : thing.steps()) {
      if (!step.payload().path("attested").isEmpty()) {
        assertThat(may).as("%s %s", thing, step).contains(step.actor());
      }
    }
  }

  /**
   * 2, D8: a period that the law gives runs to its end: comments, notices and the like are closed
   * only after it, in the history as it stands, whatever was corrected.
   */
  void noPeriodIsCutShort(Thing thing) {
    List<Plain.Mark> marks = thing.marks();
    for (int i = 1; i < marks.size(); i++) {
      Plain.Mark mark = marks.get(i);
      if (!mark.told().isStep()) {
        continue;
      }
      Transition step = marks.get(i - 1).after().step(mark.told().transition()).orElseThrow();
      for (GuardRule rule : step.guards()) {
        if (rule.code().equals("ELAPSED_SINCE") && rule.when() == null) {
          LocalDate last = Periods.lastDay(marks.subList(0, i), rule);
          assertThat(mark.told().on())
              .as("%s %s before the end of the period", thing, mark.told())
              .isAfter(last);
        }
      }
    }
  }

  /** T25, T26: what is published was approved before, under the number that it bears. */
  void publicationComesAfterApproval(Thing thing) {
    if (thing.sort != Sort.PROJECT || thing.procedure().kind() == Kind.INTERNATIONAL) {
      return;
    }
    boolean approved = false;
    for (Plain.Told step : thing.steps()) {
      approved |= step.action().equals("APPROVE");
      if (step.action().equals("PUBLISH")) {
        assertThat(approved).as("%s was approved", thing).isTrue();
        LocalDate issued = LocalDate.parse(step.inputs().path("issueDate").asText());
        LocalDate inForce = LocalDate.parse(step.inputs().path("implementationDate").asText());
        int least = thing.procedure().intParameter("minimumTransitionDays");
        assertThat(inForce).as("%s", thing).isAfterOrEqualTo(issued.plusDays(least));
      }
    }
  }

  /** 3: no ballot was ever held here, so whoever passed did so on the word of an importer. */
  void nobodyPassesWithoutAVote(Thing thing) {
    for (Plain.Told step : thing.steps()) {
      if (thing.sort == Sort.PROJECT && step.action().equals("SUBMIT_FOR_APPROVAL")) {
        assertThat(step.payload().path("attested").toString())
            .as("%s %s", thing, step)
            .contains("VOTE_PASSED");
      }
    }
    if (thing.sort == Sort.PROJECT && thing.procedure().kind() == Kind.INTERNATIONAL) {
      VoteLaws.noStageIsLeftWithoutItsVote(thing);
    }
  }

  /** T25, §2: by its number an edition is found, cited and replaced; each has one at all times. */
  void everyEditionBearsANumber(Thing thing) {
    if (thing.sort == Sort.STANDARD) {
      assertThat(World.numbers(thing)).as("%s", thing).isNotEmpty();
    }
  }

  /** 7: who declares on a day names no standard that was replaced or abolished by that day. */
  void retiredStandardsAreNotDeclared(Thing thing, Transition step, LocalDate day) {
    boolean declares = step.guards().stream().anyMatch(g -> g.code().equals("DECLARED_NUMBERS"));
    if (!declares) {
      return;
    }
    Set<String> named = new HashSet<>();
    thing
        .effective()
        .getFirst()
        .payload()
        .path("content")
        .path("standards")
        .forEach(standard -> named.add(standard.path("number").asText()));
    for (Thing edition : world.all(Sort.STANDARD)) {
      if (World.numbers(edition).stream().anyMatch(named::contains)) {
        assertThat(edition.on(day).map(Plain.Stand::ended).orElse(false))
            .as("%s declares %s on %s", thing, edition, day)
            .isFalse();
      }
    }
  }

  /** 6: no clock that runs out changes what an edition is; overdue reviews are only shown. */
  void reviewsAndClocksLeaveEditionsAlone(Thing changed) {
    assertThat(changed.sort).as("%s", changed).isIn(Sort.PROJECT, Sort.MATTER);
    assertThat(changed.recorded().getLast().actor()).as("%s", changed).isEqualTo("SYSTEM");
  }

  /** D2: what is read of a past day is what the events up to that day say. */
  void everyDayReadsAsTheEventsOfItSay(Thing thing, LocalDate day) {
    Client.Answer then = world.client.get(thing.sort.path() + thing.id + "?asOf=" + day);
    String state = thing.on(day).map(Plain.Stand::state).orElse("");
    String read = then.done() ? then.body().path("state").asText() : "";
    assertThat(read).as("%s on %s: %s", thing, day, then).isEqualTo(state);
  }

  /** 4, D6: a number, of a plan or of a standard, is given out once, whatever became of it. */
  void numbersAreGivenOutOnce() {
    Map<String, UUID> holders = new HashMap<>();
    for (Thing project : world.things()) {
      for (Event event : project.recorded()) {
        if (project.sort == Sort.PROJECT) {
          for (String number : Periods.numbers(event)) {
            UUID other = holders.putIfAbsent(number, project.id);
            assertThat(other).as("%s of %s", number, project).isIn(null, project.id);
          }
        }
      }
    }
  }

  /** Each published project has its edition and no other has one: domain.md, "The flow". */
  void aPublicationIsOneEdition() {
    Map<String, List<Thing>> editions = new HashMap<>();
    for (Thing edition : world.all(Sort.STANDARD)) {
      String project = Periods.publication(edition).path("project").asText("");
      editions.computeIfAbsent(project, p -> new ArrayList<>()).add(edition);
    }
    for (Thing project : world.things()) {
      if (project.sort == Sort.PROJECT) {
        boolean published = project.marks().stream().anyMatch(m -> m.entered().contains("60.60"));
        assertThat(editions.getOrDefault(project.id.toString(), List.of()))
            .as("editions of %s", project)
            .hasSize(published ? 1 : 0);
      }
    }
  }

  /** 4, D6: of a family at most one edition is in force on any day. */
  void oneEditionOfAFamilyIsInForce() {
    oneOfAFamily(Laws::inForce);
  }

  /** 4: of a family at most one edition is published and not yet in force on any day. */
  void oneEditionOfAFamilyWaitsToComeIntoForce() {
    oneOfAFamily(stand -> stand.state().equals("E60"));
  }

  private void oneOfAFamily(Predicate<Plain.Stand> is) {
    Map<String, List<Thing>> families = new TreeMap<>();
    for (Thing edition : world.all(Sort.STANDARD)) {
      for (String number : World.numbers(edition)) {
        families
            .computeIfAbsent(number.replaceAll("[-:]\\d{4}$", ""), f -> new ArrayList<>())
            .add(edition);
      }
    }
    families.forEach(
        (family, editions) -> {
          Set<LocalDate> days = new HashSet<>();
          editions.forEach(e -> e.effective().forEach(told -> days.add(told.on())));
          for (LocalDate day : days) {
            List<Thing> such =
                editions.stream().filter(e -> e.on(day).filter(is).isPresent()).toList();
            assertThat(such).as("%s on %s", family, day).hasSizeLessThanOrEqualTo(1);
          }
        });
  }

  private static boolean inForce(Plain.Stand stand) {
    return stand.machine().state(stand.state()).inForce();
  }

  /** §5.6: of what a thing may have only one, such as its filing, there is only one. */
  void whatIsOneOfAKindIsAlone() {
    Map<String, UUID> only = new HashMap<>();
    for (Thing matter : world.all(Sort.MATTER)) {
      boolean alone =
          matter.now().machine().from("-").stream()
              .flatMap(t -> t.guards().stream())
              .anyMatch(guard -> guard.code().equals("ONE_OF_A_KIND"));
      if (alone) {
        String place = matter.now().machine().name() + " of " + matter.about();
        assertThat(only.put(place, matter.id)).as("%s beside %s", place, matter).isNull();
      }
    }
  }

  /** 5, D6: a new edition displaces the old one on the day on which it enters into force itself. */
  void theSuccessorBeginsWhereTheDisplacedEnds() {
    for (Thing edition : world.all(Sort.STANDARD)) {
      for (Plain.Told step : edition.steps()) {
        if (step.action().equals("DISPLACE")) {
          Thing successor = world.thing(UUID.fromString(step.inputs().path("replacedBy").asText()));
          assertThat(successor.stands()).as("%s, which displaced %s", successor, edition).isTrue();
          assertThat(step.on())
              .as("%s is displaced by %s", edition, successor)
              .isEqualTo(Periods.inForceFrom(successor));
        }
      }
    }
  }

  /** 9: a filing that is due and was not made is there to be seen. */
  void dueFilingsAreVisible(Books books) {
    for (Thing edition : world.all(Sort.STANDARD)) {
      if (edition.procedure().hasMachine("FILING")) {
        boolean filed = edition.steps().stream().anyMatch(s -> s.action().equals("RECORD_FILING"));
        boolean ended = edition.now().ended();
        assertThat(books.runningClocks(edition).contains("C_FILING"))
            .as("the time of the filing of %s runs", edition)
            .isEqualTo(!filed && !ended);
      }
    }
  }

  /** §5.8: what runs was started by a step of that day, and nothing stopped it since. */
  void clocksRunFromTheStepThatStartedThem(Thing project, Books books) {
    books
        .clocks(project)
        .forEach(
            clock ->
                assertThat(Periods.startsAndStops(project, clock.code()))
                    .as("%s of %s", clock, project)
                    .contains(clock.startedOn() + ".." + clock.stoppedOn()));
  }

  /** The periods that lists are made from say of each day what the events say of it. */
  void periodsTileTheHistory(Thing thing, Books books) {
    List<Books.Period> periods = books.periods(thing);
    if (!thing.stands()) {
      assertThat(periods).as("%s is gone", thing).isEmpty();
      return;
    }
    LocalDate next = thing.begunOn();
    for (Books.Period period : periods) {
      assertThat(period.from()).as("%s %s", thing, periods).isEqualTo(next);
      assertThat(thing.on(period.from()).map(Plain.Stand::state))
          .as("%s %s", thing, period)
          .contains(period.state());
      assertThat(thing.on(period.to().minusDays(1)).map(Plain.Stand::state))
          .as("%s %s", thing, period)
          .contains(period.state());
      next = period.to();
    }
    assertThat(next).as("%s %s", thing, periods).isEqualTo(OPEN);
  }
}
