package org.guiju.matter;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.procedure.engine.TransitionRequest;
import org.jspecify.annotations.Nullable;

/** The step with which a matter begins. */
@Schema(
    description =
        "The step with which a matter begins; the machine in /procedures tells what it asks for.")
public record MatterOpening(
    @Schema(
            description =
                "The verb or the id of the transition; may be left out where the machine has one.")
        @Size(max = 60)
        @Nullable String action,
    @Schema(description = "Day on which it was taken, not after today; today where absent.")
        @Nullable LocalDate effectiveOn,
    @Schema(description = "Why.") @Size(max = 2000) @Nullable String reason,
    @Schema(description = "Legal or document basis.") @Size(max = 1000) @Nullable String basis,
    @Schema(description = "What the step rests on.") @Size(max = 100)
        @Nullable List<TransitionRequest.@Valid @NotNull DocumentInput> documents,
    @Schema(description = "What the transition asks for, by name.", implementation = Object.class)
        @Size(max = 50)
        @Nullable Map<String, JsonNode> inputs,
    @Schema(description = "Who really took it, where somebody else records it.") @Size(max = 200)
        @Nullable String onBehalfOf,
    @Schema(description = "Guards for which an importer vouches, as their proof is not kept here.")
        @Size(max = 50)
        @Nullable List<@NotBlank @Size(max = 60) String> attested) {

  /** The step to be taken. */
  TransitionRequest request(String openingAction) {
    return new TransitionRequest(
        action == null ? openingAction : action,
        effectiveOn,
        reason,
        basis,
        documents,
        inputs,
        onBehalfOf,
        attested);
  }
}
