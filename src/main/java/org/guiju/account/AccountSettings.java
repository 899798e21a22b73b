package org.guiju.account;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What can be changed of an account by a merge patch.
 *
 * @param roles what it may do
 * @param organization id of the organization it is bound to; null means no bound
 * @param region code of the region it is bound to with its subtree; null means no bound
 * @param enabled whether it can log in
 */
@Schema(
    description =
        "What can be changed of an account; as a merge patch, what is absent stays, null takes"
            + " away.")
public record AccountSettings(
    @Schema(description = "What it may do.") @NotEmpty @Size(max = 16)
        Set<@NotNull AccountRole> roles,
    @Schema(description = "Id of the organization it is bound to; null means no bound.")
        @Nullable UUID organization,
    @Schema(
            description =
                "Code of the region it is bound to with its subtree; null means no bound.")
        @Size(min = 1, max = 32)
        @Nullable String region,
    @Schema(description = "Whether it can log in.") @NotNull Boolean enabled) {}
