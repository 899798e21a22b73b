package org.guiju.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.guiju.ledger.Event;
import org.guiju.ledger.NewEvent;
import org.guiju.ledger.Stream;
import org.guiju.ledger.Work;
import org.guiju.platform.Actor;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.platform.time.LegalDay;
import org.jspecify.annotations.Nullable;

/** Votes, who is there, and who stands aside. */
@ApplicationScoped
class Voting {

  private final BallotCommands commands;
  private final BallotRules rules;
  private final BallotScope scope;
  private final BallotPapers papers;
  private final LegalDay legalDay;

  Voting(
      BallotCommands commands,
      BallotRules rules,
      BallotScope scope,
      BallotPapers papers,
      LegalDay legalDay) {
    this.commands = commands;
    this.rules = rules;
    this.scope = scope;
    this.papers = papers;
    this.legalDay = legalDay;
  }

  /** Casts a vote: the voter's own, or one that the secretariat records on behalf. */
  Event vote(Work work, Stream stream, BallotRequests.NewVote request) {
    Ballot ballot = commands.running(work, stream);
    if (ballot.state() != BallotState.OPEN) {
      throw BallotRefusals.notOpen(ballot.opensOn(), ballot.closesOn());
    }
    Voter voter = voter(work.actor(), ballot, request.voter());
    boolean own = work.actor().name().equals(voter.account());
    if (!own) {
      manager(work.actor(), ballot);
    }
    LocalDate on = own ? legalDay.today() : day(request.effectiveOn());
    if (on.isBefore(ballot.opensOn()) || on.isAfter(ballot.closesOn())) {
      throw BallotRefusals.notOpen(ballot.opensOn(), ballot.closesOn());
    }
    if (voter.recused() != null) {
      throw BallotRefusals.recused(voter.recused());
    }
    checkForm(ballot, request, own);
    Ballot.Vote standing = ballot.standing(voter);
    if (!Objects.equals(standing == null ? null : standing.id(), request.replaces())) {
      throw BallotRefusals.otherVote();
    }
    return work.append(
        stream,
        NewEvent.of(
            BallotEvents.VOTE_CAST,
            on,
            new BallotEvents.VoteCast(
                voter.id(),
                request.position(),
                text(request.comment()),
                text(request.nominates()),
                !own,
                papers.complete(work, ballot.announced().about(), request.document()),
                request.replaces())));
  }

  /** Says who is there. */
  void attend(Work work, Stream stream, BallotRequests.Attendance request) {
    Ballot ballot = commands.running(work, stream);
    manager(work.actor(), ballot);
    if (ballot.announced().form() != BallotForm.MEETING) {
      throw DomainException.conflict(
          "NO_MEETING", new Text("函审没有到会者。", "Nobody is present at a vote by letter."));
    }
    if (ballot.state() != BallotState.OPEN) {
      throw BallotRefusals.notOpen(ballot.opensOn(), ballot.closesOn());
    }
    for (UUID id : request.voters()) {
      Voter voter = ballot.voter(id);
      if (voter == null) {
        throw unknownVoter();
      }
      if (voter.recused() != null) {
        throw BallotRefusals.recused(voter.recused());
      }
    }
    work.append(
        stream,
        NewEvent.of(
            BallotEvents.ATTENDED,
            legalDay.today(),
            new BallotEvents.Attended(
                List.copyOf(request.voters()), !Boolean.FALSE.equals(request.present()))));
  }

  /** Lets a voter stand aside. */
  void recuse(Work work, Stream stream, BallotRequests.Recusal request) {
    Ballot ballot = commands.running(work, stream);
    if (ballot.state() != BallotState.OPEN) {
      throw BallotRefusals.notOpen(ballot.opensOn(), ballot.closesOn());
    }
    Voter voter = voter(work.actor(), ballot, request.voter());
    if (!work.actor().name().equals(voter.account())) {
      manager(work.actor(), ballot);
    }
    if (voter.recused() != null) {
      throw BallotRefusals.recused(voter.recused());
    }
    work.append(
        stream,
        NewEvent.of(
                BallotEvents.RECUSED,
                legalDay.today(),
                new BallotEvents.Recused(
                    voter.id(), new Voter.Recusal(Voter.Ground.DECLARED, request.reason())))
            .because(request.reason(), null));
  }

  /** Refuses who does not run the ballot. */
  void manager(Actor actor, Ballot ballot) {
    About about = ballot.announced().about();
    scope.requireManager(
        actor,
        scope.find(about, legalDay.today()).orElseGet(() -> scope.matter(about, ballot.opensOn())));
  }

  private void checkForm(Ballot ballot, BallotRequests.NewVote request, boolean own) {
    boolean silent = request.comment() == null || request.comment().isBlank();
    if (silent && BallotRules.needsReason(rules.of(ballot.announced()), request.position())) {
      throw BallotRefusals.required(
          "/comment", new Text("此规则要求说明理由。", "By this rule such a vote says why."));
    }
    if (!own && request.document() == null) {
      throw BallotRefusals.required(
          "/document",
          new Text("代录的投票须附证明文件。", "A vote recorded on behalf needs the document that shows it."));
    }
  }

  private static Voter voter(Actor actor, Ballot ballot, @Nullable UUID asked) {
    if (asked == null) {
      return ballot.voterOf(actor.name()).orElseThrow(BallotRefusals::notAVoter);
    }
    Voter voter = ballot.voter(asked);
    if (voter == null) {
      throw unknownVoter();
    }
    return voter;
  }

  private static DomainException unknownVoter() {
    return DomainException.invalid(
        "/voter", "VOTER_UNKNOWN", new Text("该投票没有这名委员或专家。", "The ballot has no such voter."));
  }

  private LocalDate day(@Nullable LocalDate said) {
    LocalDate today = legalDay.today();
    if (said != null && said.isAfter(today)) {
      throw BallotRefusals.inFuture("/effectiveOn");
    }
    return said == null ? today : said;
  }

  private static @Nullable String text(@Nullable String said) {
    return said == null || said.isBlank() ? null : said.strip();
  }
}
