package org.guiju.programme;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guiju.counting.Describers;
import org.guiju.counting.EvidenceRow;
import org.guiju.counting.EvidenceView;
import org.guiju.counting.RegionsAsOf;
import org.guiju.platform.paging.Listing;
import org.guiju.platform.paging.Page;
import org.guiju.platform.paging.PageRequest;
import org.guiju.platform.paging.Slice;
import org.guiju.platform.time.LegalDay;
import org.jspecify.annotations.Nullable;

/** Answers evidence page by page, with what its subjects are called. */
@ApplicationScoped
public class EvidencePages {

  private static final Listing EVIDENCE = Listing.of("evidence", "date");

  private final ProgressService progress;
  private final Describers describers;
  private final LegalDay legalDay;

  EvidencePages(ProgressService progress, Describers describers, LegalDay legalDay) {
    this.progress = progress;
    this.describers = describers;
    this.legalDay = legalDay;
  }

  /**
   * The rows behind the figure of a target, a page of them.
   *
   * @param which rows are asked for
   * @param asOf the day of the figure; today where null
   * @param knownAt the moment whose knowledge it rests on; now where null
   */
  public Page<EvidenceView> page(
      String programme,
      String target,
      EvidenceParameters which,
      @Nullable LocalDate asOf,
      @Nullable Instant knownAt,
      PageRequest request) {
    EvidencePart part = which.part();
    RegionsAsOf regions = which.read();
    Slice slice =
        EVIDENCE.open(
            request,
            programme,
            target,
            asOf,
            knownAt,
            part.fits(),
            part.alternative(),
            regions,
            which.region);
    LocalDate day = asOf == null ? legalDay.today() : asOf;
    ProgressService.Evidence evidence =
        progress.evidence(
            programme,
            target,
            part,
            which.region,
            regions,
            day,
            knownAt,
            slice.descending(),
            after(slice),
            slice.fetch());
    Page<EvidenceRow> page =
        slice.page(evidence.rows(), EvidencePages::keys, row -> row, evidence::total);
    return new Page<>(
        describers.describe(page.items(), day, evidence.counted(), evidence.fitting()),
        page.next(),
        evidence.total());
  }

  private static EvidenceRow.@Nullable Position after(Slice slice) {
    return slice.fromStart()
        ? null
        : new EvidenceRow.Position(
            slice.key(0, LocalDate::parse),
            slice.key(1, UUID::fromString),
            slice.key(2, text -> text));
  }

  private static List<?> keys(EvidenceRow row) {
    return List.of(row.on(), row.subjectId(), row.occurrence());
  }
}
