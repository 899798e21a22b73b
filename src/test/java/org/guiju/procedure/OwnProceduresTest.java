package org.guiju.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.guiju.vocabulary.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A user's own procedure is one more file in a folder. */
class OwnProceduresTest {

  private static final LocalDate DAY = LocalDate.of(2025, 3, 1);

  @TempDir Path folder;

  @Test
  void aCityMayHaveItsOwnRules() throws IOException {
    Files.writeString(
        folder.resolve("hangzhou.yaml"),
        """
        procedure: HANGZHOU
        version: '2025'
        extends: CN-DB
        effectiveFrom: 2025-01-01
        name: {zh: 杭州市地方标准制定程序, en: Local standards of Hangzhou}
        appliesTo: {regions: ['330100']}
        parameters:
          commentDays: {value: 45, unit: DAY, basis: 杭州市的规定, confidence: VERIFIED, source: HZ}
        machines:
          PROJECT:
            states:
              P36: {name: {zh: 公平竞争审查, en: Fair competition check}, stage: '30.60'}
            transitions:
              T15a: ~
              H1:
                action: CHECK_FAIR_COMPETITION
                name: {zh: 公平竞争审查, en: Check fair competition}
                from: [P35]
                to: P36
                roles: [DEPT]
                documents: [HZ1]
                basis: {text: 公平竞争审查条例, confidence: VERIFIED, source: HZ}
              H2:
                action: SUBMIT_FOR_EXAMINATION
                name: {zh: 送审, en: Submit for review}
                from: [P36]
                to: P40
                roles: [DRAFTER]
                stages: ['30.99', '40.00']
                documents: [D12, D09, D11]
                guards: [COMMENTS_DISPOSED]
                basis: {text: 杭州市的规定, confidence: VERIFIED, source: HZ}
        """);
    Files.writeString(
        folder.resolve("words.yaml"),
        """
        documents:
          HZ1: {zh: 公平竞争审查表, en: Fair competition sheet}
        sources:
          HZ: {title: 杭州市的规定}
        """);
    Files.writeString(folder.resolve("notes.txt"), "not read");

    ProcedureCatalog catalog = catalog();
    Procedure own = catalog.inForce(Kind.LOCAL, null, "330102", null, DAY);
    assertThat(own.ref()).isEqualTo("HANGZHOU@2025");
    assertThat(own.intParameter("commentDays")).isEqualTo(45);
    assertThat(own.intParameter("reviewYears")).isEqualTo(5);
    assertThat(own.kind()).isEqualTo(Kind.LOCAL);
    Machine machine = own.machine(Procedure.PROJECT);
    assertThat(machine.find("P35", "SUBMIT_FOR_EXAMINATION")).isEmpty();
    assertThat(machine.find("P36", "SUBMIT_FOR_EXAMINATION")).isPresent();
    assertThat(catalog.document("HZ1").en()).isEqualTo("Fair competition sheet");

    assertThat(catalog.inForce(Kind.LOCAL, null, "330200", null, DAY).id()).isEqualTo("CN-DB");
    assertThat(catalog.inForce(Kind.LOCAL, null, "330100", null, DAY.minusYears(1)).id())
        .isEqualTo("CN-DB");
  }

  /** What only informs in the built-in file may be read by one's own. */
  @Test
  void whatTheExtendedFileDoesNotReadMayBeRead() throws IOException {
    Files.writeString(
        folder.resolve("ningbo.yaml"),
        """
        procedure: NINGBO
        version: '1'
        extends: CN-DB
        effectiveFrom: 2025-01-01
        appliesTo: {regions: ['330200']}
        machines:
          PROJECT:
            transitions:
              T12:
                guards:
                  - code: ELAPSED_SINCE
                    arguments: {transition: OPEN_COMMENT, days: $reviewLeadMonths}
        """);
    Machine machine = catalog().byRef("NINGBO@1").machine(Procedure.PROJECT);
    assertThat(machine.find("P30", "CLOSE_COMMENT").orElseThrow().guards())
        .extracting(guard -> guard.arguments().get("days"))
        .containsExactly(6);
  }

  @Test
  void theExampleOfTheReadmeIsRight() throws IOException {
    String readme = Files.readString(Path.of("src/main/resources/procedures/README.md"));
    int start = readme.indexOf("```yaml") + "```yaml".length();
    Files.writeString(
        folder.resolve("example.yaml"), readme.substring(start, readme.indexOf("```", start)));

    Procedure own = catalog().byRef("HANGZHOU@2025");
    Machine machine = own.machine(Procedure.PROJECT);
    assertThat(machine.knows("RETURN_FOR_COMPLETION")).isFalse();
    Transition drafting = machine.find("P10", "START_DRAFTING").orElseThrow();
    assertThat(drafting.documents()).extracting(DocumentRule::code).containsExactly("D07", "D33");
    assertThat(drafting.guards()).extracting(GuardRule::code).contains("LEAD_PARTICIPANT");
  }

  @Test
  void anAssociationsRulesWinOverItsProvinces() throws IOException {
    Files.writeString(folder.resolve("a.yaml"), own("PROVINCE", "regions: ['330000']"));
    Files.writeString(
        folder.resolve("b.yaml"), own("ASSOCIATION", "organizations: [51330000500123456X]"));
    ProcedureCatalog catalog = catalog();
    assertThat(catalog.inForce(Kind.GROUP, null, "330000", "51330000500123456X", DAY).id())
        .isEqualTo("ASSOCIATION");
    assertThat(catalog.inForce(Kind.GROUP, null, "330000", "another", DAY).id())
        .isEqualTo("PROVINCE");
    assertThat(catalog.inForce(Kind.GROUP, null, null, null, DAY).id()).isEqualTo("CN-TB");
  }

  @Test
  void aNewVersionOfABuiltInProcedureTakesOverOnItsDay() throws IOException {
    Files.writeString(
        folder.resolve("gbt.yaml"),
        """
        procedure: CN-GB-T
        version: '2026.9'
        extends: CN-GB-T
        effectiveFrom: 2026-09-01
        parameters:
          trackMonths: {value: 16, unit: MONTH, basis: 新通知, confidence: VERIFIED}
        """);
    ProcedureCatalog catalog = catalog();
    assertThat(catalog.inForce(Kind.NATIONAL, null, LocalDate.of(2026, 8, 31)).ref())
        .isEqualTo("CN-GB-T@2025.1");
    Procedure now = catalog.inForce(Kind.NATIONAL, null, LocalDate.of(2026, 9, 1));
    assertThat(now.ref()).isEqualTo("CN-GB-T@2026.9");
    assertThat(now.fastTracks().get("X").trackMonths()).isEqualTo(12);
    assertThat(now.machine(Procedure.PROJECT).find("P08", "ISSUE_PLAN").orElseThrow().guards())
        .anySatisfy(g -> assertThat(g.arguments()).containsEntry("months", 16));
  }

  @Test
  void aMistakeStopsTheStartAndNamesTheFile() throws IOException {
    Files.writeString(folder.resolve("bad.yaml"), "procedure: BAD\nversion: '1'\nextends: CN-XX\n");
    assertThatThrownBy(this::catalog)
        .isInstanceOf(ProcedureDataException.class)
        .hasMessageContaining("bad.yaml:3: unknown procedure or template CN-XX");
    Files.write(folder.resolve("bad.yaml"), new byte[] {(byte) 0xc3, (byte) 0x28});
    assertThatThrownBy(this::catalog).hasMessageContaining("bad.yaml:1: the file is not in UTF-8");
    assertThatThrownBy(() -> ProcedureFiles.all(folder.resolve("absent"), Optional.empty()))
        .hasMessageContaining("names no folder");
  }

  private static String own(String id, String whose) {
    return """
        procedure: %s
        version: '1'
        extends: CN-TB
        effectiveFrom: 2024-01-01
        appliesTo: {%s}
        """
        .formatted(id, whose);
  }

  private ProcedureCatalog catalog() {
    return new ProcedureCatalog(ProcedureLoader.load(ProcedureFiles.all(folder, Optional.empty())));
  }
}
