package org.guiju.programme;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The landmark Aalen-Johansen estimator: of projects that all stood in a stage on a day, the share
 * published by a later one, where others end without publication and some are only known to be
 * running up to the day on which they were last watched.
 */
final class Chances {

  private static final double HALF = 0.5;
  private static final double TINY = 1e-12;

  /** Up to so many further days, this share was published. */
  private record Step(int days, double published) {}

  private final int stood;
  private final int n;
  private final List<Step> steps = new ArrayList<>();

  /** The share of which it is not known what becomes of them. */
  private final double open;

  /**
   * Estimates.
   *
   * @param stood the day, counted from entering the stage, on which all of them still stood there
   * @param cases the projects, by rising days
   */
  Chances(int stood, List<Measured.Case> cases) {
    this.stood = stood;
    this.n = cases.stream().mapToInt(Measured.Case::count).sum();
    int watched = n;
    double running = 1;
    double published = 0;
    int i = 0;
    while (i < cases.size()) {
      int day = cases.get(i).days();
      int out = 0;
      int done = 0;
      int ended = 0;
      for (; i < cases.size() && cases.get(i).days() == day; i++) {
        Measured.Case one = cases.get(i);
        out += one.count();
        switch (one.outcome()) {
          case PUBLISHED -> done += one.count();
          case ENDED -> ended += one.count();
          case RUNNING -> {
            // watched up to this day, and no longer
          }
        }
      }
      published += running * done / watched;
      running *= (double) (watched - done - ended) / watched;
      watched -= out;
      steps.add(new Step(day - stood, published));
    }
    this.open = running;
  }

  /** The day, counted from entering the stage, on which all of them still stood there. */
  int stood() {
    return stood;
  }

  /** How many projects it rests on. */
  int n() {
    return n;
  }

  /**
   * The share published after more than {@code after} and at most {@code within} further days; null
   * where nobody was watched for so long.
   */
  @Nullable Double published(int after, int within) {
    if (within <= after) {
      return 0.0;
    }
    boolean known = open == 0 || steps.getLast().days() >= within;
    return known ? (Double) Math.clamp(by(within) - by(after), 0, 1) : null;
  }

  /**
   * How many days pass until publication, of those that are published.
   *
   * @param mean their mean
   * @param square the mean of their squares
   */
  record Remaining(double mean, double square) {}

  /** The further days of those published within so many; null where there are none. */
  @Nullable Remaining remaining(int within) {
    double share = 0;
    double sum = 0;
    double squares = 0;
    for (Step step : steps) {
      if (step.days() <= within) {
        double more = step.published() - share;
        sum += more * step.days();
        squares += more * step.days() * step.days();
        share = step.published();
      }
    }
    return share == 0 ? null : new Remaining(sum / share, squares / share);
  }

  private double by(int days) {
    double published = 0;
    for (Step step : steps) {
      if (step.days() > days) {
        break;
      }
      published = step.published();
    }
    return published;
  }

  /**
   * Further days until half of those were published of whom that was seen at all; null where none
   * was.
   */
  @Nullable Integer median() {
    double half = steps.getLast().published() * HALF;
    return half == 0
        ? null
        : (Integer)
            steps.stream()
                .filter(step -> step.published() >= half - TINY)
                .findFirst()
                .orElseThrow()
                .days();
  }
}
