package org.guiju.exchange.dump;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import org.guiju.platform.jdbc.Jdbc;

/** Who of the copies of the service writes the dump of a day. */
@ApplicationScoped
class DumpTurn {

  private static final String TAKE =
      "update dump_turn set taken_until = ? where id = 1 and (written_for is null or written_for < ?)"
          + " and (taken_until is null or taken_until <= ?)";

  private final Jdbc jdbc;

  DumpTurn(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Takes the turn where the dump of that day is not written and nobody writes it.
   *
   * @param until from when on another copy may take it, however this one fares
   */
  boolean take(LocalDate day, Instant now, Instant until) {
    return QuarkusTransaction.requiringNew()
            .call(() -> jdbc.update(TAKE, p -> p.instant(until).date(day).instant(now)))
        > 0;
  }

  /** The dump of that day is written. */
  void done(LocalDate day) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                jdbc.update(
                    "update dump_turn set written_for = ?, taken_until = null where id = 1",
                    p -> p.date(day)));
  }

  /** It failed and may be tried again from a moment on. */
  void again(Instant from) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                jdbc.update(
                    "update dump_turn set taken_until = ? where id = 1", p -> p.instant(from)));
  }
}
