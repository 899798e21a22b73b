package org.guiju.account;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A new password for an account.
 *
 * @param password 10 characters to 72 bytes, not easy to guess
 * @param current the present password; needed from anybody but an administrator
 */
@Schema(description = "A new password for an account.")
public record NewPassword(
    @Schema(description = "10 characters to 72 bytes, not easy to guess.", format = "password")
        @NotNull
        @Size(max = 100)
        String password,
    @Schema(
            description = "The present password; needed from anybody but an administrator.",
            format = "password")
        @Size(max = 100)
        @Nullable String current) {

  @Override
  public String toString() {
    return "NewPassword[]";
  }
}
