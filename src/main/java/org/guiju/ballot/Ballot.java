package org.guiju.ballot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guiju.ledger.Event;
import org.guiju.procedure.engine.DocumentRef;
import org.jspecify.annotations.Nullable;

/** A ballot as its events give it. */
final class Ballot {

  static final String TYPE = "BALLOT";

  /** A vote as it was cast. */
  record Vote(UUID id, LocalDate on, String by, BallotEvents.VoteCast said) {}

  private final UUID id;
  private final LocalDate announcedOn;
  private final BallotEvents.Announced announced;
  private final Map<UUID, Voter> voters = new LinkedHashMap<>();
  private final Map<UUID, List<Vote>> votes = new LinkedHashMap<>();
  private final Set<UUID> present = new HashSet<>();
  private final List<DocumentRef> documents;
  private boolean votersFixed;
  private boolean attendanceTaken;
  private LocalDate opensOn;
  private LocalDate closesOn;
  private @Nullable LocalDate closedOn;
  private BallotEvents.@Nullable Closed closed;
  private boolean cancelled;

  private Ballot(Event first) {
    this.id = first.aggregate().id();
    this.announcedOn = first.effectiveOn();
    this.announced = first.payload(BallotEvents.Announced.class);
    this.opensOn = announced.opensOn();
    this.closesOn = announced.closesOn();
    this.documents = new ArrayList<>(announced.documents());
  }

  /** The ballot that a history gives; the history is not empty. In the order of recording. */
  static Ballot fold(List<Event> recorded) {
    Ballot ballot = new Ballot(recorded.getFirst());
    recorded.subList(1, recorded.size()).forEach(ballot::apply);
    return ballot;
  }

  private void apply(Event event) {
    switch (event.type()) {
      case BallotEvents.OPENED -> {
        votersFixed = true;
        event.payload(BallotEvents.Opened.class).voters().forEach(v -> voters.put(v.id(), v));
      }
      case BallotEvents.VOTE_CAST -> {
        BallotEvents.VoteCast said = event.payload(BallotEvents.VoteCast.class);
        votes
            .computeIfAbsent(said.voter(), v -> new ArrayList<>())
            .add(new Vote(event.id(), event.effectiveOn(), event.actor(), said));
      }
      case BallotEvents.RECUSED -> {
        BallotEvents.Recused recused = event.payload(BallotEvents.Recused.class);
        voters.computeIfPresent(
            recused.voter(), (voter, known) -> known.recusedFor(recused.recusal()));
      }
      case BallotEvents.ATTENDED -> {
        BallotEvents.Attended attended = event.payload(BallotEvents.Attended.class);
        attendanceTaken = true;
        if (attended.present()) {
          present.addAll(attended.voters());
        } else {
          attended.voters().forEach(present::remove);
        }
      }
      case BallotEvents.DEFERRED -> {
        BallotEvents.Deferred deferred = event.payload(BallotEvents.Deferred.class);
        opensOn = deferred.opensOn() == null ? opensOn : deferred.opensOn();
        closesOn = deferred.closesOn();
      }
      case BallotEvents.CLOSED -> {
        closed = event.payload(BallotEvents.Closed.class);
        closedOn = event.effectiveOn();
        documents.addAll(closed.documents());
      }
      case BallotEvents.CANCELLED -> cancelled = true;
      default -> throw new IllegalStateException("a ballot has no event " + event.type());
    }
  }

  BallotState state() {
    if (cancelled) {
      return BallotState.CANCELLED;
    }
    if (closed != null) {
      return BallotState.CLOSED;
    }
    return votersFixed ? BallotState.OPEN : BallotState.ANNOUNCED;
  }

  /** The voter whose account it is. */
  Optional<Voter> voterOf(String account) {
    return voters.values().stream().filter(v -> account.equals(v.account())).findFirst();
  }

  /** The votes of a voter, the last one last. */
  List<Vote> votesOf(UUID voter) {
    return Collections.unmodifiableList(votes.getOrDefault(voter, List.of()));
  }

  /** The vote that counts. */
  @Nullable Vote standing(Voter voter) {
    List<Vote> own = votesOf(voter.id());
    return own.isEmpty() || !voter.mayVote() ? null : own.getLast();
  }

  boolean isPresent(Voter voter) {
    return voter.mayVote() && (present.contains(voter.id()) || standing(voter) != null);
  }

  /** Whether anything was told of who voted or who was there. */
  boolean touched() {
    return attendanceTaken || !votes.isEmpty();
  }

  boolean allVoted() {
    return votersFixed
        && voters.values().stream().filter(Voter::mayVote).allMatch(v -> standing(v) != null);
  }

  UUID id() {
    return id;
  }

  LocalDate announcedOn() {
    return announcedOn;
  }

  BallotEvents.Announced announced() {
    return announced;
  }

  List<Voter> voters() {
    return List.copyOf(voters.values());
  }

  @Nullable Voter voter(UUID voter) {
    return voters.get(voter);
  }

  LocalDate opensOn() {
    return opensOn;
  }

  LocalDate closesOn() {
    return closesOn;
  }

  @Nullable LocalDate closedOn() {
    return closedOn;
  }

  BallotEvents.@Nullable Closed closed() {
    return closed;
  }

  List<DocumentRef> documents() {
    return List.copyOf(documents);
  }
}
