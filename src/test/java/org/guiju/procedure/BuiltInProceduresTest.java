package org.guiju.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guiju.vocabulary.Kind;
import org.guiju.vocabulary.Nature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the built-in data must have. */
class BuiltInProceduresTest {

  private static final ProcedureCatalog CATALOG = ProcedureCatalog.builtIn();

  static Stream<Procedure> chinese() {
    return CATALOG.all().stream().filter(p -> p.kind() != Kind.INTERNATIONAL);
  }

  @Test
  void everyKindHasItsProcedure() {
    assertThat(CATALOG.all().stream().map(Procedure::ref))
        .containsExactlyInAnyOrder(
            "CN-GB@2020.1",
            "CN-GB@2025.1",
            "CN-GB-T@2023.1",
            "CN-GB-T@2025.1",
            "CN-GB-Z@2023.1",
            "CN-GB-Z@2025.1",
            "CN-HB@2024.1",
            "CN-DB@2020.1",
            "CN-DB-31@2020.1",
            "CN-TB@2019.1",
            "CN-QB@2024.1",
            "ISO@2017.1");
  }

  @Test
  void everyRowOfTheTransitionTableIsSomewhere() {
    Set<String> rows =
        CATALOG.all().stream()
            .flatMap(p -> p.machines().values().stream())
            .flatMap(m -> m.transitions().stream())
            .map(Transition::id)
            .filter(id -> id.matches("T\\d\\d[a-z]?"))
            .map(id -> id.substring(0, 3))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(rows)
        .containsAll(IntStream.rangeClosed(1, 41).mapToObj("T%02d"::formatted).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "NATIONAL,MANDATORY,2024-01-01,CN-GB@2020.1",
    "NATIONAL,MANDATORY,2025-06-01,CN-GB@2025.1",
    "NATIONAL,RECOMMENDED,2023-02-28,CN-GB-T@2023.1",
    "NATIONAL,RECOMMENDED,2025-05-31,CN-GB-T@2023.1",
    "NATIONAL,RECOMMENDED,2025-06-01,CN-GB-T@2025.1",
    "NATIONAL,,2024-01-01,CN-GB-T@2023.1",
    "NATIONAL,GUIDANCE,2025-05-31,CN-GB-Z@2023.1",
    "NATIONAL,GUIDANCE,2025-06-01,CN-GB-Z@2025.1",
    "INDUSTRY,MANDATORY,2024-07-01,CN-HB@2024.1",
    "INDUSTRY,,1999-01-01,CN-HB@2024.1",
    "LOCAL,RECOMMENDED,2024-07-01,CN-DB@2020.1",
    "GROUP,,2024-07-01,CN-TB@2019.1",
    "ENTERPRISE,,2024-07-01,CN-QB@2024.1",
    "INTERNATIONAL,,2024-07-01,ISO@2017.1"
  })
  void theVersionIsChosenByItsDates(Kind kind, Nature nature, LocalDate on, String ref) {
    assertThat(CATALOG.inForce(kind, nature, on).ref()).isEqualTo(ref);
  }

  @ParameterizedTest
  @CsvSource({
    "310000,2024-01-01,CN-DB-31",
    "310115,2024-01-01,CN-DB-31",
    "370100,2024-01-01,CN-DB",
    "310000,2019-01-01,CN-DB",
    ",2024-01-01,CN-DB"
  })
  void aRegionsOwnRulesWin(String region, LocalDate on, String id) {
    assertThat(CATALOG.inForce(Kind.LOCAL, null, region, null, on).id()).isEqualTo(id);
  }

  @ParameterizedTest
  @MethodSource("chinese")
  void onlyTheLawsKindsFreezeOrDeclare(Procedure p) {
    boolean national = p.kind() == Kind.NATIONAL;
    assertThat(p.machine(Procedure.PROJECT).knows("FREEZE")).isEqualTo(national);
    assertThat(p.hasMachine("FILING"))
        .isEqualTo(p.kind() == Kind.INDUSTRY || p.kind() == Kind.LOCAL);
    assertThat(p.hasMachine(Procedure.DECLARATION))
        .isEqualTo(p.kind() == Kind.GROUP || p.kind() == Kind.ENTERPRISE);
    assertThat(p.intParameter("reviewYears")).isPositive();
  }

  @Test
  void figuresOfTheLawReachTheGuards() {
    Machine mandatory = CATALOG.byRef("CN-GB@2020.1").machine(Procedure.PROJECT);
    GuardRule comment = guard(mandatory, "P25", "OPEN_COMMENT", "PERIOD_MINIMUM");
    assertThat(comment.arguments())
        .containsEntry("input", "commentUntil")
        .containsEntry("days", 60)
        .containsEntry("daysEmergency", 30);
    assertThat(comment.parameters()).containsEntry("days", "commentDays");
    assertThat(guards(mandatory, "P25", "OPEN_COMMENT", "PERIOD_MINIMUM"))
        .extracting(GuardRule::when, rule -> rule.arguments().get("days"))
        .containsExactly(tuple(null, 60), tuple("TRADE_EFFECT", 60));
    assertThat(guards(mandatory, "P30", "CLOSE_COMMENT", "ELAPSED_SINCE"))
        .extracting(GuardRule::when)
        .as("a round that was opened before the project was known to affect trade can be closed")
        .containsOnlyNulls();
    assertThat(comment.basis().source()).isEqualTo("S11");

    Machine group = CATALOG.byRef("CN-TB@2019.1").machine(Procedure.PROJECT);
    assertThat(guard(group, "P25", "OPEN_COMMENT", "PERIOD_MINIMUM").arguments())
        .containsEntry("days", 30)
        .doesNotContainKey("daysEmergency");
    assertThat(guard(group, "P08", "ISSUE_PLAN", "DEADLINE_SET").arguments())
        .containsEntry("months", 12);
  }

  /** Plans of national standards freeze since the notice of 2025, and not before. */
  @ParameterizedTest
  @CsvSource({
    "CN-GB@2020.1,ALERT",
    "CN-GB@2025.1,FREEZE",
    "CN-GB-T@2023.1,ALERT",
    "CN-GB-T@2025.1,FREEZE",
    "CN-GB-Z@2023.1,ALERT",
    "CN-GB-Z@2025.1,FREEZE"
  })
  void plansFreezeSinceTheNoticeOnProjectCycles(String ref, String effect) {
    assertThat(CATALOG.byRef(ref).clocks().get("C_TRACK").onExpiry()).isEqualTo(effect);
  }

  @ParameterizedTest
  @MethodSource("chinese")
  void commentsAreAskedForAnewWithThePapersOfTheFirstTime(Procedure p) {
    Machine project = p.machine(Procedure.PROJECT);
    assertThat(papers(project, "P45", "OPEN_COMMENT"))
        .containsAll(papers(project, "P25", "OPEN_COMMENT"));
  }

  private static List<String> papers(Machine machine, String from, String action) {
    return machine.find(from, action).orElseThrow().documents().stream()
        .map(document -> document.code() + " " + document.when())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"CN-GB-T", "CN-GB-Z"})
  void aNewVersionChangesOnlyWhatItSays(String id) {
    Procedure before = CATALOG.byRef(id + "@2023.1");
    Procedure after = CATALOG.byRef(id + "@2025.1");
    assertThat(before.effectiveTo()).isEqualTo(after.effectiveFrom());
    assertThat(after.machines()).isEqualTo(before.machines());
    assertThat(before.fastTracks().get("X").trackMonths()).isNull();
    assertThat(after.fastTracks().get("X").trackMonths()).isEqualTo(12);
    assertThat(CATALOG.find(id)).contains(after);
  }

  @Test
  void theEnterpriseActsInEveryRoleButSupervision() {
    Procedure enterprise = CATALOG.byRef("CN-QB@2024.1");
    assertThat(enterprise.machine(Procedure.PROJECT).transitions())
        .allSatisfy(t -> assertThat(t.roles()).contains("ENTERPRISE"));
    assertThat(
            enterprise
                .machine(Procedure.EDITION)
                .find("E61", "ORDER_ABOLITION")
                .orElseThrow()
                .roles())
        .containsExactly("INSPECTOR");
  }

  @Test
  void everyGuardThatIsNamedIsUsedOrKnownToComeLater() {
    Set<String> used =
        CATALOG.all().stream()
            .flatMap(p -> p.machines().values().stream())
            .flatMap(m -> m.transitions().stream())
            .flatMap(t -> t.guards().stream())
            .map(GuardRule::code)
            .collect(Collectors.toSet());
    assertThat(CATALOG.guards().keySet()).containsAll(used);
    List<String> unused =
        CATALOG.guards().keySet().stream().filter(code -> !used.contains(code)).toList();
    // It is of a register, whose steps stand in the file of the register.
    assertThat(unused).containsExactly("AUTHORISED_BY_PROVINCE");
  }

  @Test
  void documentsBecomePublicWithStepsThatThereAre() {
    Set<String> known =
        CATALOG.all().stream()
            .flatMap(p -> p.machines().values().stream())
            .flatMap(m -> m.transitions().stream())
            .map(Transition::action)
            .collect(Collectors.toSet());
    known.addAll(Stages.legal());
    assertThat(CATALOG.documents().values())
        .allSatisfy(document -> assertThat(known).containsAll(document.from()));
  }

  private static GuardRule guard(Machine machine, String from, String action, String code) {
    return guards(machine, from, action, code).getFirst();
  }

  private static List<GuardRule> guards(Machine machine, String from, String action, String code) {
    return machine.find(from, action).orElseThrow().guards().stream()
        .filter(g -> g.code().equals(code))
        .toList();
  }
}
