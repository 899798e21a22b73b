package org.guiju.programme;

import java.util.Collection;

/**
 * How many of many projects are published, each with a probability of its own and independent of
 * the others: exactly (Poisson binomial distribution) up to {@value #EXACT} projects, else by the
 * normal distribution with the same mean and variance, corrected for continuity.
 *
 * @param mean the expected number
 * @param from the smallest number with at least a tenth of the probability at or below it
 * @param to the smallest number with at least nine tenths at or below it
 * @param exact whether it was computed exactly
 */
record SumOfChances(double mean, long from, long to, boolean exact) {

  static final int EXACT = 2000;

  /** The part of the probability that lies between the two, in percent. */
  static final int LEVEL = 80;

  private static final double LOWER = 0.1;
  private static final double UPPER = 0.9;

  /** The 0.9 quantile of the standard normal distribution. */
  static final double NORMAL = 1.2815515655446004;

  private static final double HALF = 0.5;
  private static final double TINY = 1e-9;

  static SumOfChances of(Collection<Lot> lots) {
    long sure = 0;
    long open = 0;
    double variance = 0;
    for (Lot lot : lots) {
      double p = lot.probability();
      variance += p * (1 - p) * lot.count();
      sure += p >= 1 ? lot.count() : 0;
      open += p > 0 && p < 1 ? lot.count() : 0;
    }
    double mean = mean(lots);
    if (open > EXACT) {
      double spread = NORMAL * Math.sqrt(variance);
      return new SumOfChances(
          mean,
          Math.clamp((long) Math.ceil(mean - spread - HALF), sure, sure + open),
          Math.clamp((long) Math.ceil(mean + spread - HALF), sure, sure + open),
          false);
    }
    double[] chance = distribution(lots, Math.toIntExact(open));
    return new SumOfChances(
        mean, sure + quantile(chance, LOWER), sure + quantile(chance, UPPER), true);
  }

  /** The expected number. */
  static double mean(Collection<Lot> lots) {
    return lots.stream().mapToDouble(lot -> lot.probability() * lot.count()).sum();
  }

  /** The probability of each number of those that are neither sure nor out of the question. */
  static double[] distribution(Collection<Lot> lots, int open) {
    double[] chance = new double[open + 1];
    chance[0] = 1;
    int taken = 0;
    for (Lot lot : lots) {
      double p = lot.probability();
      if (p > 0 && p < 1) {
        for (long i = 0; i < lot.count(); i++) {
          taken++;
          for (int k = taken; k > 0; k--) {
            chance[k] = chance[k] * (1 - p) + chance[k - 1] * p;
          }
          chance[0] *= 1 - p;
        }
      }
    }
    return chance;
  }

  private static int quantile(double[] chance, double part) {
    double sum = 0;
    for (int k = 0; k < chance.length; k++) {
      sum += chance[k];
      if (sum >= part - TINY) {
        return k;
      }
    }
    return chance.length - 1;
  }
}
