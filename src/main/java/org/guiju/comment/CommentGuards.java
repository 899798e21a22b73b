package org.guiju.comment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guiju.calendar.Holidays;
import org.guiju.deadline.ClockRun;
import org.guiju.deadline.Clocks;
import org.guiju.deadline.Move;
import org.guiju.deadline.Timeline;
import org.guiju.platform.Text;
import org.guiju.procedure.GuardRule;
import org.guiju.procedure.engine.Guard;
import org.guiju.procedure.engine.GuardBook;
import org.guiju.procedure.engine.Inputs;
import org.guiju.procedure.engine.Situation;
import org.guiju.procedure.engine.Subject;
import org.guiju.procedure.engine.Unmet;

/**
 * Guards on the rounds of a thing and on what became of their comments. The rounds are those that
 * the thing's own steps opened, so that it makes no difference whether they are written yet.
 */
@ApplicationScoped
class CommentGuards implements GuardBook {

  private static final String DISPOSED = "COMMENTS_DISPOSED";
  private static final String PLAN = "PLAN_COMMENTS_HANDLED";
  private static final String ABOLITION = "ABOLITION_COMMENTS_CLOSED";
  private static final String DISSENT = "NO_MAJOR_DISSENT";
  private static final String OPINION = "enforcementOpinion";

  /** Guards that look at dispositions, which therefore stand from that step on. */
  static final Set<String> SETTLING = Set.of(DISPOSED, PLAN, ABOLITION, DISSENT);

  private final CommentRows comments;
  private final Holidays holidays;
  private final Map<String, Guard> guards =
      Map.of(
          DISPOSED,
          (s, rule) -> disposed(rule, rounds(s)),
          PLAN,
          (s, rule) -> disposed(rule, last(rounds(s))),
          ABOLITION,
          this::abolition,
          DISSENT,
          (s, rule) -> dissent(rule, last(rounds(s))),
          "PUBLIC_CHANNEL",
          CommentGuards::publicChannel);

  CommentGuards(CommentRows comments, Holidays holidays) {
    this.comments = comments;
    this.holidays = holidays;
  }

  @Override
  public boolean judges(Subject subject) {
    return true;
  }

  @Override
  public Map<String, Guard> guards() {
    return guards;
  }

  private List<ClockRun> rounds(Situation s) {
    Timeline line = Timeline.of(s.procedure(), Move.of(s.machine(), s.past()), null);
    return Clocks.of(line, holidays.workingDays()).stream()
        .filter(run -> run.rule().consultation() && run.by().event() != null)
        .toList();
  }

  private static List<ClockRun> last(List<ClockRun> rounds) {
    return rounds.isEmpty() ? rounds : List.of(rounds.getLast());
  }

  private static List<UUID> ids(List<ClockRun> rounds) {
    return rounds.stream().map(run -> Objects.requireNonNull(run.by().event())).toList();
  }

  private Optional<Unmet> disposed(GuardRule rule, List<ClockRun> rounds) {
    if (rounds.isEmpty()) {
      return noRound(rule);
    }
    CommentRows.Some open = comments.undisposed(ids(rounds));
    return open.count() == 0
        ? Optional.empty()
        : unmet(
            rule,
            new Text("还有 %s 条意见没有处理结果，如 %s。", "%s comments have no disposition yet, such as %s."),
            open);
  }

  private Optional<Unmet> dissent(GuardRule rule, List<ClockRun> rounds) {
    Optional<Unmet> undisposed = disposed(rule, rounds);
    if (undisposed.isPresent()) {
      return undisposed;
    }
    CommentRows.Some standing = comments.dissenting(ids(rounds));
    return standing.count() == 0
        ? Optional.empty()
        : unmet(
            rule,
            new Text("有 %s 条重大分歧意见未协调，如 %s。", "%s major dissents stand, such as %s."),
            standing);
  }

  private Optional<Unmet> abolition(Situation s, GuardRule rule) {
    List<ClockRun> round = last(rounds(s));
    if (round.isEmpty()) {
      return noRound(rule);
    }
    LocalDate lastDay = round.getFirst().dueOn();
    if (lastDay != null && !s.on().isAfter(lastDay)) {
      LocalDate from = lastDay.plusDays(1);
      return Optional.of(
          new Unmet(
              rule.code(),
              new Text("征求意见至 %s，自 %s 起可办。", "Comments are asked until %s; possible from %s on.")
                  .with(lastDay, from),
              from));
    }
    Optional<Unmet> undisposed = disposed(rule, round);
    if (undisposed.isPresent()) {
      return undisposed;
    }
    boolean incomplete = lastDay == null || s.deciding() && s.inputs().text(OPINION) == null;
    return incomplete
        ? Optional.of(
            Unmet.noRecord(
                rule.code(),
                new Text(
                    "须写明征求意见的截止日（commentUntil）和实施监督部门书面意见的文号（enforcementOpinion）。",
                    "The last day of the comments (commentUntil) and the number of the enforcing"
                        + " department's written opinion (enforcementOpinion) must be told.")))
        : Optional.empty();
  }

  private static Optional<Unmet> publicChannel(Situation s, GuardRule rule) {
    return s.inputs().audience("audience").equals(Inputs.PARTIES)
        ? Optional.of(
            Unmet.of(
                rule.code(),
                new Text(
                    "须向社会公开征求意见（audience 为 PUBLIC）。",
                    "Everybody must be asked (audience PUBLIC).")))
        : Optional.empty();
  }

  private static Optional<Unmet> noRound(GuardRule rule) {
    return Optional.of(
        Unmet.noRecord(rule.code(), new Text("没有征求意见的记录。", "No round of comments is recorded.")));
  }

  private static Optional<Unmet> unmet(GuardRule rule, Text text, CommentRows.Some some) {
    String named = String.join(", ", some.first().stream().map(UUID::toString).toList());
    return Optional.of(Unmet.of(rule.code(), text.with(some.count(), named)));
  }
}
