package org.guiju.ballot;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The thing that a ballot or a meeting is about.
 *
 * @param type of the thing in the ledger: PROJECT, STANDARD …
 */
@Schema(description = "The thing that a ballot or a meeting is about.")
public record About(
    @Schema(description = "What sort of thing.", examples = "PROJECT")
        @NotNull
        @Size(max = 40)
        @Pattern(regexp = "[A-Z][A-Z_]*")
        String type,
    @NotNull UUID id) {}
