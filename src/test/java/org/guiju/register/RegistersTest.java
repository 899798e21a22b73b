package org.guiju.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.guiju.counting.Indicators;
import org.guiju.procedure.ProcedureCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the rules of a register may say together. */
class RegistersTest {

  private static final String REGISTER =
      """
      register: OWN
      name: {zh: 自有, en: Own}
      entry: {zh: 条目, en: entry}
      procedure: REGISTER-INDUSTRIAL-CHAIN
      types:
        ONE: {zh: 一, en: one}
      holder: {organization: OPTIONAL, region: OPTIONAL, level: OPTIONAL}
      attributes: {type: object, properties: {works: {type: array}}}
      counts:
        - {measure: CHAIN_LISTED, %s}
      """;

  private static final ProcedureCatalog PROCEDURES = ProcedureCatalog.builtIn();
  private static final Indicators INDICATORS = Indicators.shipped();

  @TempDir Path folder;

  private static Registers registers(Optional<Path> folder) {
    return new Registers(folder, PROCEDURES, INDICATORS);
  }

  private Registers with(String rule) throws IOException {
    Files.writeString(folder.resolve("own.yaml"), REGISTER.formatted(rule));
    return registers(Optional.of(folder));
  }

  @Test
  void theShippedOnesAreSound() {
    assertThat(registers(Optional.empty()).all()).hasSize(13);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "while: [LISTED]",
        "result: {list: works, projectFrom: '60.60'}",
        "result: {list: works, standards: true, standing: true}",
        "while: [LISTED], result: {list: works, standards: true, standing: true}",
        "while: [LISTED], result: {list: works, documents: true, absent: true}"
      })
  void resultsCanStandAndBeAbsentWithinStates(String rule) throws IOException {
    assertThat(with(rule).get("OWN").counts()).hasSize(1);
  }

  @Test
  void aHolderSaysOfItsOwnSortsAloneWhatOrganizationsMayBe() throws IOException {
    String bound =
        REGISTER.replace("level: OPTIONAL}", "level: OPTIONAL, organizationTypes: {%s}}");
    Files.writeString(
        folder.resolve("own.yaml"), bound.formatted("ONE: [ENTERPRISE]", "while: [LISTED]"));
    assertThat(registers(Optional.of(folder)).get("OWN").holder().organizationTypes())
        .containsOnlyKeys("ONE");
    Files.writeString(
        folder.resolve("own.yaml"), bound.formatted("TWO: [ENTERPRISE]", "while: [LISTED]"));
    assertThatThrownBy(() -> registers(Optional.of(folder)))
        .hasMessageContaining("holder names the unknown type TWO");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "party: [nobody, ENTRY], while: [LISTED]| names the unknown attribute nobody",
        "result: {list: works, standards: true, absent: true}| needs while beside absent",
        "result: {list: works, standing: true}| goes with standards alone",
        "result: {list: works, standards: true, documents: true, standing: true}| standards alone",
        "once: [LISTED], result: {list: works, standards: true}| needs one of once",
        "once: [LISTED], while: [COVERED]| needs one of once"
      })
  void whatCannotBeCountedIsRefusedAtTheStart(String rule, String why) {
    assertThatThrownBy(() -> with(rule)).hasMessageContaining(why);
  }
}
