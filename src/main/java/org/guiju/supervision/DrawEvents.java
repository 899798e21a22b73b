package org.guiju.supervision;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The event of a draw. */
final class DrawEvents {

  /** Type of the aggregate in the ledger. */
  static final String TYPE = "DRAW";

  static final String DRAWN = "DRAWN";

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
   */
  record Drawn(
      DrawCriteria criteria,
      String seed,
      SeedOrigin seedOrigin,
      int size,
      long population,
      String populationSha256,
      List<UUID> drawn) {

    Drawn {
      drawn = drawn == null ? List.of() : List.copyOf(drawn);
    }
  }
}
