package org.guiju.supervision;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The receipt for something that the public handed in. */
@Schema(name = "Receipt", description = "The receipt for what was handed in.")
public record ReceiptView(
    @Schema(
            description =
                "The secret with which to ask what became of it. It is told this once, and cannot be told again.")
        String receipt,
    @Schema(description = "The matter that it is; its state is public.") UUID matter,
    @Schema(description = "State of the matter.") String state,
    @Schema(description = "Name of the state by Accept-Language.") String stateName,
    LocalDate receivedOn) {}
