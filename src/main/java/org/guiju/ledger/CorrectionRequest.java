package org.guiju.ledger;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A client's request to put an event right. */
@Schema(description = "Puts an event right; the history then shows both.")
public record CorrectionRequest(
    @Schema(description = "Id of the event that is wrong.") @NotNull UUID event,
    @Schema(description = "True where it should never have been recorded.") @JsonProperty("void")
        @Nullable Boolean voided,
    @Schema(description = "The right day; absent leaves it as it was.")
        @Nullable LocalDate effectiveOn,
    @Schema(
            description = "The right payload, whole; absent leaves it as it was.",
            implementation = Object.class)
        @Nullable JsonNode payload,
    @Schema(description = "Why it was wrong.") @NotBlank @Size(max = 2000) String reason,
    @Schema(description = "Legal or document basis.") @Size(max = 1000) @Nullable String basis) {

  /** What the event should have said. */
  public Correction correction() {
    return new Correction(
        Boolean.TRUE.equals(voided),
        effectiveOn,
        payload == null || payload.isNull() ? null : payload);
  }
}
