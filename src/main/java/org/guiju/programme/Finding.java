package org.guiju.programme;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.platform.Violation;

/** One thing that a check found in a definition. */
@Schema(name = "ProgrammeFinding", description = "One thing that a check found in a definition.")
record Finding(
    @Schema(description = "JSON pointer into the definition.", examples = "/targets/0/value")
        String pointer,
    @Schema(description = "Stable code for programs.", examples = "INDICATOR_UNKNOWN") String code,
    @Schema(description = "What is wrong and what would be right, in the language asked for.")
        String message,
    String messageZh,
    String messageEn) {

  static Finding of(Violation violation, Locale language) {
    return new Finding(
        violation.pointer(),
        violation.code(),
        violation.message().in(language),
        violation.message().zh(),
        violation.message().en());
  }
}
