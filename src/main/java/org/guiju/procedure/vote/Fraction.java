package org.guiju.procedure.vote;

import org.jspecify.annotations.Nullable;

/** One sum of heads over another. */
record Fraction(Heads numerator, Heads denominator) {

  String written(@Nullable VoteCount count) {
    String above = numerator.written(count);
    if (denominator.isOne()) {
      return above;
    }
    String below = denominator.written(count);
    return (numerator.isSum() ? "(" + above + ")" : above)
        + "/"
        + (denominator.isSum() ? "(" + below + ")" : below);
  }
}
