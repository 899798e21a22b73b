package org.guiju.counting;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact that was counted.
 *
 * @param on the day from which it counts
 * @param until the first day on which it no longer counts; null means it counts on
 * @param regions every region it counts for, in the same state of knowledge, sorted
 * @param recordedAt when Guiju learned it
 * @param share of how many that took part how many are of the region counted for, such as 2/5; null
 *     where the row counts as a whole
 */
public record EvidenceRow(
    String subjectType,
    UUID subjectId,
    String measure,
    String occurrence,
    LocalDate on,
    @Nullable LocalDate until,
    @Nullable String kind,
    @Nullable String nature,
    @Nullable String level,
    @Nullable String role,
    @Nullable String workType,
    @Nullable String stage,
    @Nullable String committee,
    @Nullable String type,
    @Nullable String party,
    @Nullable BigDecimal value,
    List<String> regions,
    Instant recordedAt,
    @Nullable String share) {

  /** Where a page of evidence ended: rows are in the order of day, subject and occurrence. */
  public record Position(LocalDate on, UUID subjectId, String occurrence) {}

  public Position position() {
    return new Position(on, subjectId, occurrence);
  }

  /** The same, counted as a whole. */
  public EvidenceRow whole() {
    return share == null ? this : with(regions, null);
  }

  EvidenceRow in(Collection<String> otherRegions) {
    return with(List.copyOf(otherRegions), share);
  }

  private EvidenceRow with(List<String> otherRegions, @Nullable String otherShare) {
    return new EvidenceRow(
        subjectType,
        subjectId,
        measure,
        occurrence,
        on,
        until,
        kind,
        nature,
        level,
        role,
        workType,
        stage,
        committee,
        type,
        party,
        value,
        otherRegions,
        recordedAt,
        otherShare);
  }
}
