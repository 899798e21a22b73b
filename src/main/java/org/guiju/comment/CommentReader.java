package org.guiju.comment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.guiju.ledger.Event;
import org.guiju.ledger.Ledger;
import org.guiju.ledger.Stream;
import org.guiju.platform.Actor;
import org.jspecify.annotations.Nullable;

/** Reads comments as one reader may see them. */
@ApplicationScoped
class CommentReader {

  private final Ledger ledger;
  private final Authors authors;

  CommentReader(Ledger ledger, Authors authors) {
    this.ledger = ledger;
    this.authors = authors;
  }

  /**
   * Who reads.
   *
   * @param all whether they run the round and see everything
   * @param dispositions whether they see what became of comments
   */
  record Reader(Actor actor, boolean all, boolean dispositions) {

    /** Whether it is the reader's own, who sees it from the first. */
    boolean isAuthor(Comment comment) {
      return !comment.isOfPublic() && comment.account().equals(actor.name());
    }

    boolean mayRead(Comment comment) {
      return all || isAuthor(comment) || comment.visibility() == Visibility.PUBLISHED;
    }
  }

  /** A comment with who made it, as far as the reader may know. */
  record Told(Comment comment, long version, Instant updatedAt, @Nullable AuthorView author) {}

  /** The comments as they stood on a day, in the order of the ids. */
  List<Told> told(List<UUID> ids, LocalDate on, Reader reader, Locale locale) {
    Map<UUID, Stream> streams = ledger.readAll(CommentProjector.TYPE, ids);
    List<Comment> comments = new ArrayList<>(ids.size());
    for (UUID id : ids) {
      List<Event> history = Objects.requireNonNull(streams.get(id)).effective();
      List<Event> then = history.stream().filter(e -> !e.effectiveOn().isAfter(on)).toList();
      if (!then.isEmpty()) {
        comments.add(Comment.fold(then));
      }
    }
    Map<UUID, AuthorView> known = authors.of(comments, on, locale);
    return comments.stream()
        .map(
            it -> {
              AuthorView author = Objects.requireNonNull(known.get(it.id()));
              boolean whole = reader.all() || reader.isAuthor(it);
              Stream stream = Objects.requireNonNull(streams.get(it.id()));
              return new Told(
                  it,
                  stream.version(),
                  stream.last().recordedAt(),
                  whole ? author : Authors.forPublic(author));
            })
        .toList();
  }

  static CommentView view(Told told, Reader reader) {
    return CommentView.of(told, reader.all(), reader.dispositions());
  }
}
