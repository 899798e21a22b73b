package org.guiju.organization;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.platform.Text;
import org.guiju.procedure.Basis;

/** Whether a committee agrees with one rule of composition. */
@Schema(
    description =
        "Whether a committee agrees with one rule of composition; no refusal hangs on it.")
public record CompositionFinding(
    @Schema(description = "Code of the rule.", examples = "MEMBERS_OF_TC") String rule,
    Text name,
    Basis basis,
    CompositionRule.Check check,
    @Schema(description = "The bound.") int value,
    @Schema(description = "What was counted: the worst case, where it is counted several times.")
        long actual,
    boolean held,
    @Schema(description = "The members on whom it fails.") List<UUID> members) {

  public CompositionFinding {
    members = List.copyOf(members);
  }
}
