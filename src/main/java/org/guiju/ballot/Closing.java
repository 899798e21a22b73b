package org.guiju.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.guiju.ledger.NewEvent;
import org.guiju.ledger.Stream;
import org.guiju.ledger.Work;
import org.guiju.platform.Actor;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.platform.security.Roles;
import org.guiju.platform.time.LegalDay;
import org.guiju.procedure.VoteRule;
import org.guiju.procedure.engine.DocumentRef;
import org.guiju.procedure.vote.VoteCount;
import org.guiju.procedure.vote.VoteVerdict;
import org.jspecify.annotations.Nullable;

/** Closes ballots and freezes what they decide. */
@ApplicationScoped
class Closing {

  private static final String CONSENSUS = "consensus";
  private static final String DECISION = "decision";

  private final BallotCommands commands;
  private final BallotRules rules;
  private final BallotPapers papers;
  private final BallotScope scope;
  private final BallotLength length;
  private final LegalDay legalDay;

  Closing(
      BallotCommands commands,
      BallotRules rules,
      BallotPapers papers,
      BallotScope scope,
      BallotLength length,
      LegalDay legalDay) {
    this.commands = commands;
    this.rules = rules;
    this.papers = papers;
    this.scope = scope;
    this.length = length;
    this.legalDay = legalDay;
  }

  /** Closes a ballot as the secretariat says. */
  void close(Work work, Stream stream, BallotRequests.Closing request) {
    Ballot ballot = commands.running(work, stream);
    LocalDate today = legalDay.today();
    LocalDate on = Objects.requireNonNullElse(request.effectiveOn(), today);
    if (on.isAfter(today)) {
      throw BallotRefusals.inFuture("/effectiveOn");
    }
    if (ballot.state() != BallotState.OPEN || on.isBefore(ballot.opensOn())) {
      throw BallotRefusals.notOpen(ballot.opensOn(), ballot.closesOn());
    }
    if (isEarly(work.actor(), ballot, on, request.reported())) {
      throw BallotRefusals.running(ballot.closesOn());
    }
    List<DocumentRef> documents =
        papers.complete(work, ballot.announced().about(), request.documents());
    VoteRule rule = rules.of(ballot.announced());
    Set<String> statements = statements(work.actor(), ballot, rule, request);
    VoteCount count = count(ballot, rule, request.reported(), statements, documents);
    append(
        work,
        stream,
        on,
        count,
        rule,
        request.reported(),
        documents,
        request.reason(),
        work.actor());
  }

  /** A vote by letter runs to its last day, unless everybody has voted. */
  private boolean isEarly(
      Actor actor, Ballot ballot, LocalDate on, BallotRequests.@Nullable Reported reported) {
    BallotEvents.Announced said = ballot.announced();
    if (said.form() != BallotForm.LETTER || on.isAfter(ballot.closesOn())) {
      return false;
    }
    if (reported == null) {
      return !ballot.allVoted();
    }
    return reported.present() < reported.members()
        && on.isBefore(ballot.closesOn())
        && !actor.holds(Roles.IMPORTER)
        && length.binds(scope.matter(said.about(), ballot.opensOn()), said.purpose(), said.form());
  }

  /** Closes a ballot whose last day has passed, on the day after it; false where it is not due. */
  boolean closeWhenDue(Work work, Stream stream, LocalDate today) {
    Ballot ballot = commands.opened(work, stream, today);
    VoteRule rule = rules.of(ballot.announced());
    // A vote of which nothing was told yet says nothing; an old one is told to its end by hand.
    LocalDate told = LegalDay.of(stream.recorded().getFirst().recordedAt());
    boolean due =
        ballot.state() == BallotState.OPEN
            && ballot.closesOn().isBefore(today)
            && !ballot.closesOn().isBefore(told)
            && !BallotRules.isDecision(rule)
            && (ballot.announced().form() == BallotForm.LETTER || ballot.touched());
    if (due) {
      append(
          work,
          stream,
          ballot.closesOn().plusDays(1),
          Tally.of(ballot, rule, Set.of()),
          rule,
          null,
          List.of(),
          "投票期届满 / the last day has passed",
          Actor.SYSTEM);
    }
    return due;
  }

  private static void append(
      Work work,
      Stream stream,
      LocalDate on,
      VoteCount count,
      VoteRule rule,
      BallotRequests.@Nullable Reported reported,
      List<DocumentRef> documents,
      @Nullable String reason,
      Actor actor) {
    VoteVerdict verdict = rule.judge(count);
    Text missing = verdict.missingAtOnce();
    work.append(
        stream,
        NewEvent.of(
                BallotEvents.CLOSED,
                on,
                new BallotEvents.Closed(
                    verdict.outcome(),
                    count.numbers(),
                    count.statements(),
                    rule.quorum(),
                    rule.pass(),
                    verdict.findings(),
                    verdict.outcome() == VoteVerdict.Outcome.PASSED ? "" : missing.zh(),
                    verdict.outcome() == VoteVerdict.Outcome.PASSED ? "" : missing.en(),
                    reported != null,
                    reported != null && reported.draftersRecused(),
                    documents))
            .because(reason, rule.basis().text()),
        actor);
  }

  private static VoteCount count(
      Ballot ballot,
      VoteRule rule,
      BallotRequests.@Nullable Reported reported,
      Set<String> statements,
      List<DocumentRef> documents) {
    if (reported == null) {
      return Tally.of(ballot, rule, statements);
    }
    if (ballot.touched()) {
      throw DomainException.conflict(
          "VOTES_RECORDED",
          new Text(
              "已有单独记录的投票或到会记录，不能再录入汇总结果。",
              "Single votes or attendance are recorded; a counted result cannot take their place."));
    }
    if (documents.isEmpty()) {
      throw BallotRefusals.required(
          "/documents",
          new Text("汇总结果须附证明文件。", "A counted result needs the document that shows it."));
    }
    return ReportedCount.of(reported, rule, statements);
  }

  private static Set<String> statements(
      Actor actor, Ballot ballot, VoteRule rule, BallotRequests.Closing request) {
    Set<String> statements = new HashSet<>();
    if (BallotRules.isDecision(rule)) {
      if (request.decision() == null) {
        throw BallotRefusals.required(
            "/decision", new Text("须写明批准人的决定。", "The approver's decision is to be given."));
      }
      boolean decides = actor.holds(Roles.APPROVER) || actor.holds(Roles.ENTERPRISE);
      if (!decides) {
        throw DomainException.forbidden(
            new Text("由企业或批准人决定。", "The enterprise or the approver decides."));
      }
      if (request.decision()) {
        statements.add(DECISION);
      }
    }
    if (Boolean.TRUE.equals(request.consensus())) {
      checkConsensus(ballot, rule, request);
      statements.add(CONSENSUS);
    }
    return statements;
  }

  private static void checkConsensus(Ballot ballot, VoteRule rule, BallotRequests.Closing request) {
    boolean against =
        ballot.voters().stream()
                .map(ballot::standing)
                .anyMatch(v -> v != null && v.said().position() == VotePosition.NO)
            || (request.reported() != null && request.reported().no() > 0);
    boolean asked = rule.pass().contains(CONSENSUS);
    if (against || !asked || ballot.announced().form() != BallotForm.MEETING) {
      throw DomainException.invalid(
          "/consensus",
          "NO_CONSENSUS",
          new Text(
              "有反对票、函审或此规则不以协商一致通过的，不能认定协商一致。",
              "There is no consensus where somebody voted no, by letter, or by a rule that does not know it."));
    }
    boolean anybody =
        ballot.voters().stream().anyMatch(ballot::isPresent)
            || (request.reported() != null && request.reported().present() > 0);
    if (!anybody) {
      throw DomainException.invalid(
          "/consensus", "NOBODY_PRESENT", new Text("须先记录到会者。", "Say first who was present."));
    }
  }
}
