package org.guiju.region;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.guiju.ledger.EventView;
import org.guiju.ledger.Ledger;
import org.guiju.ledger.Stream;
import org.guiju.ledger.Work;
import org.guiju.platform.DomainException;
import org.guiju.platform.paging.Listing;
import org.guiju.platform.paging.Page;
import org.guiju.platform.paging.PageRequest;
import org.guiju.platform.paging.Slice;
import org.jspecify.annotations.Nullable;

/** What can be done with divisions; what other rooms ask of them is in {@link Regions}. */
@ApplicationScoped
public class RegionService {

  private static final Listing LISTING = Listing.of("regions", "code", "name");
  private static final Comparator<RegionPeriod> BY_CODE = Comparator.comparing(RegionPeriod::code);
  private static final Comparator<RegionPeriod> BY_NAME =
      Comparator.comparing(RegionPeriod::name).thenComparing(RegionPeriod::code);

  private final Ledger ledger;
  private final Regions regions;
  private final RegionCache cache;
  private final RegionDecision decision;

  RegionService(Ledger ledger, Regions regions, RegionCache cache) {
    this.ledger = ledger;
    this.regions = regions;
    this.cache = cache;
    ShippedDivisions shipped = ShippedDivisions.read();
    this.decision = new RegionDecision(shipped.stateOn(), shipped.codes());
  }

  /** Divisions that existed on a day, a page of them. */
  @Transactional
  public Page<RegionView> list(RegionFilter filter, LocalDate on, PageRequest page) {
    Slice slice = LISTING.open(page, on, Arrays.toString(filter.values()));
    boolean byName = slice.field().equals("name");
    Comparator<RegionPeriod> order = byName ? BY_NAME : BY_CODE;
    Comparator<RegionPeriod> directed = slice.descending() ? order.reversed() : order;
    RegionTree tree = cache.tree();
    List<RegionPeriod> all = tree.all(on).filter(filter.on(tree, on)).toList();
    List<RegionPeriod> rows =
        all.stream()
            .filter(period -> isAfter(slice, directed, period))
            .sorted(directed)
            .limit(slice.fetch())
            .toList();
    return slice.page(
        rows,
        period -> List.of(period.name(), period.code()),
        period ->
            RegionView.of(period, tree.parent(period.code(), on), tree.current(period.code())),
        all::size);
  }

  /** One division as it was on a day. */
  @Transactional
  public RegionView get(String code, LocalDate on) {
    return regions.get(code, on);
  }

  /** Its events; as recorded, or as they are to be read, by what was known at an instant. */
  @Transactional
  public List<EventView> history(String code, boolean asRecorded, @Nullable Instant knownAt) {
    Stream stream = ledger.read(Regions.ref(code));
    if (stream.isEmpty()) {
      throw DomainException.notFound(Regions.NAME);
    }
    return stream.view(asRecorded, knownAt).stream().map(EventView::of).toList();
  }

  /**
   * Looks up the divisions of many rows of an import at once.
   *
   * @param work the work that the rows are recorded in; the caller commits it
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public RegionBatch batch(Work work, List<RegionImport> rows) {
    return new RegionBatch(work, decision, cache.tree(), rows);
  }

  private static boolean isAfter(Slice slice, Comparator<RegionPeriod> order, RegionPeriod period) {
    if (slice.fromStart()) {
      return true;
    }
    RegionPeriod last =
        new RegionPeriod(
            slice.key(1, code -> code),
            LocalDate.MIN,
            LocalDate.MAX,
            false,
            slice.key(0, name -> name),
            null,
            null,
            RegionLevel.COUNTY);
    return order.compare(period, last) > 0;
  }
}
