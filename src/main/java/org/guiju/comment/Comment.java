package org.guiju.comment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guiju.ledger.Event;
import org.guiju.platform.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A comment as its events give it. Whether others may read it and what became of it are two things
 * that change apart from each other.
 */
final class Comment {

  private final UUID id;
  private final CommentEvents.Received received;
  private final String account;
  private final LocalDate receivedOn;
  private final Instant receivedAt;
  private Visibility visibility = Visibility.RECEIVED;
  private @Nullable String moderationReason;
  private CommentEvents.Disposed disposed = new CommentEvents.Disposed(null, null, false);
  private @Nullable String disposedBy;
  private @Nullable LocalDate disposedOn;

  private Comment(Event first) {
    this.id = first.aggregate().id();
    this.received = first.payload(CommentEvents.Received.class);
    this.account = first.actor();
    this.receivedOn = first.effectiveOn();
    this.receivedAt = first.recordedAt();
  }

  /** The comment that a history gives, which is not empty. */
  static Comment fold(List<Event> history) {
    Comment comment = new Comment(history.getFirst());
    history.subList(1, history.size()).forEach(comment::apply);
    return comment;
  }

  private void apply(Event event) {
    switch (event.type()) {
      case CommentEvents.MODERATED -> {
        visibility = event.payload(CommentEvents.Moderated.class).visibility();
        moderationReason = event.reason();
      }
      case CommentEvents.DISPOSED -> {
        disposed = event.payload(CommentEvents.Disposed.class);
        disposedBy = event.actor();
        disposedOn = event.effectiveOn();
      }
      default -> throw new IllegalStateException("a comment has no event " + event.type());
    }
  }

  UUID id() {
    return id;
  }

  UUID round() {
    return received.round();
  }

  UUID about() {
    return received.about();
  }

  CommentContent content() {
    return received.content();
  }

  @Nullable UUID organization() {
    return received.organization();
  }

  @Nullable String memberBody() {
    return received.memberBody();
  }

  @Nullable String formKey() {
    return received.formKey();
  }

  /** The account that sent it or brought it in. */
  String account() {
    return account;
  }

  boolean isOfPublic() {
    return account.equals(Actor.PUBLIC.name());
  }

  LocalDate receivedOn() {
    return receivedOn;
  }

  Instant receivedAt() {
    return receivedAt;
  }

  Visibility visibility() {
    return visibility;
  }

  @Nullable String moderationReason() {
    return moderationReason;
  }

  CommentEvents.Disposed disposed() {
    return disposed;
  }

  @Nullable Disposition disposition() {
    return disposed.disposition();
  }

  @Nullable String disposedBy() {
    return disposedBy;
  }

  @Nullable LocalDate disposedOn() {
    return disposedOn;
  }
}
