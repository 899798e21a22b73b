package org.guiju.region;

import static org.guiju.platform.paging.ListField.day;
import static org.guiju.platform.paging.ListField.flag;
import static org.guiju.platform.paging.ListField.moment;
import static org.guiju.platform.paging.ListField.number;
import static org.guiju.platform.paging.ListField.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.guiju.ledger.EventView;
import org.guiju.ledger.Ledger;
import org.guiju.ledger.Stream;
import org.guiju.ledger.Work;
import org.guiju.platform.DomainException;
import org.guiju.platform.paging.ListDefinition;
import org.guiju.platform.paging.ListQuery;
import org.guiju.platform.paging.Lists;
import org.guiju.platform.paging.Page;
import org.guiju.platform.paging.PageRequest;
import org.jspecify.annotations.Nullable;

/** What can be done with divisions; what other rooms ask of them is in {@link Regions}. */
@ApplicationScoped
public class RegionService {

  private static final ListDefinition LIST =
      new ListDefinition(
          "regions",
          "region_period p join region r on r.id = p.region_id",
          RegionRows.SHOWN,
          "r.id",
          "code",
          text("code", "p.code"),
          text("name", "p.name"),
          text("nameZh", "p.name"),
          text("nameEn", "p.name_en").orNull(),
          text("level", "p.level"),
          flag("fromIsAssumption", "p.from_assumed"),
          day("validFrom", "p.from_on"),
          day("validTo", RegionRows.END).orNull(),
          text("successor", "p.successor").orNull(),
          number("version", "r.version"),
          moment("updatedAt", "r.updated_at"));

  private final Ledger ledger;
  private final Regions regions;
  private final RegionCache cache;
  private final RegionDecision decision;
  private final Lists lists;

  RegionService(Ledger ledger, Regions regions, RegionCache cache, Lists lists) {
    this.lists = lists;
    this.ledger = ledger;
    this.regions = regions;
    this.cache = cache;
    ShippedDivisions shipped = ShippedDivisions.read();
    this.decision = new RegionDecision(shipped.stateOn(), shipped.codes());
  }

  /** Divisions that existed on a day, a page of them. */
  @Transactional
  public Page<RegionView> list(RegionFilter filter, LocalDate on, PageRequest page) {
    RegionTree tree = cache.tree();
    return lists.page(
        filter.restrict(new ListQuery(LIST, on), tree),
        page,
        row -> {
          RegionPeriod period = RegionRows.period(row);
          return RegionView.of(period, tree.parent(period.code(), on), RegionRows.current(row));
        });
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
}
