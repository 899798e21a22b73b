package org.guiju.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.ledger.Ledger;
import org.guiju.platform.paging.Listing;
import org.guiju.platform.paging.Page;
import org.guiju.platform.paging.PageRequest;
import org.guiju.platform.paging.Slice;
import org.guiju.procedure.Finding;
import org.guiju.procedure.ProcedureCatalog;
import org.guiju.supervision.DrawInspectionRows.Declared;
import org.guiju.supervision.DrawInspectionRows.Line;
import org.jspecify.annotations.Nullable;

/** How the inspections of what was drawn stand. */
@ApplicationScoped
public class DrawInspections {

  private static final Listing LISTING = Listing.of("draw-inspections", "place");

  /** Of several inspections of one thing the one that tells most, and of these the last. */
  private static final Comparator<PlannedInspection> TELLING =
      Comparator.comparing(PlannedInspection::state)
          .thenComparing(
              PlannedInspection::startedOn, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(
              PlannedInspection::inspection, Comparator.nullsFirst(Comparator.naturalOrder()));

  private final Ledger ledger;
  private final DrawInspectionRows rows;
  private final ProcedureCatalog procedures;

  DrawInspections(Ledger ledger, DrawInspectionRows rows, ProcedureCatalog procedures) {
    this.ledger = ledger;
    this.rows = rows;
    this.procedures = procedures;
  }

  /** They as they stood on a day, a page of them. */
  @Transactional
  public DrawInspectionsView list(
      UUID id, PlannedInspectionFilter filter, LocalDate on, PageRequest page) {
    Draw draw = Draw.get(ledger, id);
    if (on.isBefore(draw.drawnOn())) {
      throw Draw.notFound();
    }
    InspectionPlan plan = draw.planOn(on);
    Slice slice = LISTING.open(page, id, on, filter.asked());
    List<PlannedInspection> all = each(rows.of(id, on), plan, on);
    Page<PlannedInspection> shown = page(fitting(all, filter, on), slice);
    return new DrawInspectionsView(
        id, on, plan, counts(all), named(shown.items(), on), shown.next(), shown.total());
  }

  private List<PlannedInspection> fitting(
      List<PlannedInspection> all, PlannedInspectionFilter filter, LocalDate on) {
    List<PlannedInspection> fitting = all.stream().filter(filter::takes).toList();
    if (filter.asksOfDeclarations()) {
      fitting = named(fitting, on).stream().filter(filter::takesDeclaration).toList();
    }
    return new ArrayList<>(fitting);
  }

  private List<PlannedInspection> named(List<PlannedInspection> some, LocalDate on) {
    Map<UUID, Declared> declared =
        rows.declared(some.stream().map(PlannedInspection::declaration).toList(), on);
    return some.stream().map(it -> named(it, declared.get(it.declaration()))).toList();
  }

  private static Page<PlannedInspection> page(List<PlannedInspection> fitting, Slice slice) {
    if (slice.descending()) {
      Collections.reverse(fitting);
    }
    int after = slice.fromStart() ? 0 : slice.key(0, Integer::valueOf);
    List<PlannedInspection> fetched =
        fitting.stream()
            .filter(
                it ->
                    slice.fromStart()
                        || (slice.descending() ? it.place() < after : it.place() > after))
            .limit(slice.fetch())
            .toList();
    return slice.page(fetched, it -> List.of(it.place()), it -> it, fitting::size);
  }

  /** One for each thing drawn, in the order of the draw. */
  private List<PlannedInspection> each(
      List<Line> lines, @Nullable InspectionPlan plan, LocalDate on) {
    List<PlannedInspection> all = new ArrayList<>();
    for (Line line : lines) {
      PlannedInspection it = standing(line, plan != null && plan.overBy(on));
      if (all.isEmpty() || all.getLast().place() != it.place()) {
        all.add(it);
      } else if (TELLING.compare(all.getLast(), it) < 0) {
        all.set(all.size() - 1, it);
      }
    }
    return all;
  }

  private PlannedInspection standing(Line line, boolean over) {
    Finding finding = finding(line);
    PlannedInspectionState state;
    if (line.inspection() == null) {
      state = line.there() ? PlannedInspectionState.PLANNED : PlannedInspectionState.GONE;
    } else if (finding != null) {
      state = PlannedInspectionState.FOUND;
    } else {
      state =
          line.endedOn() == null ? PlannedInspectionState.STARTED : PlannedInspectionState.CLOSED;
    }
    return new PlannedInspection(
        line.place(),
        line.declaration(),
        null,
        null,
        null,
        null,
        state,
        over && state.left(),
        line.inspection(),
        line.openedOn(),
        line.endedOn(),
        finding);
  }

  private @Nullable Finding finding(Line line) {
    return line.procedure() == null || line.state() == null
        ? null
        : procedures
            .byRef(line.procedure())
            .machine(InspectingAuthority.INSPECTION)
            .state(line.state())
            .finding();
  }

  private static PlannedInspection named(PlannedInspection it, @Nullable Declared declared) {
    return declared == null
        ? it
        : new PlannedInspection(
            it.place(),
            it.declaration(),
            declared.organization(),
            declared.number(),
            declared.title(),
            declared.state(),
            it.state(),
            it.overdue(),
            it.inspection(),
            it.startedOn(),
            it.endedOn(),
            it.finding());
  }

  private static DrawInspectionsView.Counts counts(List<PlannedInspection> all) {
    long inspected = all.stream().filter(it -> it.finding() != null).count();
    long gone = all.stream().filter(it -> it.state() == PlannedInspectionState.GONE).count();
    long left = all.stream().filter(it -> it.state().left()).count();
    return new DrawInspectionsView.Counts(
        all.size(),
        inspected,
        all.stream().filter(it -> it.finding() == Finding.NONCONFORMING).count(),
        all.size() - inspected - gone - left,
        gone,
        left,
        all.stream().filter(PlannedInspection::overdue).count());
  }
}
