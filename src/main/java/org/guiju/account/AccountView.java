package org.guiju.account;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.platform.http.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * An account as it is shown; never with its password or hash.
 *
 * @param id public id
 * @param name what one logs in with
 * @param roles what it may do
 * @param organization id of the organization it is bound to; absent means no bound
 * @param region code of the region it is bound to with its subtree; absent means no bound
 * @param enabled whether it can log in
 * @param version grows with every change
 * @param createdAt when it was made
 * @param updatedAt when it was changed last
 */
@Schema(name = "Account", description = "Somebody who may log in.")
public record AccountView(
    @Schema(description = "Public id.") UUID id,
    @Schema(description = "What one logs in with.") String name,
    @Schema(description = "What it may do.") List<AccountRole> roles,
    @Schema(description = "Id of the organization it is bound to; absent means no bound.")
        @Nullable UUID organization,
    @Schema(
            description =
                "Code of the region it is bound to with its subtree; absent means no bound.")
        @Nullable String region,
    @Schema(description = "Whether it can log in.") boolean enabled,
    @Schema(description = "Grows with every change.") long version,
    @Schema(description = "When it was made.") Instant createdAt,
    @Schema(description = "When it was changed last.") Instant updatedAt)
    implements Versioned {

  static AccountView of(Account a) {
    return new AccountView(
        a.id,
        a.name,
        a.roles.stream().sorted().toList(),
        a.organization,
        a.region,
        a.enabled,
        a.version,
        a.createdAt,
        a.updatedAt);
  }
}
