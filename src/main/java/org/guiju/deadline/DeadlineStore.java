package org.guiju.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.guiju.calendar.Counted;
import org.guiju.calendar.Holidays;
import org.guiju.calendar.WorkingDays;
import org.guiju.platform.jdbc.Jdbc;
import org.jspecify.annotations.Nullable;

/** Writes the deadlines of things; called by their projectors and by nobody else. */
@ApplicationScoped
public class DeadlineStore {

  private static final String INSERT =
      "insert into deadline (id, subject_type, subject_id, subject_version, clock, place, started_on, counted_to,"
          + " warn_on, due_on, stopped_on, meaning, effect, is_binding, calendar_known, depends_from, procedure_ref,"
          + " kind, reference, title_zh, title_en, committee, organization_id, region_code)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private static final int LONGEST_TITLE = 1_000;

  private final Jdbc jdbc;
  private final Holidays holidays;
  private final List<ClockFollower> followers;

  DeadlineStore(Jdbc jdbc, Holidays holidays, @Any Instance<ClockFollower> followers) {
    this.jdbc = jdbc;
    this.holidays = holidays;
    this.followers = followers.stream().toList();
  }

  /**
   * The clocks of one thing.
   *
   * @param subject whose they are
   * @param line what they depend on
   */
  public record Derived(DeadlineSubject subject, Timeline line) {}

  private record Line(DeadlineSubject subject, ClockRun run) {

    Counted end() {
      return Objects.requireNonNull(run.end());
    }
  }

  /**
   * Replaces the deadlines of things.
   *
   * @param ids all things concerned; those that are not among the others have none any more
   * @param derived those that have clocks
   */
  public void replace(Collection<UUID> ids, List<Derived> derived) {
    WorkingDays days = holidays.workingDays();
    List<Line> lines = new ArrayList<>();
    List<ClockFollower.Runs> all = new ArrayList<>();
    for (Derived one : derived) {
      List<ClockRun> runs = Clocks.of(one.line(), days);
      all.add(new ClockFollower.Runs(one.subject(), one.line(), runs));
      for (ClockRun run : runs) {
        if (run.end() != null) {
          lines.add(new Line(one.subject(), run));
        }
      }
    }
    jdbc.deleteByKey("deadline", "subject_id", ids);
    insert(lines);
    followers.forEach(follower -> follower.follow(ids, all));
  }

  /** Empties the deadlines of all things of a type, before a rebuild. */
  public void clear(DeadlineSubject.Type type) {
    jdbc.update("delete from deadline where subject_type = ?", p -> p.name(type));
    followers.forEach(follower -> follower.clear(type));
  }

  private void insert(List<Line> lines) {
    jdbc.batch(
        INSERT,
        lines,
        (p, line) -> {
          DeadlineSubject of = line.subject();
          ClockRun run = line.run();
          Counted end = line.end();
          p.uuid(id(line))
              .name(of.type())
              .uuid(of.id())
              .number(of.version())
              .text(run.clock())
              .number(run.place())
              .date(run.startedOn())
              .date(end.countedTo())
              .date(run.warnOn())
              .date(end.lastDay())
              .date(run.stoppedOn())
              .text(run.rule().meaning())
              .text(run.rule().onExpiry())
              .flag(run.binding())
              .flag(end.calendarKnown())
              .date(end.dependsFrom())
              .text(of.procedure())
              .name(of.kind())
              .text(bounded(of.reference()))
              .text(bounded(of.titleZh()))
              .text(bounded(of.titleEn()))
              .text(of.committee())
              .uuid(of.organization())
              .text(of.region().apply(run.startedOn()));
        });
  }

  /** The same run has the same id, however often it is derived. */
  private static UUID id(Line line) {
    String name = line.subject().id() + ":" + line.run().clock() + ":" + line.run().place();
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  private static @Nullable String bounded(@Nullable String text) {
    return text == null || text.length() <= LONGEST_TITLE
        ? text
        : text.substring(0, LONGEST_TITLE - 1) + "…";
  }
}
