package org.guiju.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.guiju.platform.paging.Listing;
import org.guiju.platform.paging.Page;
import org.guiju.platform.paging.PageRequest;
import org.guiju.platform.paging.Slice;
import org.guiju.procedure.ClockRule;
import org.guiju.procedure.ProcedureCatalog;
import org.guiju.region.Regions;
import org.jspecify.annotations.Nullable;

/** What is due, as a question to the data. */
@ApplicationScoped
public class DeadlineService {

  private static final Listing LISTING = Listing.of("deadlines", "dueOn");

  private final DeadlineRows rows;
  private final ProcedureCatalog procedures;
  private final Regions regions;
  private final SubjectsNamed subjects;

  DeadlineService(
      DeadlineRows rows, ProcedureCatalog procedures, Regions regions, SubjectsNamed subjects) {
    this.rows = rows;
    this.procedures = procedures;
    this.regions = regions;
    this.subjects = subjects;
  }

  /** Deadlines as they stand on a day, a page of them, the earliest first. */
  @Transactional
  public Page<DeadlineView> list(
      DeadlineFilter filter, LocalDate on, PageRequest page, Locale locale) {
    Slice slice = LISTING.open(page, on, Arrays.toString(filter.values()));
    SubjectBounds within = filter.within(regions, subjects, on);
    return slice.page(
        rows.list(filter, within, on, slice),
        line -> List.of(line.dueOn(), line.id()),
        line -> DeadlineView.of(line, rule(line), on, locale),
        () -> rows.count(filter, within, on));
  }

  /** The first deadlines as they stand on a day, at most so many. */
  @Transactional
  public List<DeadlineView> first(DeadlineFilter filter, LocalDate on, int most, Locale locale) {
    Slice slice = new Slice("dueOn", false, most - 1, List.of(), false, 0);
    return rows.list(filter, filter.within(regions, subjects, on), on, slice).stream()
        .map(line -> DeadlineView.of(line, rule(line), on, locale))
        .toList();
  }

  private @Nullable ClockRule rule(DeadlineRows.Line line) {
    return procedures.byRef(line.procedure()).clocks().get(line.clock());
  }
}
