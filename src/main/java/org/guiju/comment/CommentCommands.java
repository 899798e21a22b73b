package org.guiju.comment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.guiju.ledger.NewEvent;
import org.guiju.ledger.Ref;
import org.guiju.ledger.Stream;
import org.guiju.ledger.Work;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** What can be done to comments, in a work that may hold many of them. */
@ApplicationScoped
class CommentCommands {

  private static final Text ROUND = new Text("征求意见", "round of comments");

  private final RoundRows rounds;

  CommentCommands(RoundRows rounds) {
    this.rounds = rounds;
  }

  static Ref ref(UUID id) {
    return new Ref(CommentProjector.TYPE, id);
  }

  /** The round, which must be there. */
  CommentRound round(UUID id) {
    return rounds.find(id).orElseThrow(() -> DomainException.notFound(ROUND));
  }

  /** Takes a comment that came in on a day. */
  Stream receive(
      Work work,
      CommentRound round,
      CommentContent content,
      @Nullable String memberBody,
      @Nullable String formKey,
      LocalDate on) {
    if (!round.acceptsOn(on)) {
      throw notOpen(round);
    }
    if (round.settledOn() != null && !work.actor().holds(Roles.IMPORTER)) {
      throw settled(round.settledOn());
    }
    Stream stream = work.create(CommentProjector.TYPE);
    work.append(
        stream,
        NewEvent.of(
            CommentEvents.RECEIVED,
            on,
            new CommentEvents.Received(
                round.id(),
                round.aboutId(),
                content,
                formKey == null ? work.actor().organization() : null,
                memberBody,
                formKey)));
    return stream;
  }

  private static DomainException notOpen(CommentRound round) {
    LocalDate last = round.acceptsUntil();
    return new DomainException(
        DomainException.Category.CONFLICT,
        "ROUND_NOT_OPEN",
        new Text("意见的受理时间为 %s 至 %s。", "Comments are taken from %s to %s.")
            .with(round.openedOn(), last),
        java.util.List.of(),
        Map.of("openedOn", round.openedOn(), "lastDay", last));
  }

  private static DomainException settled(LocalDate on) {
    return new DomainException(
        DomainException.Category.CONFLICT,
        "ROUND_SETTLED",
        new Text(
                "意见处理结果已于 %s 用于后续步骤，不再更改，也不再受理意见。",
                "A step of %s was taken on the dispositions: they stand, and no comment is taken any more.")
            .with(on),
        java.util.List.of(),
        Map.of("settledOn", on));
  }

  /** Says whether others may read it; false where it already stands so. */
  boolean moderate(
      Work work, Stream stream, Visibility visibility, @Nullable String reason, LocalDate on) {
    if (visibility == Visibility.RECEIVED) {
      throw DomainException.invalid(
          "/visibility",
          "VISIBILITY_INVALID",
          new Text("须为 PUBLISHED 或 HIDDEN。", "PUBLISHED or HIDDEN."));
    }
    if (visibility == Visibility.HIDDEN && reason == null) {
      throw DomainException.invalid(
          "/reason", "REQUIRED", new Text("不公开须说明理由。", "Hiding it needs a reason."));
    }
    Comment comment = Comment.fold(stream.effective());
    if (comment.visibility() == visibility && Objects.equals(comment.moderationReason(), reason)) {
      return false;
    }
    work.append(
        stream,
        NewEvent.of(CommentEvents.MODERATED, on, new CommentEvents.Moderated(visibility))
            .because(reason, null));
    return true;
  }

  /** Says what becomes of it; false where that is what became of it already. */
  boolean dispose(
      Work work, CommentRound round, Stream stream, CommentEvents.Disposed wanted, LocalDate on) {
    boolean unexplained =
        wanted.disposition() != null
            && wanted.disposition() != Disposition.ACCEPTED
            && wanted.reason() == null;
    if (unexplained) {
      throw DomainException.invalid(
          "/reason", "REQUIRED", new Text("除“采纳”外须说明理由。", "A reason is needed but for ACCEPTED."));
    }
    CommentEvents.Disposed before = Comment.fold(stream.effective()).disposed();
    if (before.equals(wanted)) {
      return false;
    }
    if (round.settledOn() != null && before.disposition() != null) {
      throw settled(round.settledOn());
    }
    work.append(stream, NewEvent.of(CommentEvents.DISPOSED, on, wanted));
    return true;
  }
}
