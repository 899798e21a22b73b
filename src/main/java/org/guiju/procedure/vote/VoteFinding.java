package org.guiju.procedure.vote;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One condition of a vote rule, judged.
 *
 * @param part what it is a condition of
 * @param condition as the rule has it
 * @param withNumbers with the counted numbers put in
 * @param held whether it held
 * @param missingZh what was missing, in Chinese; null where it held
 * @param missingEn what was missing, in English; null where it held
 */
@Schema(description = "One condition of a vote rule, judged.")
public record VoteFinding(
    @Schema(description = "Whether the vote is valid (QUORUM) or passed (PASS) by it.") Part part,
    @Schema(description = "As the rule has it.", examples = "yes/participants >= 2/3")
        String condition,
    @Schema(description = "With the counted numbers put in.", examples = "20/30 >= 2/3")
        String withNumbers,
    @Schema(description = "Whether it held.") boolean held,
    @Schema(description = "What was missing, in Chinese; absent where it held.")
        @Nullable String missingZh,
    @Schema(description = "What was missing, in English; absent where it held.")
        @Nullable String missingEn) {

  /** What a condition decides. */
  @Schema(name = "VotePart", description = "What a condition of a vote rule decides.")
  public enum Part {
    /** Whether the vote is valid. */
    QUORUM,
    /** Whether it is passed. */
    PASS
  }
}
