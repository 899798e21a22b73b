package org.guiju.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An account to be made.
 *
 * @param name what one will log in with: small letters, digits and {@code . _ @ -}
 * @param password 10 characters to 72 bytes, not easy to guess; never shown again
 * @param roles what it may do
 * @param organization id of the organization it is bound to; absent means no bound
 * @param region code of the region it is bound to with its subtree; absent means no bound
 */
@Schema(description = "An account to be made.")
public record NewAccount(
    @Schema(
            description = "What one will log in with: small letters, digits and `. _ @ -`.",
            examples = "tc28-secretary")
        @NotNull
        @Size(min = 2, max = 64)
        @Pattern(
            regexp = "[a-z0-9][a-z0-9._@-]*",
            message =
                "只能用小写字母、数字和 . _ @ -，以字母或数字开头。|Small letters, digits and . _ @ - only, beginning"
                    + " with a letter or digit.")
        String name,
    @Schema(
            description = "10 characters to 72 bytes, not easy to guess; never shown again.",
            format = "password")
        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
        @NotNull
        @Size(max = 100)
        String password,
    @Schema(description = "What it may do.") @NotEmpty @Size(max = 16)
        Set<@NotNull AccountRole> roles,
    @Schema(description = "Id of the organization it is bound to; absent means no bound.")
        @Nullable UUID organization,
    @Schema(
            description =
                "Code of the region it is bound to with its subtree; absent means no bound.")
        @Size(min = 1, max = 32)
        @Nullable String region) {

  @Override
  public String toString() {
    return "NewAccount[" + name + "]";
  }
}
