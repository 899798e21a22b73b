package org.guiju.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.guiju.ledger.Event;
import org.guiju.ledger.EventView;
import org.guiju.ledger.Ledger;
import org.guiju.ledger.Ref;
import org.guiju.ledger.Stream;
import org.guiju.ledger.Work;
import org.guiju.platform.Actor;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.platform.http.IfMatch;
import org.guiju.platform.paging.Page;
import org.guiju.platform.paging.PageRequest;
import org.guiju.platform.security.CurrentActor;
import org.guiju.platform.security.Roles;
import org.guiju.platform.time.LegalDay;
import org.guiju.procedure.VoteRule;
import org.guiju.procedure.vote.VoteCount;
import org.jspecify.annotations.Nullable;

/** The use cases of ballots; each is one transaction. */
@ApplicationScoped
public class BallotService {

  private final Ledger ledger;
  private final BallotRows rows;
  private final BallotList list;
  private final BallotRules rules;
  private final BallotCommands commands;
  private final Voting voting;
  private final Closing closing;
  private final BallotScope scope;
  private final CurrentActor actor;
  private final LegalDay legalDay;

  BallotService(
      Ledger ledger,
      BallotRows rows,
      BallotList list,
      BallotRules rules,
      BallotCommands commands,
      Voting voting,
      Closing closing,
      BallotScope scope,
      CurrentActor actor,
      LegalDay legalDay) {
    this.ledger = ledger;
    this.rows = rows;
    this.list = list;
    this.rules = rules;
    this.commands = commands;
    this.voting = voting;
    this.closing = closing;
    this.scope = scope;
    this.actor = actor;
    this.legalDay = legalDay;
  }

  /** Announces a ballot about a thing. */
  @Transactional
  BallotViews.BallotView announce(About about, BallotRequests.NewBallot request) {
    Work work = ledger.begin(actor.get());
    Stream stream = commands.announce(work, about, request);
    work.commit();
    return view(stream, legalDay.today());
  }

  /** The ballots about a thing, the oldest first. */
  @Transactional
  List<BallotViews.Summary> about(About about) {
    scope.matter(about, LocalDate.MAX);
    return rows.about(about.id()).stream().map(BallotViews.Summary::of).toList();
  }

  /** Ballots, a page of them. */
  @Transactional
  public Page<BallotViews.Summary> list(BallotFilter filter, PageRequest page) {
    return list.page(filter, actor.get().name(), page);
  }

  /** One ballot as it was on a day. */
  @Transactional
  BallotViews.BallotView get(UUID id, LocalDate on) {
    return view(existing(ledger.read(ref(id))), on);
  }

  /** Its events; only to those involved, as they tell who said what. */
  @Transactional
  List<EventView> history(UUID id, boolean asRecorded, @Nullable Instant knownAt) {
    Stream stream = existing(ledger.read(ref(id)));
    if (!involved(Ballot.fold(stream.recorded()))) {
      throw DomainException.forbidden(
          new Text(
              "投票的历史只向参与者公开；结果见该投票。",
              "Only those involved see the history of a ballot; its result stands in the ballot."));
    }
    return stream.view(asRecorded, knownAt).stream().map(EventView::of).toList();
  }

  /** Casts or changes a vote. */
  @Transactional
  BallotViews.BallotView vote(UUID id, BallotRequests.NewVote request) {
    return changed(id, null, (work, stream) -> voting.vote(work, stream, request));
  }

  /** Says who is there. */
  @Transactional
  BallotViews.BallotView attend(UUID id, BallotRequests.Attendance request) {
    return changed(id, null, (work, stream) -> voting.attend(work, stream, request));
  }

  /** Lets a voter stand aside. */
  @Transactional
  BallotViews.BallotView recuse(UUID id, BallotRequests.Recusal request) {
    return changed(id, null, (work, stream) -> voting.recuse(work, stream, request));
  }

  /** Puts it off. */
  @Transactional
  BallotViews.BallotView defer(UUID id, @Nullable Long seen, BallotRequests.Deferral request) {
    return managed(id, seen, (work, stream) -> commands.defer(work, stream, request));
  }

  /** Calls it off. */
  @Transactional
  BallotViews.BallotView cancel(UUID id, @Nullable Long seen, BallotRequests.Cancellation request) {
    return managed(id, seen, (work, stream) -> commands.cancel(work, stream, request));
  }

  /** Closes it. */
  @Transactional
  BallotViews.BallotView close(UUID id, @Nullable Long seen, BallotRequests.Closing request) {
    return managed(id, seen, (work, stream) -> closing.close(work, stream, request));
  }

  private BallotViews.BallotView managed(
      UUID id, @Nullable Long seen, BiConsumer<Work, Stream> command) {
    return changed(
        id,
        seen,
        (work, stream) -> {
          voting.manager(work.actor(), Ballot.fold(stream.recorded()));
          command.accept(work, stream);
        });
  }

  /** Voters do not refuse each other: whoever comes second waits and then adds to the history. */
  private BallotViews.BallotView changed(
      UUID id, @Nullable Long seen, BiConsumer<Work, Stream> command) {
    rows.lock(id);
    Work work = ledger.begin(actor.get());
    Stream stream = existing(work.open(ref(id)));
    IfMatch.require(seen, stream.version());
    command.accept(work, stream);
    work.commit();
    return view(stream, legalDay.today());
  }

  private BallotViews.BallotView view(Stream stream, LocalDate on) {
    List<Event> events =
        stream.recorded().stream().filter(e -> !e.effectiveOn().isAfter(on)).toList();
    if (events.isEmpty() || !events.getFirst().type().equals(BallotEvents.ANNOUNCED)) {
      throw DomainException.notFound(BallotRefusals.THING);
    }
    Ballot ballot = Ballot.fold(events);
    boolean involved = involved(Ballot.fold(stream.recorded()));
    VoteRule rule = rules.of(ballot.announced());
    BallotEvents.Announced said = ballot.announced();
    BallotEvents.Closed closed = ballot.closed();
    boolean known = ballot.state() != BallotState.ANNOUNCED;
    return new BallotViews.BallotView(
        ballot.id(),
        said.about(),
        said.purpose(),
        said.title(),
        BallotViews.Rule.of(rule),
        said.procedure(),
        said.form(),
        said.committee(),
        said.meeting(),
        ballot.state(),
        ballot.announcedOn(),
        ballot.opensOn(),
        ballot.closesOn(),
        ballot.closedOn(),
        known && involved
            ? ballot.voters().stream()
                .map(voter -> BallotViews.VoterView.of(ballot, voter, true))
                .toList()
            : null,
        closed == null ? null : BallotViews.Verdict.of(closed),
        ballot.state() == BallotState.OPEN && involved ? standing(ballot, rule) : null,
        ballot.documents(),
        stream.version());
  }

  private static BallotViews.Verdict standing(Ballot ballot, VoteRule rule) {
    VoteCount count = Tally.of(ballot, rule, Set.of());
    return BallotViews.Verdict.standing(rule.judge(count), count);
  }

  /** Voters, those who run it, and those who decide upon its result. */
  private boolean involved(Ballot ballot) {
    Actor who = actor.get();
    if (who.isAdmin() || ballot.voterOf(who.name()).isPresent()) {
      return true;
    }
    if (who.holds(Roles.INITIATOR) || who.holds(Roles.APPROVER)) {
      return true;
    }
    return scope
        .find(ballot.announced().about(), legalDay.today())
        .filter(matter -> scope.manages(who, matter))
        .isPresent();
  }

  private static Stream existing(Stream stream) {
    if (stream.isEmpty()) {
      throw DomainException.notFound(BallotRefusals.THING);
    }
    return stream;
  }

  private static Ref ref(UUID id) {
    return new Ref(Ballot.TYPE, id);
  }
}
