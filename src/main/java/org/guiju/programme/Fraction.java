package org.guiju.programme;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** An exact share, in lowest terms. */
record Fraction(BigInteger numerator, BigInteger denominator) {

  /** Decimals of a target's value at most, so that nothing is reached by rounding. */
  private static final int DECIMALS = 6;

  static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);

  Fraction {
    BigInteger common = numerator.gcd(denominator);
    if (common.signum() != 0 && !common.equals(BigInteger.ONE)) {
      numerator = numerator.divide(common);
      denominator = denominator.divide(common);
    }
  }

  static Fraction of(long whole) {
    return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
  }

  /** Reads 2/5; the empty text is a whole. */
  static Fraction read(String text) {
    int slash = text.indexOf('/');
    return slash < 0
        ? of(text.isEmpty() ? 1 : Long.parseLong(text))
        : new Fraction(
            new BigInteger(text.substring(0, slash)), new BigInteger(text.substring(slash + 1)));
  }

  Fraction plus(Fraction other) {
    return new Fraction(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  Fraction minus(Fraction other) {
    return plus(new Fraction(other.numerator.negate(), other.denominator));
  }

  Fraction times(long factor) {
    return new Fraction(numerator.multiply(BigInteger.valueOf(factor)), denominator);
  }

  /** As a decimal, downwards where it does not end, so that it never says more than there is. */
  BigDecimal decimal(RoundingMode rounding) {
    BigDecimal plain =
        new BigDecimal(numerator)
            .divide(new BigDecimal(denominator), DECIMALS, rounding)
            .stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }

  @Override
  public String toString() {
    return denominator.equals(BigInteger.ONE)
        ? numerator.toString()
        : numerator + "/" + denominator;
  }
}
