package org.guiju.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guiju.ledger.Ledger;
import org.guiju.organization.Organizations;
import org.guiju.platform.Actor;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.platform.paging.Listing;
import org.guiju.platform.paging.Page;
import org.guiju.platform.paging.PageRequest;
import org.guiju.platform.paging.Slice;
import org.guiju.platform.security.CurrentActor;
import org.guiju.platform.security.Roles;
import org.guiju.procedure.ClockRule;
import org.guiju.procedure.ProcedureCatalog;
import org.guiju.procedure.Transition;
import org.guiju.region.Regions;
import org.guiju.worklist.WorkItemRows.Line;
import org.jspecify.annotations.Nullable;

/** Whose turn it is, as a question to the data. */
@ApplicationScoped
public class WorkItems {

  private static final Listing LISTING = Listing.of("work-items", "dueOn");

  private final WorkItemRows rows;
  private final Ledger ledger;
  private final Turns turns;
  private final InspectionTurns inspections;
  private final ProcedureCatalog procedures;
  private final Regions regions;
  private final Organizations organizations;
  private final CurrentActor currentActor;

  WorkItems(
      WorkItemRows rows,
      Ledger ledger,
      Turns turns,
      InspectionTurns inspections,
      ProcedureCatalog procedures,
      Regions regions,
      Organizations organizations,
      CurrentActor currentActor) {
    this.rows = rows;
    this.ledger = ledger;
    this.turns = turns;
    this.inspections = inspections;
    this.procedures = procedures;
    this.regions = regions;
    this.organizations = organizations;
    this.currentActor = currentActor;
  }

  /** What waits on a day, a page of it, what is due first at the top. */
  @Transactional
  public Page<WorkItemView> list(
      WorkItemFilter filter, LocalDate on, PageRequest page, Locale locale) {
    if (filter.status == WorkItemStatus.DONE && filter.updatedSince == null) {
      throw sinceWhen();
    }
    if (filter.updatedSince != null && filter.asksForWhatChanges()) {
      throw notOfChanges();
    }
    Actor actor = currentActor.get();
    boolean mine = Boolean.TRUE.equals(filter.mine);
    Set<String> roles = new HashSet<>(filter.role == null ? List.of() : filter.role);
    if (mine && roles.isEmpty() && !actor.isAdmin()) {
      roles.addAll(actor.roles());
    }
    UUID own = mine ? actor.organization() : null;
    String region = filter.region == null && mine ? actor.region() : filter.region;
    Slice slice =
        LISTING.open(page, on, Arrays.toString(filter.values()), mine ? actor.name() : "");
    WorkItemRows.Question question =
        rows.narrowed(
            new WorkItemRows.Question(
                filter,
                turns.places(roles),
                turns.clocks(roles),
                own,
                region == null ? null : regions.subtree(region, on),
                inspections.concern(roles) ? inspections.findings() : null,
                supervised(roles, own, on),
                null,
                on));
    List<Line> lines = rows.list(question, slice);
    List<WorkItemRows.Asking> asking = rows.asking(lines.stream().map(Line::id).toList(), on);
    Map<UUID, List<UUID>> authorities =
        rows.authorities(lines.stream().filter(Line::isDraw).map(Line::id).toList(), on);
    Departures departures = departures(lines, filter.updatedSince);
    return slice.page(
        lines,
        line -> List.of(line.due(), line.id()),
        line -> view(line, asking, authorities.get(line.id()), departures, on, locale),
        () -> rows.count(question));
  }

  private static DomainException sinceWhen() {
    return DomainException.missing(
        "updatedSince",
        "UPDATED_SINCE_REQUIRED",
        new Text(
            "查询已办结的待办须给出 updatedSince。", "What waits no more is asked for with updatedSince."));
  }

  private static DomainException notOfChanges() {
    return DomainException.malformed(
        "updatedSince",
        "UPDATED_SINCE_NARROWED",
        new Text(
            "updatedSince 不能与 dueBy、state、clock、overdue、sinceFrom、sinceTo、reference、titleZh、"
                + "titleEn 同用。",
            "updatedSince does not go with dueBy, state, clock, overdue, sinceFrom, sinceTo,"
                + " reference, titleZh or titleEn."));
  }

  private Departures departures(List<Line> lines, @Nullable Instant since) {
    return since == null ? Departures.NONE : Departures.read(ledger, lines, since);
  }

  /** What an authority has to do in its region; null where the roles are none of an authority. */
  private WorkItemRows.@Nullable Supervised supervised(
      Set<String> roles, @Nullable UUID authority, LocalDate on) {
    Set<String> own = new HashSet<>(roles);
    own.retainAll(Roles.SUPERVISING);
    String area = authority == null ? null : organizations.regionOn(authority, on);
    return own.isEmpty() || area == null
        ? null
        : new WorkItemRows.Supervised(
            turns.places(own), turns.clocks(own), regions.subtree(area, on));
  }

  private WorkItemView view(
      Line line,
      List<WorkItemRows.Asking> asking,
      @Nullable List<UUID> authorities,
      Departures departures,
      LocalDate on,
      Locale locale) {
    LocalDate due = line.dueOn();
    boolean overdue = due != null && due.isBefore(on);
    return new WorkItemView(
        line.waiting() ? WorkItemStatus.WAITING : WorkItemStatus.DONE,
        line.type(),
        line.id(),
        line.kind(),
        line.reference(),
        line.titleZh(),
        line.titleEn(),
        line.machine(),
        line.state(),
        stateName(line).in(locale),
        line.since(),
        due,
        overdue,
        line.clock(),
        line.waiting() ? tasks(line, overdue, asking, locale) : List.of(),
        line.organization(),
        authorities,
        line.committee(),
        line.region(),
        line.waiting() ? null : departures.of(line),
        line.updatedAt());
  }

  private Text stateName(Line line) {
    return line.isDraw()
        ? DrawStanding.valueOf(line.state()).text()
        : procedures.byRef(line.procedure()).machine(line.machine()).state(line.state()).name();
  }

  private List<Transition> steps(Line line) {
    return line.isDraw()
        ? inspections.at(DrawStanding.valueOf(line.state()))
        : turns.at(new Turns.Place(line.procedure(), line.machine(), line.state()));
  }

  private List<WorkItemView.Task> tasks(
      Line line, boolean overdue, List<WorkItemRows.Asking> asking, Locale locale) {
    if (overdue && line.isDraw() && line.state().equals(DrawStanding.TO_INSPECT.name())) {
      return List.of(inspections.anotherPlan(locale));
    }
    List<WorkItemView.Task> tasks = new ArrayList<>();
    steps(line)
        .forEach(
            t ->
                tasks.add(
                    new WorkItemView.Task(
                        t.action(), t.name().in(locale), List.copyOf(t.roles()))));
    for (WorkItemRows.Asking one : asking) {
      ClockRule clock =
          one.subject().equals(line.id()) ? turns.clock(one.procedure(), one.clock()) : null;
      if (clock != null && !clock.turnOf().isEmpty()) {
        tasks.add(new WorkItemView.Task(null, clock.name().in(locale), clock.turnOf()));
      }
    }
    return tasks;
  }
}
