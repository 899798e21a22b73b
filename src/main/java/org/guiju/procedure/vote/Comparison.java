package org.guiju.procedure.vote;

import org.jspecify.annotations.Nullable;

/** Two fractions compared: exactly, by multiplying crosswise, in whole numbers. */
record Comparison(Fraction left, Operator operator, Fraction right) implements Condition {

  /** How two fractions are compared. */
  enum Operator {
    GE(">="),
    GT(">"),
    LE("<="),
    LT("<"),
    EQ("==");

    final String sign;

    Operator(String sign) {
      this.sign = sign;
    }

    boolean holds(int order) {
      return switch (this) {
        case GE -> order >= 0;
        case GT -> order > 0;
        case LE -> order <= 0;
        case LT -> order < 0;
        case EQ -> order == 0;
      };
    }

    boolean strict() {
      return this == GT || this == LT;
    }
  }

  /** Whether there is nothing that could be divided by: nothing was cast. */
  boolean empty(VoteCount count) {
    return left.denominator().value(count) == 0 || right.denominator().value(count) == 0;
  }

  @Override
  public boolean holds(VoteCount count) {
    if (empty(count)) {
      return false;
    }
    long above =
        Math.multiplyExact(left.numerator().value(count), right.denominator().value(count));
    long below =
        Math.multiplyExact(right.numerator().value(count), left.denominator().value(count));
    return operator.holds(Long.compare(above, below));
  }

  /**
   * How many heads of the first name on the left there must be more, or fewer where that is what is
   * asked, with everything else as it is; null where no number of them helps.
   */
  @Nullable Long shortfall(VoteCount count) {
    String name = counted();
    if (name == null
        || operator == Operator.EQ
        || left.numerator().times(name) != 1
        || right.numerator().times(name) + right.denominator().times(name) > 0
        || right.denominator().value(count) == 0) {
      return null;
    }
    boolean more = operator == Operator.GE || operator == Operator.GT;
    long n = left.numerator().value(count);
    long d = left.denominator().value(count);
    long c = right.numerator().value(count);
    long e = right.denominator().value(count);
    long s = left.denominator().times(name);
    long step = e - c * s;
    long gap = more ? c * d - n * e : n * e - c * d;
    if (d == 0) {
      // With nothing cast, the first heads decide alone: one over as often as they stand below.
      return more && s > 0 && n == 0 && operator.holds(Long.compare(e, c * s)) ? 1L : null;
    }
    if (step <= 0) {
      return null;
    }
    long least = operator.strict() ? Math.floorDiv(gap, step) + 1 : Math.ceilDiv(gap, step);
    if (!more && (least > count.number(name) || d - s * least == 0)) {
      return null;
    }
    return least;
  }

  /** The name that a shortfall is of. */
  @Nullable String counted() {
    return left.numerator().terms().keySet().stream().findFirst().orElse(null);
  }

  @Override
  public String written(@Nullable VoteCount count) {
    return left.written(count) + " " + operator.sign + " " + right.written(count);
  }
}
