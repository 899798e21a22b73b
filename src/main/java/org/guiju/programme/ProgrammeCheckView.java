package org.guiju.programme;

import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a check found. */
@Schema(
    name = "ProgrammeCheck",
    description = "What is wrong with a definition. Nothing was recorded.")
record ProgrammeCheckView(
    @Schema(description = "Whether it can be recorded.") boolean valid,
    @Schema(description = "Code of the document, where it could be read.") @Nullable String code,
    @Schema(description = "How many distinct targets it has; 0 where there are mistakes.")
        int targetCount,
    @Schema(description = "What stands against recording it, in the order of reading.")
        List<Finding> errors,
    @Schema(description = "What may be meant otherwise and stands against nothing.")
        List<Finding> warnings) {

  static ProgrammeCheckView of(ProgrammeChecker.Checked checked, Locale language) {
    Programme programme = checked.programme();
    return new ProgrammeCheckView(
        programme != null,
        programme == null ? null : programme.code(),
        programme == null ? 0 : programme.targets().size(),
        checked.errors().stream().map(error -> Finding.of(error, language)).toList(),
        checked.warnings().stream().map(warning -> Finding.of(warning, language)).toList());
  }
}
