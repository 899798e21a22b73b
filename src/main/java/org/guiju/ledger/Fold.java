package org.guiju.ledger;

import java.util.List;
import java.util.function.Function;

/**
 * How a history is read: what it gives depends on its events alone and is never changed afterwards,
 * so that it is made once for as long as nothing is added, whoever asks: there is one reading for a
 * type.
 *
 * @param type of what it gives
 * @param reading makes it of a history that is not empty
 */
public record Fold<T>(Class<T> type, Function<List<Event>, T> reading) {

  /** What a history gives. */
  public T of(List<Event> history) {
    return reading.apply(history);
  }

  /** What a thing's history gives as it is known now. */
  public T of(Stream stream) {
    return stream.folded(this);
  }
}
