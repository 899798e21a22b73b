package org.guiju.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guiju.counting.RegionsAsOf;
import org.guiju.ledger.Ref;

/** The event of a frozen report. */
final class SnapshotEvents {

  /** Type of the aggregate in the ledger. */
  static final String TYPE = "SNAPSHOT";

  static final String FROZEN = "FROZEN";

  private SnapshotEvents() {}

  static Ref ref(UUID id) {
    return new Ref(TYPE, id);
  }

  /**
   * A report was frozen.
   *
   * @param programme code of the document
   * @param asOf the day that it is about
   * @param knownAt the moment at which it was taken
   * @param version number of the document's version
   * @param definition SHA-256 over the canonical JSON of that version's definition
   * @param body SHA-256 over the bytes that it is answered with
   * @param regions with which divisions regions were taken; those of then in events that do not say
   * @param evidence the rows behind each figure
   */
  record Frozen(
      String programme,
      LocalDate asOf,
      Instant knownAt,
      int version,
      String definition,
      String body,
      RegionsAsOf regions,
      List<Evidence> evidence) {

    Frozen {
      regions = regions == null ? RegionsAsOf.THEN : regions;
      evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }

    /** The rows behind the figure of a target; none where it did not have it. */
    Evidence of(String target) {
      return evidence.stream()
          .filter(e -> e.target().equals(target))
          .findFirst()
          .orElse(new Evidence(target, 0, ""));
    }
  }

  /**
   * The rows behind a figure.
   *
   * @param target id of the target
   * @param rows how many
   * @param sha256 over their lines, each ended by a line feed
   */
  record Evidence(String target, long rows, String sha256) {}
}
