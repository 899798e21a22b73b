package org.guiju.review;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.matter.Finding;
import org.jspecify.annotations.Nullable;

/** An evaluation of how an edition is used. */
@Schema(name = "Evaluation", description = "An evaluation of how an edition is used.")
record EvaluationView(
    @Schema(description = "Id of the matter.") UUID matter,
    String state,
    String stateName,
    @Schema(description = "Organization that evaluates.") @Nullable String evaluator,
    LocalDate commissionedOn,
    @Nullable LocalDate reportedOn,
    @Schema(description = "WIDE, SOME, LITTLE or NONE.") @Nullable String usage,
    @Schema(description = "CONTINUE, REVISE or WITHDRAW.") @Nullable String conclusion,
    @Nullable String summary) {

  static EvaluationView of(Finding it) {
    return new EvaluationView(
        it.id(),
        it.state(),
        it.stateName(),
        it.text("evaluator"),
        it.openedOn(),
        it.saidOn().get("conclusion"),
        it.text("usage"),
        it.text("conclusion"),
        it.text("summary"));
  }
}
