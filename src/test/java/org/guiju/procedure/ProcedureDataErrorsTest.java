package org.guiju.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each mistake in a procedure file is named with its file and line, and all of them at once. */
class ProcedureDataErrorsTest {

  /** A right procedure; the tests spoil one line of it. */
  private static final String RIGHT =
      """
      procedure: MINE
      version: '1'
      effectiveFrom: 2024-01-01
      name: {zh: 我的程序, en: Mine}
      kind: GROUP
      appliesTo: {organizations: [91350100M000100Y43]}
      basis: [{text: our rules, confidence: VERIFIED}]
      voteRules: [INTERNAL]
      parameters:
        commentDays: {value: 15, unit: DAY, basis: our rules, confidence: VERIFIED}
      clocks:
        C_COMMENT:
          name: {zh: 征求意见, en: Comments}
          meaning: MINIMUM
          startsAt: {zh: 公告之日, en: the notice}
          length: $commentDays
          unit: DAY
          onExpiry: ALLOW
          basis: {text: our rules, confidence: VERIFIED}
      fastTracks:
        A: {name: {zh: 正常, en: Normal}, opens: [T2], basis: {text: our rules, confidence: VERIFIED}}
      machines:
        PROJECT:
          initial: NEW
          states:
            NEW: {name: {zh: 新建, en: New}, stage: '20.00'}
            OPEN: {name: {zh: 征求意见, en: Open}, stage: '30.20'}
            DONE: {name: {zh: 完成, en: Done}, stage: '60.60', terminal: true}
          transitions:
            T1:
              action: OPEN
              name: {zh: 公开, en: Open}
              from: [NEW]
              to: OPEN
              roles: [ASSOC]
              stages: ['30.20']
              documents: [D08, {code: D24, when: PATENT}]
              guards:
                - {code: PERIOD_MINIMUM, arguments: {input: until, days: $commentDays}}
              inputs: [{name: until, type: DATE, required: true, description: {zh: 截止, en: End}}]
              startsClocks: [C_COMMENT]
              basis: {text: our rules, confidence: VERIFIED}
            T2:
              action: PUBLISH
              name: {zh: 发布, en: Publish}
              from: [OPEN]
              to: DONE
              roles: [ASSOC]
              stages: ['60.60']
              guards: [{code: ELAPSED_SINCE, arguments: {transition: OPEN, days: 15, until: until}, basis: {text: our rules, confidence: VERIFIED}}]
              basis: {text: our rules, confidence: VERIFIED}
      """;

  @Test
  void aParameterIsReadOrSaysThatItOnlyInforms() {
    String days = "  commentDays: {";
    String more = "  nights: {value: 3, basis: our rules, confidence: VERIFIED%s}\n" + days;
    assertThat(problems(RIGHT.replace(days, more.formatted(""))))
        .containsExactly(
            "mine.yaml:10: nothing reads parameter nights; where it only informs, say informative: true");
    assertThat(load(RIGHT.replace(days, more.formatted(", informative: true"))).procedures())
        .isNotEmpty();
    assertThat(
            load(RIGHT.replace(days, more.formatted("")).replace("days: 15,", "days: nights,"))
                .procedures())
        .as("a guard reads it by its plain name")
        .isNotEmpty();
    assertThat(problems(RIGHT.replace("unit: DAY, basis", "informative: true, unit: DAY, basis")))
        .contains("mine.yaml:10: parameter commentDays is read and not informative");
  }

  @Test
  void theRightOneIsAccepted() {
    assertThat(load(RIGHT).procedures()).extracting(Procedure::ref).contains("MINE@1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "version: '1'|versoin: '1'|mine.yaml:2: unknown key versoin",
        "version: '1'|version: '1 2'|mine.yaml:1: version must be",
        "effectiveFrom: 2024-01-01|effectiveFrom: 2024-13-01|mine.yaml:3: effectiveFrom must be a date",
        "name: {zh: 我的程序, en: Mine}|name: {zh: 我的程序}|mine.yaml:4: en is missing",
        "kind: GROUP|kind: GRUOP|mine.yaml:5: kind must be one of",
        "basis: [{text: our rules, confidence: VERIFIED}]|basis: [{text: our rules, confidence: SURE}]"
            + "|mine.yaml:7: confidence must be one of",
        "basis: [{text: our rules, confidence: VERIFIED}]|basis: [{text: our rules, confidence: VERIFIED, source: X9}]"
            + "|mine.yaml:7: unknown source X9",
        "voteRules: [INTERNAL]|voteRules: [BY_DICE]|unknown vote rule BY_DICE",
        "unit: DAY, basis|unit: MOON, basis|mine.yaml:10: unknown unit MOON",
        "length: $commentDays|length: $commentDasy|mine.yaml:16: unknown parameter commentDasy",
        "meaning: MINIMUM|meaning: PERHAPS|mine.yaml:12: unknown meaning PERHAPS",
        "opens: [T2]|opens: [T9]|mine.yaml:21: fast track A opens the unknown transition T9",
        "initial: NEW|initial: NWE|the initial state NWE of PROJECT is not defined",
        "stage: '20.00'|stage: '20.21'|mine.yaml:26: 20.21 is no cell",
        "OPEN: {name|OPEN: {nmae|mine.yaml:27: unknown key nmae",
        "stage: '60.60', terminal: true|stage: '60.60', terminal: true, finding: PERHAPS"
            + "|mine.yaml:28: finding must be one of [CONFORMING, NONCONFORMING]",
        "stage: '60.60', terminal: true|stage: '60.60', terminal: true, finding: CONFORMING"
            + "|mine.yaml:28: state DONE has a finding and is no final state of a matter",
        "stage: '60.60', terminal: true|stage: '60.60'|mine.yaml:23: machine PROJECT has no final state",
        "action: OPEN|action: open it|mine.yaml:30: action of T1 must be in capitals",
        "to: OPEN|to: OPNE|mine.yaml:30: transition T1 names the unknown state OPNE",
        "from: [OPEN]|from: [NEW]|mine.yaml:27: from state OPEN of PROJECT no final state can be reached",
        "from: [NEW]|from: [OPEN]|mine.yaml:27: state OPEN of PROJECT cannot be reached",
        "roles: [ASSOC]|roles: [ASOC]|mine.yaml:30: unknown role ASOC",
        "stages: ['30.20']|stages: ['30.60']|mine.yaml:30: transition T1 ends at stage 30.60, but state OPEN has 30.20",
        "documents: [D08|documents: [D98|mine.yaml:37: unknown document D98",
        "when: PATENT|when: PATENTS|mine.yaml:37: unknown condition PATENTS",
        "code: PERIOD_MINIMUM|code: PERIOD_MINIMAL|mine.yaml:39: unknown guard PERIOD_MINIMAL",
        "input: until|input: untl|mine.yaml:39: transition T1 names the unknown input untl",
        "input: until, |''|mine.yaml:39: guard PERIOD_MINIMUM lacks its argument input",
        "days: $commentDays}|days: $commentDays, dyas: 1}|mine.yaml:39: unknown argument of PERIOD_MINIMUM dyas",
        "type: DATE|type: DAY|mine.yaml:40: unknown input type DAY",
        "startsClocks: [C_COMMENT]|startsClocks: [C_COMENT]|mine.yaml:30: unknown clock C_COMENT",
        "{transition: OPEN,|{transition: OPNE,|mine.yaml:50: transition T2 names the unknown transition OPNE",
        "until: until}|until: utnil}|mine.yaml:50: transition T2 names the unknown input of transition OPEN.utnil",
        ", basis: {text: our rules, confidence: VERIFIED}}]|}]"
            + "|mine.yaml:50: basis of guard ELAPSED_SINCE is missing",
        "appliesTo: {organizations: [91350100M000100Y43]}|''|MINE is for the same projects as CN-TB",
        "organizations: [91350100M000100Y43]|regions: [33]|mine.yaml:6: 33 is no region code",
        "kind: GROUP|kind: [GROUP|mine.yaml:6: not valid YAML"
      })
  void aMistakeIsNamedWithItsLine(String right, String wrong, String message) {
    assertThat(RIGHT).contains(right);
    List<String> problems =
        problems(
            RIGHT.replaceFirst(
                java.util.regex.Pattern.quote(right),
                java.util.regex.Matcher.quoteReplacement(wrong)));
    assertThat(problems).isNotEmpty();
    if (message != null) {
      assertThat(problems).anySatisfy(problem -> assertThat(problem).contains(message));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "onExpiry: EXPLODE|unknown onExpiry EXPLODE of clock C_COMMENT",
        "warnings: [30 MOON], onExpiry: ALLOW|a warning is a length such as 60 DAY, not 30 MOON",
        "warnings: [5 WORKING_DAY], onExpiry: ALLOW|a warning is a length such as 60 DAY",
        "rolls: perhaps, onExpiry: ALLOW|rolls must be true or false",
        "until: utnil, onExpiry: ALLOW|no step that starts clock C_COMMENT asks for the date utnil",
        "before: C_TRACK, onExpiry: ALLOW|counted back from unknown clock C_TRACK",
        "before: C_COMMENT, onExpiry: ALLOW|counted back from one that is counted back",
        "unless: SNOWING, onExpiry: ALLOW|unknown condition SNOWING",
        "startsOn: CHRISTMAS, onExpiry: ALLOW|startsOn of clock C_COMMENT can only be PUBLICATION",
        "startsOn: PUBLICATION, onExpiry: ALLOW|with startsOn is started by what is no matter",
        "beforeImplementation: perhaps, onExpiry: ALLOW|beforeImplementation must be true or false"
      })
  void aClockThatCannotBeCountedIsRefused(String lines, String message) {
    String spoiled =
        RIGHT.replace(
            "    onExpiry: ALLOW", "    " + lines.replace(", onExpiry", "\n    onExpiry"));
    assertThat(spoiled).isNotEqualTo(RIGHT);
    assertThat(problems(spoiled)).anySatisfy(problem -> assertThat(problem).contains(message));
  }

  @Test
  void brokenYamlIsNamedWithItsLine() {
    assertThat(problems("procedure: X\nname: {zh: [\n"))
        .singleElement()
        .asString()
        .startsWith("mine.yaml:3: not valid");
    assertThat(problems("- just\n- a list\n"))
        .containsExactly("mine.yaml:1: the file must be a mapping of keys to values");
  }

  @Test
  void aKeyThatStandsTwiceIsRefused() {
    assertThat(problems(RIGHT.replace("kind: GROUP", "kind: GROUP\nkind: LOCAL")))
        .contains("mine.yaml:6: the key kind stands twice");
  }

  @Test
  void twoStepsOfOneNameInOneStateAreRefused() {
    String doubled =
        RIGHT
            .replace("action: PUBLISH", "action: OPEN")
            .replace("from: [OPEN]", "from: [OPEN, NEW]");
    assertThat(problems(doubled))
        .contains("mine.yaml:43: in state NEW both T1 and T2 are called OPEN");
  }

  @Test
  void anEndMayBeLeftOnlyWithAReason() {
    String left = RIGHT.replace("from: [OPEN]", "from: [OPEN, DONE]");
    assertThat(problems(left))
        .contains("mine.yaml:43: transition T2 leaves the final state DONE and asks for no reason");
  }

  @Test
  void allMistakesAreNamedAtOnce() {
    String spoiled =
        RIGHT
            .replace("D08", "D99")
            .replace("type: DATE", "type: DAY")
            .replace("en: Mine", "en: ''");
    assertThat(problems(spoiled)).hasSize(3);
  }

  @Test
  void versionsMayNotOverlap() {
    String next = RIGHT.replace("version: '1'", "version: '2'");
    assertThat(problems(RIGHT, next))
        .anySatisfy(
            p -> assertThat(p).contains("the effective dates of MINE@2 overlap those of MINE@1"));
    String closedTooLate =
        RIGHT.replace(
            "effectiveFrom: 2024-01-01", "effectiveFrom: 2024-01-01\neffectiveTo: 2025-02-01");
    String later = next.replace("2024-01-01", "2025-01-01");
    assertThat(problems(closedTooLate, later)).anySatisfy(p -> assertThat(p).contains("overlap"));
    assertThat(load(RIGHT, later).procedures())
        .filteredOn(p -> p.id().equals("MINE"))
        .extracting(p -> String.valueOf(p.effectiveTo()))
        .containsExactly("2025-01-01", "null");
  }

  @Test
  void aProcedureCannotExtendItselfOrWhatIsNotThere() {
    assertThat(
            problems("procedure: X\nversion: '1'\neffectiveFrom: 2024-01-01\nextends: NOWHERE\n"))
        .contains("mine.yaml:4: unknown procedure or template NOWHERE");
    assertThat(problems("procedure: X\nversion: '1'\neffectiveFrom: 2024-01-01\nextends: X@1\n"))
        .contains("mine.yaml:1: it extends itself");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "yes/cast >= 2/3| {}| mine.yaml:4: pass of vote rule MINE: unknown count cast",
        "yes/members >=| {}| mine.yaml:4: pass of vote rule MINE: the condition ends too early",
        "yes/least >= 1| {least: 3}| ",
        "yes >= 1| {voters: ALL}| mine.yaml:5: option voters of vote rule MINE is one of [COMMITTEE, EXPERTS, NATIONAL_BODIES]",
        "yes >= 1| {form: POST}| mine.yaml:5: option form of vote rule MINE is one of [LETTER, MEETING]",
        "yes >= 1| {reasonRequired: [NO]}| mine.yaml:5: option reasonRequired of vote rule MINE is one of [ABSTAIN, NO, YES]; in quotes",
      })
  void aVoteRuleIsReadWhenItIsLoaded(String pass, String options, String problem) {
    String rules =
        """
        voteRules:
          MINE:
            name: {zh: 表决, en: Vote}
            pass: %s
            options: %s
            basis: {text: our rules, confidence: VERIFIED}
        """
            .formatted(pass, options);
    if (problem == null) {
      assertThat(load(rules).procedures()).isNotEmpty();
    } else {
      assertThat(problems(rules)).singleElement().asString().startsWith(problem);
    }
  }

  private static List<String> problems(String... texts) {
    return catchThrowableOfType(ProcedureDataException.class, () -> load(texts)).problems();
  }

  private static ProcedureLoader.Library load(String... texts) {
    List<ProcedureLoader.Source> sources = new ArrayList<>(ProcedureFiles.builtIn());
    for (int i = 0; i < texts.length; i++) {
      sources.add(
          new ProcedureLoader.Source(
              i == 0 ? "mine.yaml" : "mine-%d.yaml".formatted(i + 1), texts[i]));
    }
    return ProcedureLoader.load(sources);
  }
}
