package org.guiju.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guiju.ledger.Payload;
import org.guiju.ledger.PlacedEvent;
import org.guiju.ledger.PlacedEvents;
import org.guiju.ledger.RecordedEvent;
import org.guiju.ledger.SideRows;
import org.guiju.ledger.SideTable;
import org.guiju.platform.jdbc.OneView;

/** Tells whole events and what stands beside them, for those who keep a copy of the register. */
@ApplicationScoped
class LedgerCopy {

  /** Characters of payloads after which an answer ends, so that none is too large to hold. */
  private static final int CHARACTERS = 4 << 20;

  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final ChangeFeed feed;
  private final PlacedEvents events;
  private final SideRows sides;
  private final OneView view;

  LedgerCopy(ChangeFeed feed, PlacedEvents events, SideRows sides, OneView view) {
    this.feed = feed;
    this.events = events;
    this.sides = sides;
    this.view = view;
  }

  /** Events after a position. */
  LedgerEvents after(long position, int limit) {
    long head = feed.head();
    List<PlacedEvent> some = new ArrayList<>();
    long characters = 0;
    for (PlacedEvent event : events.between(position, Math.min(head, position + limit))) {
      some.add(event);
      characters += event.event().payload().length();
      if (characters > CHARACTERS) {
        break;
      }
    }
    Set<UUID> having = sides.having(some.stream().map(e -> e.event().aggregate()).toList());
    return new LedgerEvents(
        some.stream()
            .map(e -> RecordedEvent.of(e, having.contains(e.event().aggregate().id())))
            .toList(),
        some.isEmpty() ? position : some.getLast().position(),
        head);
  }

  /** Writes what stands beside the events of a thing, one row in each line. */
  void attachments(UUID thing, OutputStream out) throws IOException {
    try {
      view.read(LONGEST, () -> write(thing, out));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void write(UUID thing, OutputStream out) {
    for (SideTable table : sides.tables()) {
      sides.read(
          table,
          List.of(thing),
          row -> {
            try {
              out.write((Payload.write(row) + '\n').getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
  }
}
