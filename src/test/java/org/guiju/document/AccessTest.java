package org.guiju.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.guiju.document.Access.Reader;
import org.guiju.procedure.DocumentInfo.Audience;
import org.guiju.procedure.DocumentPolicy;
import org.guiju.procedure.ProcedureCatalog;
import org.guiju.vocabulary.AccessLevel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessTest {

  @ParameterizedTest
  @CsvSource({
    // reader, audience, open, text, said, what may be had
    "INVOLVED, INVOLVED, false, METADATA,          , FULL",
    "INVOLVED, TEXT,     true,  METADATA, METADATA , FULL",
    "OFFICIAL, INVOLVED, false, METADATA,          , FULL",
    "OFFICIAL, TEXT,     true,  METADATA, METADATA , FULL",
    "ANYBODY,  INVOLVED, false, FULL,     FULL     , METADATA",
    "ANYBODY,  INVOLVED, true,  FULL,     FULL     , METADATA",
    "ANYBODY,  PUBLIC,   false, FULL,     FULL     , METADATA",
    "ANYBODY,  PUBLIC,   true,  METADATA,          , FULL",
    "ANYBODY,  PUBLIC,   true,  METADATA, READ_ONLY, READ_ONLY",
    "ANYBODY,  PUBLIC,   true,  FULL,     METADATA , METADATA",
    "ANYBODY,  TEXT,     false, FULL,     FULL     , METADATA",
    "ANYBODY,  TEXT,     true,  FULL,              , FULL",
    "ANYBODY,  TEXT,     true,  FULL,     METADATA , FULL",
    "ANYBODY,  TEXT,     true,  READ_ONLY,         , READ_ONLY",
    "ANYBODY,  TEXT,     true,  METADATA,          , METADATA",
    "ANYBODY,  TEXT,     true,  METADATA, FULL     , FULL",
    "ANYBODY,  TEXT,     true,  READ_ONLY, METADATA, METADATA",
  })
  void whatMayBeHad(
      Reader reader,
      Audience audience,
      boolean open,
      AccessLevel text,
      AccessLevel said,
      AccessLevel had) {
    assertThat(Access.of(reader, new Access.Rule(audience, open, text, said))).isEqualTo(had);
  }

  /** What the data says of the texts of each kind, as the policy for their publication has it. */
  @ParameterizedTest
  @CsvSource({
    "CN-GB,   FULL,      READ_ONLY",
    "CN-DB,   FULL,      READ_ONLY",
    "CN-GB-T, READ_ONLY, METADATA",
    "CN-HB,   READ_ONLY, METADATA",
    "CN-TB,   METADATA,  METADATA",
    "CN-QB,   METADATA,  METADATA",
    "ISO,     METADATA,  METADATA",
  })
  void textsOfEachKind(String procedure, AccessLevel own, AccessLevel adopted) {
    ProcedureCatalog catalog = ProcedureCatalog.builtIn();
    var it = catalog.find(procedure).orElseThrow();
    var said = it.parameter("textAccess");
    DocumentPolicy.TextRule rule = catalog.documentPolicy().text(it.flag("textFree"));
    assertThat(said == null ? rule.of(false) : AccessLevel.valueOf(said.value().toString()))
        .isEqualTo(own);
    assertThat(said == null ? rule.of(true) : AccessLevel.valueOf(said.value().toString()))
        .isEqualTo(adopted);
  }

  @ParameterizedTest
  @CsvSource({"D08, PUBLIC", "D10, PUBLIC", "D20, TEXT", "D12, INVOLVED", "D14, INVOLVED"})
  void audienceOfTypes(String code, Audience audience) {
    assertThat(ProcedureCatalog.builtIn().documentInfo(code).audience()).isEqualTo(audience);
  }
}
