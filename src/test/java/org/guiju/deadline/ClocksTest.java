package org.guiju.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guiju.calendar.DayType;
import org.guiju.calendar.WorkingDays;
import org.guiju.procedure.Machine;
import org.guiju.procedure.Procedure;
import org.guiju.procedure.ProcedureCatalog;
import org.guiju.procedure.Transition;
import org.guiju.procedure.engine.Inputs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The clocks that the procedures' own data give. */
class ClocksTest {

  private static final ProcedureCatalog CATALOG = ProcedureCatalog.builtIn();

  /** Friday, 1 October 2027 to Thursday, 7 October are days off. */
  private static final WorkingDays DAYS =
      WorkingDays.of(
          Map.of(
              LocalDate.of(2027, 10, 1), DayType.HOLIDAY,
              LocalDate.of(2027, 10, 4), DayType.HOLIDAY,
              LocalDate.of(2027, 10, 5), DayType.HOLIDAY,
              LocalDate.of(2027, 10, 6), DayType.HOLIDAY,
              LocalDate.of(2027, 10, 7), DayType.HOLIDAY));

  private final List<Move> moves = new ArrayList<>();
  private Procedure procedure = CATALOG.byRef("CN-GB-T@2025.1");

  private ClocksTest step(String id, String on, String... inputs) {
    Map<String, com.fasterxml.jackson.databind.JsonNode> given =
        inputs.length == 0 ? Map.of() : Map.of(inputs[0], new TextNode(inputs[1]));
    Transition transition =
        procedure.machines().values().stream()
            .map(Machine::transitions)
            .flatMap(List::stream)
            .filter(t -> t.id().equals(id))
            .findFirst()
            .orElseThrow();
    moves.add(
        new Move(
            LocalDate.parse(on),
            transition.startsClocks(),
            transition.stopsClocks(),
            new Inputs(given)));
    return this;
  }

  private List<ClockRun> runs() {
    return Clocks.of(Timeline.of(procedure, moves, null), DAYS);
  }

  private ClockRun last(String clock) {
    return runs().stream().filter(r -> r.clock().equals(clock)).toList().getLast();
  }

  @Test
  void thePlansTimeRunsFromItsIssueUntilSubmission() {
    step("T08", "2026-04-01");
    ClockRun track = last("C_TRACK");
    assertThat(track.startedOn()).isEqualTo("2026-04-01");
    // 18 months end on the first day of a week off; the eighth is the next working day.
    assertThat(track.end().countedTo()).isEqualTo("2027-10-01");
    assertThat(track.dueOn()).isEqualTo("2027-10-08");
    assertThat(track.end().calendarKnown()).isTrue();
    assertThat(track.warnOn()).as("the first of two").isEqualTo("2027-08-09");
    assertThat(track.rule().onExpiry()).isEqualTo("FREEZE");
    assertThat(track.stoppedOn()).isNull();
    assertThat(track.binding()).isTrue();
    assertThat(track.isPastDue(LocalDate.of(2027, 10, 8))).isFalse();
    assertThat(track.isPastDue(LocalDate.of(2027, 10, 9))).isTrue();

    step("T18", "2027-09-30");
    assertThat(last("C_TRACK").stoppedOn()).isEqualTo("2027-09-30");
    assertThat(last("C_TRACK").isPastDue(LocalDate.of(2027, 10, 9))).isFalse();
    assertThat(last("C_EXTREQ").stoppedOn()).isEqualTo("2027-09-30");
  }

  @Test
  void aDeadlineThatIsNamedIsThatDay() {
    step("T08", "2026-04-01", "deadline", "2027-10-02");
    assertThat(last("C_TRACK").dueOn()).isEqualTo("2027-10-02");
    assertThat(last("C_TRACK").end().dependsFrom()).isNull();
  }

  @Test
  void anExtensionIsAskedForThirtyDaysBeforeTheEnd() {
    step("T08", "2026-04-01");
    ClockRun extension = last("C_EXTREQ");
    assertThat(extension.dueOn()).isEqualTo("2027-09-08");
    assertThat(extension.binding()).as("a right that expires makes nobody late").isFalse();
  }

  @Test
  void aStageThatTakesLongMakesNobodyLate() {
    step("T09", "2026-04-01");
    assertThat(last("C_DRAFT").dueOn()).isEqualTo("2027-02-01");
    assertThat(last("C_DRAFT").binding()).isFalse();
  }

  @Test
  void anUnfrozenPlanHasANewDeadline() {
    step("T08", "2026-04-01").step("T28", "2027-11-01", "deadline", "2028-04-30");
    List<ClockRun> tracks = runs().stream().filter(r -> r.clock().equals("C_TRACK")).toList();
    assertThat(tracks).extracting(ClockRun::place).containsExactly(0, 1);
    assertThat(tracks.getFirst().stoppedOn()).isEqualTo("2027-11-01");
    assertThat(tracks.getLast().dueOn()).isEqualTo("2028-04-30");
  }

  @Test
  void aFastTrackHasItsOwnLength() {
    step("T08", "2026-04-01");
    Timeline line = new Timeline(procedure, moves, null, Set.of(), Map.of("C_TRACK", 12), null);
    assertThat(Clocks.of(line, DAYS).getFirst().dueOn()).isEqualTo("2027-04-01");
  }

  @ParameterizedTest(name = "until {0}: {1}")
  @CsvSource({"2026-08-30, 2026-08-30", "2026-07-01, 2026-07-31", ", 2026-07-31"})
  void commentsRunAtLeastAsLongAsTheLawSays(String until, String due) {
    if (until == null) {
      step("T11a", "2026-06-01");
    } else {
      step("T11a", "2026-06-01", "commentUntil", until);
    }
    assertThat(last("C_COMMENT").dueOn()).isEqualTo(due);
    assertThat(last("C_COMMENT").binding()).isFalse();
  }

  @Test
  void emergenciesHaveShorterPeriods() {
    procedure = CATALOG.byRef("CN-GB@2025.1");
    step("T11a", "2026-06-01");
    Timeline line = new Timeline(procedure, moves, null, Set.of("EMERGENCY"), Map.of(), null);
    assertThat(Clocks.of(line, DAYS).getFirst().dueOn()).isEqualTo("2026-07-01");
    assertThat(last("C_COMMENT").dueOn()).isEqualTo("2026-07-31");
  }

  @ParameterizedTest(name = "{0}: {1} from 30 September 2027 is due {2}")
  @CsvSource({
    "CN-GB-T@2025.1, C_REVIEW, 2032-09-30, OVERDUE",
    "CN-GB-Z@2023.1, C_REVIEW, 2030-09-30, OVERDUE",
    "CN-DB-31@2020.1, C_REVIEW, 2030-09-30, OVERDUE",
    // Working days in the one, days in the other.
    "CN-GB-T@2025.1, C_TEXT, 2027-11-04, ALERT",
    "CN-GB-Z@2023.1, C_TEXT, 2027-11-04, ALERT",
    "CN-GB@2025.1, C_TEXT, 2027-10-20, ALERT",
    "CN-DB@2020.1, C_FILING, 2027-11-29, OVERDUE",
    "CN-HB@2024.1, C_FILING, 2027-11-29, OVERDUE",
  })
  void publicationStartsTheClocksOfTheEdition(String ref, String clock, String due, String effect) {
    procedure = CATALOG.byRef(ref);
    step("T26", "2027-09-30");
    assertThat(last(clock).dueOn()).isEqualTo(due);
    assertThat(last(clock).rule().onExpiry()).isEqualTo(effect);
  }

  @ParameterizedTest(name = "{0} in force from {1} is filed by {2}")
  @CsvSource({
    "CN-HB@2024.1, 2026-07-02, 2026-07-01",
    "CN-DB@2020.1, 2026-07-02, 2026-07-01",
    // Its sixty days end before.
    "CN-HB@2024.1, 2026-08-01, 2026-07-31",
    "CN-HB@2024.1, 2026-10-01, 2026-07-31",
    // Nobody files before there is something to be filed.
    "CN-HB@2024.1, 2026-06-02, 2026-06-01",
    "CN-HB@2024.1, 2026-06-01, 2026-06-01",
  })
  void filingIsDueBeforeTheImplementationDate(String ref, LocalDate inForce, LocalDate due) {
    procedure = CATALOG.byRef(ref);
    step("T26", "2026-06-01");
    Timeline line = new Timeline(procedure, moves, null, Set.of(), Map.of(), inForce);
    ClockRun filing =
        Clocks.of(line, DAYS).stream().filter(r -> r.clock().equals("C_FILING")).findAny().get();
    assertThat(filing.dueOn()).isEqualTo(due);
    assertThat(filing.binding()).isTrue();
  }

  @Test
  void aProvincesOwnStandardIsNotFiledWithTheProvince() {
    procedure = CATALOG.byRef("CN-DB@2020.1");
    step("T26", "2026-06-01");
    assertThat(runs())
        .as("a province's own standard")
        .noneMatch(r -> r.clock().equals("C_FILINGCITY"));
  }

  @Test
  void aCityFilesWithItsProvinceFirst() {
    procedure = CATALOG.byRef("CN-DB@2020.1");
    step("T26", "2026-06-01");
    Timeline line =
        new Timeline(procedure, moves, null, Set.of("CITY"), Map.of(), LocalDate.of(2026, 9, 1));
    assertThat(Clocks.of(line, DAYS).stream().filter(r -> r.clock().equals("C_FILINGCITY")))
        .extracting(ClockRun::dueOn)
        .containsExactly(LocalDate.of(2026, 7, 1));
  }

  @Test
  void aConfirmedStandardIsReviewedAnew() {
    step("T26", "2020-05-04").step("T31", "2025-02-01").step("T32", "2025-04-30");
    List<ClockRun> reviews = runs().stream().filter(r -> r.clock().equals("C_REVIEW")).toList();
    assertThat(reviews)
        .extracting(ClockRun::dueOn)
        .map(String::valueOf)
        .containsExactly("2025-05-05", "2030-04-30");
    assertThat(reviews.getFirst().end().countedTo()).isEqualTo("2025-05-04");
    assertThat(reviews.getFirst().end().calendarKnown()).isFalse();
    assertThat(reviews.getFirst().warnOn()).isEqualTo("2024-11-05");
    assertThat(reviews.getFirst().stoppedOn()).isEqualTo("2025-04-30");
    assertThat(last("C_REVIEWRUN").end()).as("nobody said how long it runs").isNull();
  }

  @Test
  void whatEndsStopsEveryClock() {
    step("T08", "2026-04-01");
    LocalDate end = LocalDate.of(2026, 9, 1);
    assertThat(Clocks.of(Timeline.of(procedure, moves, end), DAYS))
        .isNotEmpty()
        .allSatisfy(run -> assertThat(run.stoppedOn()).isEqualTo(end));
  }

  @Test
  void aCorrectionIsDueOnTheDayOrdered() {
    procedure = CATALOG.byRef("CN-QB@2024.1");
    step("DC07", "2026-06-01", "deadline", "2026-06-20");
    assertThat(last("C_CORRECT").dueOn()).isEqualTo("2026-06-20");
    assertThat(last("C_CORRECT").binding()).isTrue();
  }
}
