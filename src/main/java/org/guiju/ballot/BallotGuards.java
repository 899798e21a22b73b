package org.guiju.ballot;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guiju.ledger.Event;
import org.guiju.platform.Text;
import org.guiju.procedure.GuardRule;
import org.guiju.procedure.Procedure;
import org.guiju.procedure.ProcedureCatalog;
import org.guiju.procedure.engine.Guard;
import org.guiju.procedure.engine.GuardBook;
import org.guiju.procedure.engine.Situation;
import org.guiju.procedure.engine.Subject;
import org.guiju.procedure.engine.Unmet;
import org.guiju.procedure.vote.VoteVerdict.Outcome;
import org.guiju.project.Project;
import org.jspecify.annotations.Nullable;

/** Guards on what was voted: by the last ballot of a purpose since the stage was last entered. */
@Startup
@ApplicationScoped
class BallotGuards implements GuardBook {

  static final String PURPOSE = "purpose";

  private final BallotRows rows;
  private final MeetingRows meetings;
  private final StageVotes stages;
  private final Map<String, Guard> guards =
      Map.of(
          "TC_VOTE_ON_PROPOSAL", this::passed,
          "VOTE_PASSED", this::passed,
          "VOTE_FAILED", this::failed,
          "QUORUM", this::quorum,
          "RECUSAL", this::recusal,
          "EXAMINATION_NOTICE", this::notice,
          "STAGE_VOTE", this::stageVote);

  BallotGuards(
      BallotRows rows, MeetingRows meetings, StageVotes stages, ProcedureCatalog procedures) {
    this.rows = rows;
    this.meetings = meetings;
    this.stages = stages;
    procedures.all().forEach(this::requirePurposes);
  }

  /** The service does not start on a purpose that no ballot can have. */
  private void requirePurposes(Procedure procedure) {
    Set<String> known =
        Arrays.stream(BallotPurpose.values()).map(Enum::name).collect(Collectors.toSet());
    procedure.machines().values().stream()
        .flatMap(machine -> machine.transitions().stream())
        .flatMap(transition -> transition.guards().stream())
        .filter(rule -> guards.containsKey(rule.code()))
        .map(rule -> text(rule, PURPOSE))
        .filter(purpose -> !known.contains(purpose))
        .forEach(
            purpose -> {
              throw new IllegalStateException(
                  "%s: guards name the unknown purpose %s; known are %s"
                      .formatted(procedure.origin(), purpose, known));
            });
  }

  @Override
  public boolean judges(Subject subject) {
    return subject instanceof Project;
  }

  @Override
  public Map<String, Guard> guards() {
    return guards;
  }

  private Optional<Unmet> passed(Situation s, GuardRule rule) {
    BallotRows.Line last = last(s, rule);
    if (last == null) {
      return none(rule);
    }
    return open(s, rule, last)
        .or(() -> last.outcome() == Outcome.PASSED ? Optional.empty() : notPassed(rule, last));
  }

  private Optional<Unmet> stageVote(Situation s, GuardRule rule) {
    return stages.passed(s, rule);
  }

  /** The ways out after a failed vote; also where the approver sent a passed draft back. */
  private Optional<Unmet> failed(Situation s, GuardRule rule) {
    BallotRows.Line last = last(s, rule);
    if (last == null) {
      return none(rule);
    }
    if (last.outcome() == Outcome.PASSED && returnedSince(s, rule, last)) {
      return Optional.empty();
    }
    return open(s, rule, last)
        .or(
            () ->
                last.outcome() == Outcome.PASSED
                    ? unmet(
                        rule,
                        new Text("最近一次表决（%s）已通过。", "The last vote, of %s, was passed.")
                            .with(Objects.requireNonNull(last.closedOn())))
                    : Optional.empty());
  }

  private Optional<Unmet> quorum(Situation s, GuardRule rule) {
    BallotRows.Line last = last(s, rule);
    if (last == null) {
      return none(rule);
    }
    return open(s, rule, last)
        .or(() -> last.outcome() == Outcome.NO_QUORUM ? notPassed(rule, last) : Optional.empty());
  }

  private Optional<Unmet> recusal(Situation s, GuardRule rule) {
    BallotRows.Line last = last(s, rule);
    if (last == null) {
      return none(rule);
    }
    Set<UUID> drafting = ProjectSubject.organizations((Project) s.subject());
    if (last.reported()) {
      return last.recusalStated()
          ? Optional.empty()
          : unmet(
              rule,
              new Text(
                  "录入的汇总结果没有声明起草人回避。",
                  "The reported result does not state that drafters did not vote."));
    }
    return !drafting.isEmpty() && rows.votedOf(last.id(), drafting)
        ? unmet(
            rule,
            new Text(
                "参加起草的单位有人参加了表决；须重新表决。",
                "People of an organization that drafts have voted; vote again without them."))
        : Optional.empty();
  }

  private Optional<Unmet> notice(Situation s, GuardRule rule) {
    int days = Objects.requireNonNullElse(s.number(rule.arguments().get("days")), 0);
    UUID project = ((Project) s.subject()).id();
    record Notice(LocalDate told, LocalDate held) {}
    Event since = since(s, rule);
    Optional<Notice> last =
        java.util.stream.Stream.concat(
                meetings.announced(project, s.on()).stream()
                    .filter(m -> isAfter(m.announcedOn(), m.createdAt(), since))
                    .map(m -> new Notice(m.announcedOn(), m.heldOn())),
                ballots(s, rule).map(b -> new Notice(b.announcedOn(), b.opensOn())))
            .max(Comparator.comparing(Notice::held).thenComparing(Notice::told));
    if (last.isEmpty()) {
      return Optional.of(
          Unmet.noRecord(
              rule.code(),
              new Text(
                  "没有记录审查会议或函审的通知。",
                  "No notice of a meeting or of a vote by letter is recorded.")));
    }
    LocalDate earliest = last.get().told().plusDays(days);
    return last.get().held().isBefore(earliest)
        ? unmet(
            rule,
            new Text(
                    "%s 通知、%s 审查，不足 %s 天；可改期至 %s 或以后。",
                    "Told on %s and held on %s, less than %s days; it can be put off to %s or later.")
                .with(last.get().told(), last.get().held(), days, earliest))
        : Optional.empty();
  }

  private BallotRows.@Nullable Line last(Situation s, GuardRule rule) {
    return ballots(s, rule).findFirst().orElse(null);
  }

  /**
   * Those of the purpose since the stage was entered that were not called off, the latest first.
   */
  private java.util.stream.Stream<BallotRows.Line> ballots(Situation s, GuardRule rule) {
    BallotPurpose purpose = BallotPurpose.valueOf(text(rule, PURPOSE));
    Event since = since(s, rule);
    return rows.of(((Project) s.subject()).id(), purpose, s.on()).stream()
        .filter(line -> line.state() != BallotState.CANCELLED)
        .filter(line -> isAfter(line.announcedOn(), line.createdAt(), since));
  }

  /** The step by which the stage was last entered; null where it was there from the beginning. */
  private static @Nullable Event since(Situation s, GuardRule rule) {
    Collection<String> actions =
        rule.arguments().get("since") instanceof Collection<?> many
            ? many.stream().map(Object::toString).toList()
            : List.of(text(rule, "since"));
    return actions.stream()
        .map(s::lastStep)
        .filter(Objects::nonNull)
        .max(Comparator.comparing(Event::effectiveOn).thenComparingLong(Event::version))
        .orElse(null);
  }

  static boolean isAfter(LocalDate on, java.time.Instant recordedAt, @Nullable Event since) {
    if (since == null) {
      return true;
    }
    int order = on.compareTo(since.effectiveOn());
    return order > 0 || (order == 0 && recordedAt.isAfter(since.recordedAt()));
  }

  private static boolean returnedSince(Situation s, GuardRule rule, BallotRows.Line ballot) {
    Object action = rule.arguments().get("orAfter");
    Event returned = action == null ? null : s.lastStep(action.toString());
    return returned != null
        && ballot.closedOn() != null
        && !returned.effectiveOn().isBefore(ballot.closedOn());
  }

  static Optional<Unmet> open(Situation s, GuardRule rule, BallotRows.Line last) {
    LocalDate closedOn = last.closedOn();
    return last.state() == BallotState.CLOSED && closedOn != null && !closedOn.isAfter(s.on())
        ? Optional.empty()
        : unmet(
            rule,
            closedOn == null
                ? new Text("表决尚未结束，截止日为 %s。", "The vote is not closed; its last day is %s.")
                    .with(last.closesOn())
                : new Text("表决于 %s 结束。", "The vote was closed on %s.").with(closedOn));
  }

  static Optional<Unmet> notPassed(GuardRule rule, BallotRows.Line last) {
    boolean invalid = last.outcome() == Outcome.NO_QUORUM;
    return unmet(
        rule,
        new Text(
            (invalid ? "%s 的表决人数不足：%s。" : "%s 的表决未通过：%s。")
                .formatted(last.closedOn(), last.missingZh()),
            (invalid ? "Too few took part in the vote of %s: %s." : "The vote of %s failed: %s.")
                .formatted(last.closedOn(), last.missingEn())));
  }

  private static Optional<Unmet> none(GuardRule rule) {
    return Optional.of(
        Unmet.noRecord(
            rule.code(),
            new Text("本阶段没有表决记录。", "No vote is recorded since the stage was entered.")));
  }

  private static Optional<Unmet> unmet(GuardRule rule, Text text) {
    return Optional.of(Unmet.of(rule.code(), text));
  }

  private static String text(GuardRule rule, String argument) {
    return Objects.requireNonNull(rule.arguments().get(argument)).toString();
  }
}
