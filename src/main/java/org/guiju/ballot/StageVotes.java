package org.guiju.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.guiju.ledger.Event;
import org.guiju.ledger.Ledger;
import org.guiju.ledger.Ref;
import org.guiju.platform.Text;
import org.guiju.procedure.GuardRule;
import org.guiju.procedure.Stages;
import org.guiju.procedure.engine.Situation;
import org.guiju.procedure.engine.Transitioned;
import org.guiju.procedure.engine.Unmet;
import org.guiju.procedure.vote.VoteVerdict.Outcome;
import org.guiju.project.Project;
import org.jspecify.annotations.Nullable;

/**
 * The votes by which the stages of the harmonized matrix are left. A vote belongs to the stage in
 * which it was announced: one that was told before the stage was entered, or before the draft came
 * back to it, decides nothing of it.
 */
@ApplicationScoped
class StageVotes {

  private static final String OPPOSED = "allNo";
  private static final int GROUP = 2;

  private final BallotRows rows;
  private final Ledger ledger;

  StageVotes(BallotRows rows, Ledger ledger) {
    this.rows = rows;
    this.ledger = ledger;
  }

  /** Asked of a step that goes from one of the stages on to the decision of the vote or past it. */
  Optional<Unmet> passed(Situation s, GuardRule rule) {
    String to = s.inputs().text("stage");
    String now = s.position().stage();
    String decided = argument(rule, "to");
    boolean asked =
        to != null
            && now != null
            && now.compareTo(argument(rule, "from")) >= 0
            && now.compareTo(decided) < 0
            && to.compareTo(decided) >= 0
            && !Stages.isCancelled(to);
    return asked && !unopposed(s, rule) ? judged(s, rule) : Optional.empty();
  }

  private Optional<Unmet> judged(Situation s, GuardRule rule) {
    BallotRows.Line last = last(s, rule, argument(rule, "to"));
    if (last == null) {
      return Optional.of(
          Unmet.noRecord(
              rule.code(),
              new Text(
                      "进入 %s 阶段以来没有按规则 %s 表决的记录。",
                      "No vote by the rule %2$s is recorded since stage %1$s was entered.")
                  .with(argument(rule, "to").substring(0, GROUP), argument(rule, "rule"))));
    }
    return BallotGuards.open(s, rule, last)
        .or(
            () ->
                last.outcome() == Outcome.PASSED
                    ? Optional.empty()
                    : BallotGuards.notPassed(rule, last));
  }

  /** Whether an earlier vote was passed without a vote against, which spares this one. */
  private boolean unopposed(Situation s, GuardRule rule) {
    Object earlier = rule.arguments().get("sparedBy");
    if (earlier == null || !Boolean.TRUE.equals(rule.arguments().get("ifUnopposed"))) {
      return false;
    }
    BallotRows.Line vote = last(s, rule, earlier.toString());
    return vote != null
        && vote.outcome() == Outcome.PASSED
        && BallotGuards.open(s, rule, vote).isEmpty()
        && against(vote.id()) == 0;
  }

  private long against(UUID ballot) {
    Ballot held = Ballot.fold(ledger.read(new Ref(Ballot.TYPE, ballot)).recorded());
    return Objects.requireNonNull(held.closed()).numbers().getOrDefault(OPPOSED, 0L);
  }

  /** The last vote by the rule that was announced since the stage of a cell was entered. */
  private BallotRows.@Nullable Line last(Situation s, GuardRule rule, String cell) {
    Event entry = entry(s, cell.substring(0, GROUP));
    if (entry == null) {
      return null;
    }
    BallotPurpose purpose = BallotPurpose.valueOf(argument(rule, BallotGuards.PURPOSE));
    List<BallotRows.Line> held = rows.of(((Project) s.subject()).id(), purpose, s.on());
    return held.stream()
        .filter(line -> line.state() != BallotState.CANCELLED)
        .filter(line -> line.rule().equals(argument(rule, "rule")))
        .filter(line -> BallotGuards.isAfter(line.announcedOn(), line.createdAt(), entry))
        .findFirst()
        .orElse(null);
  }

  /** The step that last came into a stage from another one, or back within it; null for none. */
  private static @Nullable Event entry(Situation s, String group) {
    Event entry = null;
    String before = "";
    for (Event event : s.past()) {
      String stage =
          event.type().equals(Transitioned.TYPE)
              ? s.machine().state(event.payload(Transitioned.class).to()).stage()
              : null;
      if (stage == null) {
        continue;
      }
      boolean came = !before.startsWith(group) || stage.compareTo(before) < 0;
      entry = stage.startsWith(group) && came ? event : entry;
      before = stage;
    }
    return entry;
  }

  private static String argument(GuardRule rule, String name) {
    return Objects.requireNonNull(rule.arguments().get(name)).toString();
  }
}
