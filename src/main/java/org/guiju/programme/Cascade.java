package org.guiju.programme;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A target and who carries what of it.
 *
 * @param whole the target's own progress
 * @param balance whether the parts add up
 * @param partsValue sum of the parts; null where they do not add
 * @param partsActual sum of the parts' figures; null where they do not add or there are none
 */
record Cascade(
    LocalDate asOf,
    Instant knownAt,
    TargetProgress whole,
    Balance balance,
    @Nullable BigDecimal partsValue,
    @Nullable BigDecimal partsActual,
    List<Carried> parts) {

  /** Whether the parts of a target add up to it. */
  @Schema(name = "CascadeBalance", description = "Whether the parts of a target add up to it.")
  enum Balance {
    /** They add up to the target. */
    EXACT,
    /** Together they are more than the target. */
    OVER,
    /** Together they are less than the target: nobody carries the rest. */
    SHORT,
    /** There are none. */
    NO_PARTS,
    /** A mean, ratio or coverage is not the sum of its parts. */
    NOT_ADDITIVE
  }

  /**
   * What one region carries.
   *
   * @param value by the document that is split; else by the region's own
   * @param split what the document that is split says; null where it does not name the region
   * @param own what the region's own document says; null where there is none
   * @param progress of the part: of the region's own target, else of the same count for the region
   * @param department who answers for it there; null where no document says
   */
  record Carried(
      String region,
      BigDecimal value,
      @Nullable Part split,
      @Nullable PartOf own,
      @Nullable BigDecimal ownValue,
      TargetProgress progress,
      List<String> department) {}
}
