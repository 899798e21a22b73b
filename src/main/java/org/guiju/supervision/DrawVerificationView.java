package org.guiju.supervision;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a draw repeats. */
@Schema(name = "DrawVerification", description = "Whether a draw repeats.")
public record DrawVerificationView(
    UUID draw,
    @Schema(description = "Whether all of the following hold.") boolean same,
    @Schema(description = "Whether the population kept is the one whose hash is in the ledger.")
        boolean populationIntact,
    @Schema(description = "Whether drawing from it again draws the same in the same order.")
        boolean drawnSame,
    @Schema(
            description =
                "Whether the ledger gives the same population by what was known at the draw. What was being recorded at"
                    + " that very moment can make a difference.")
        boolean populationSame,
    @Schema(description = "How many the ledger gives.") long recomputed,
    @Schema(description = "SHA-256 over what the ledger gives.") String recomputedSha256,
    @Schema(description = "How many were drawn from that the ledger does not give.")
        long onlyDrawnFrom,
    @Schema(description = "How many the ledger gives that were not drawn from.")
        long onlyRecomputed) {}
