package org.guiju.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account as it is copied with a register: never with its password or the hash of it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AccountCopy(
    UUID id,
    String name,
    List<String> roles,
    @Nullable UUID organization,
    @Nullable String region,
    boolean enabled,
    long version,
    Instant createdAt,
    Instant updatedAt) {

  public AccountCopy {
    roles = List.copyOf(roles);
  }
}
