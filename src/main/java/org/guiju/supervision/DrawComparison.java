package org.guiju.supervision;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Compares two populations that both come in ascending order, holding neither. */
final class DrawComparison {

  /** What was drawn from, part by part. */
  static final class Kept implements Iterator<UUID> {

    private final LongFunction<List<UUID>> parts;
    private Iterator<UUID> part = List.<UUID>of().iterator();
    private long next;
    private boolean ended;

    Kept(LongFunction<List<UUID>> parts) {
      this.parts = parts;
    }

    @Override
    public boolean hasNext() {
      while (!ended && !part.hasNext()) {
        part = parts.apply(next++).iterator();
        ended = !part.hasNext();
      }
      return !ended;
    }

    @Override
    public UUID next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return part.next();
    }
  }

  private final Iterator<UUID> kept;
  private @Nullable UUID head;
  private long onlyKept;
  private long onlyOther;

  DrawComparison(Iterator<UUID> kept) {
    this.kept = kept;
    advance();
  }

  /** The next of the other population. */
  void add(UUID id) {
    while (head != null && Roll.compare(head, id) < 0) {
      onlyKept++;
      advance();
    }
    if (id.equals(head)) {
      advance();
    } else {
      onlyOther++;
    }
  }

  void end() {
    while (head != null) {
      onlyKept++;
      advance();
    }
  }

  long onlyKept() {
    return onlyKept;
  }

  long onlyOther() {
    return onlyOther;
  }

  private void advance() {
    head = kept.hasNext() ? kept.next() : null;
  }
}
