package org.guiju.procedure.vote;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.platform.Text;

/**
 * What a vote rule says of a count.
 *
 * @param outcome passed or not, or no valid vote
 * @param findings every condition with its numbers
 * @param missing what was missing, where it is not passed
 */
public record VoteVerdict(Outcome outcome, List<VoteFinding> findings, List<Text> missing) {

  /** How a vote ended. */
  @Schema(name = "VoteOutcome", description = "How a vote ended.")
  public enum Outcome {
    /** Valid and passed. */
    PASSED,
    /** Valid and not passed. */
    FAILED,
    /** Too few took part: it is no valid vote. */
    NO_QUORUM
  }

  public VoteVerdict {
    findings = List.copyOf(findings);
    missing = List.copyOf(missing);
  }

  /** What was missing, in one sentence. */
  public Text missingAtOnce() {
    return VoteExpression.joined(missing, "；", "; ");
  }
}
