package org.guiju.supervision;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a complainant can be reached. */
@Schema(
    description =
        "How a complainant can be reached. Shown to the supervising department alone; can be erased.")
public record ComplaintContact(
    @Size(max = 100) @Nullable String name,
    @Size(max = 40)
        @Pattern(regexp = "[0-9+()\\- ]*")
        @Schema(description = "Digits, blanks and + - ( ).")
        @Nullable String phone,
    @Size(max = 200) @Email @Nullable String email) {

  boolean isEmpty() {
    return isBlank(name) && isBlank(phone) && isBlank(email);
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
