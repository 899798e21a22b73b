package org.guiju.review;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A standard that an edition refers to, and how that stands. */
@Schema(
    name = "Cited",
    description = "A standard that an edition refers to, and how it stands on the day.")
record CitedView(
    @Schema(description = "The reference, as it is kept.") String number,
    @Schema(description = "Whether it names one edition; an undated one follows the family.")
        boolean dated,
    @Schema(description = "The edition that it leads to; absent where none is known here.")
        @Nullable UUID standard,
    @Schema(description = "The number of that edition.") @Nullable String edition,
    @Nullable String titleZh,
    @Nullable String titleEn,
    @Schema(description = "State of that edition on the day.") @Nullable String state,
    Status status,
    @Schema(description = "Whether the reference needs attention: replaced or withdrawn.")
        boolean outdated,
    @Schema(description = "The edition that replaced the cited one.") @Nullable UUID replacedBy) {

  /** How a cited edition stands. */
  @Schema(name = "CitationStatus", description = "How a cited edition stands.")
  enum Status {
    /** Not registered here. */
    UNKNOWN,
    /** Published and not in force yet. */
    UPCOMING,
    /** In force. */
    CURRENT,
    /** Not applied for the time being. */
    SUSPENDED,
    /** Another edition took its place. */
    REPLACED,
    /** No longer valid. */
    WITHDRAWN;

    static Status of(@Nullable String state) {
      return switch (state) {
        case null -> UNKNOWN;
        case "E60" -> UPCOMING;
        case "E96" -> SUSPENDED;
        case "E98" -> REPLACED;
        case "E99" -> WITHDRAWN;
        default -> CURRENT;
      };
    }

    boolean outdated() {
      return this == REPLACED || this == WITHDRAWN;
    }

    /** Whether an undated reference can lead there. */
    boolean valid() {
      return this == CURRENT || this == SUSPENDED;
    }
  }
}
