package org.guiju.declaration;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.identifier.Identifiers;
import org.guiju.standard.StandardNumbers;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with whom a declarer made its standard (联合制定, Order 83 art. 13: each numbers, issues and
 * declares a joint standard for itself).
 *
 * @param organization who
 * @param number under which it issues the standard, where that is known
 */
@Schema(
    description =
        "Somebody with whom a declarer made its standard; each numbers and declares it for itself.")
public record JointMaker(
    @Schema(description = "The organization.") @NotNull UUID organization,
    @Schema(
            description =
                "The number under which it issues the standard, in any spelling; where absent, its"
                    + " standard is known by the same name.")
        @Size(max = 300)
        @Nullable String number) {

  /** The same in the form in which it is kept. */
  JointMaker canonical() {
    return number == null || number.isBlank()
        ? new JointMaker(organization, null)
        : new JointMaker(organization, StandardNumbers.canonical(number));
  }

  /** The number without its year; null where none is known. */
  @Nullable String familyKey() {
    return number == null ? null : Identifiers.familyKey(number);
  }
}
