package org.guiju.supervision;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The events of a draw: that it was made, and what its plan was changed to. */
final class DrawEvents {

  /** Type of the aggregate in the ledger. */
  static final String TYPE = "DRAW";

  static final String DRAWN = "DRAWN";

  static final String PLAN_SET = "PLAN_SET";

  private DrawEvents() {}

  /** Where a seed comes from. */
  @Schema(name = "SeedOrigin", description = "Where a seed comes from.")
  public enum SeedOrigin {
    /** The supervisor gave it. */
    GIVEN,
    /** The service made it at random. */
    RANDOM
  }

  /**
   * A draw was made.
   *
   * @param criteria which declarations were drawn from, with the day and the division that held
   * @param seed what it was seeded with
   * @param seedOrigin where that comes from
   * @param size how many were asked for
   * @param population how many there were
   * @param populationSha256 SHA-256 over their ids in ascending order, each followed by a line feed
   * @param drawn the ids drawn, in the order of their ranks
   * @param plan by which they are inspected; null where there is none
   */
  record Drawn(
      DrawCriteria criteria,
      String seed,
      SeedOrigin seedOrigin,
      int size,
      long population,
      String populationSha256,
      List<UUID> drawn,
      @Nullable InspectionPlan plan) {

    Drawn {
      drawn = drawn == null ? List.of() : List.copyOf(drawn);
    }
  }

  /**
   * The draw got another plan, or its first one.
   *
   * @param plan from that day on
   */
  record PlanSet(InspectionPlan plan) {}
}
