package org.guiju.programme;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.guiju.counting.Passage;
import org.jspecify.annotations.Nullable;

/**
 * What was measured of projects of one kind that entered one stage: how long they stayed in it, how
 * long it took until they were published or ended, or how long they have been watched so far.
 */
final class Measured {

  /** What became of them. */
  enum Outcome {
    PUBLISHED,
    ENDED,
    RUNNING
  }

  /**
   * Projects alike.
   *
   * @param stayed days in the stage, so far for those that still stand there
   * @param days days from entering the stage to the outcome, or to the last day watched
   */
  record Case(int stayed, int days, Outcome outcome, int count) {}

  private final List<Case> cases;

  /** How many stayed for so many days, the longest first. */
  private final SortedMap<Integer, Integer> stays = new TreeMap<>(Comparator.reverseOrder());

  private final int oneIn;

  Measured(Collection<Case> cases) {
    this(cases, 1);
  }

  /**
   * What was measured.
   *
   * @param oneIn of how many days of entry one was looked at
   */
  Measured(Collection<Case> cases, int oneIn) {
    this.oneIn = oneIn;
    this.cases = cases.stream().sorted(Comparator.comparingInt(Case::days)).toList();
    cases.forEach(c -> stays.merge(c.stayed(), c.count(), Integer::sum));
  }

  /**
   * Reads passages as they were on a day.
   *
   * @param lastDay the last day watched
   */
  static Measured of(Collection<Passage> passages, LocalDate lastDay) {
    return of(passages, lastDay, 1);
  }

  /** The same of a sample. */
  static Measured of(Collection<Passage> passages, LocalDate lastDay, int oneIn) {
    List<Case> cases = new ArrayList<>();
    for (Passage passage : passages) {
      LocalDate published = passage.publishedOn();
      boolean ended = !passage.endedOn().isAfter(lastDay);
      LocalDate last = published != null ? published : ended ? passage.endedOn() : lastDay;
      LocalDate next = passage.nextOn();
      LocalDate left = next == null ? last : next;
      if (!last.isBefore(passage.on())) {
        cases.add(
            new Case(
                days(passage.on(), left),
                days(passage.on(), last),
                published != null ? Outcome.PUBLISHED : ended ? Outcome.ENDED : Outcome.RUNNING,
                passage.count()));
      }
    }
    return new Measured(cases, oneIn);
  }

  private static int days(LocalDate from, LocalDate to) {
    return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
  }

  /** Of how many days of entry one was looked at. */
  int oneIn() {
    return oneIn;
  }

  int n() {
    return cases.stream().mapToInt(Case::count).sum();
  }

  int n(Outcome outcome) {
    return cases.stream().filter(c -> c.outcome() == outcome).mapToInt(Case::count).sum();
  }

  /**
   * The days that this part of those published needed at most, half-way between two where the part
   * falls between them, as percentile_cont of SQL has it; null where none was published.
   */
  @Nullable Double quantile(double part) {
    int n = n(Outcome.PUBLISHED);
    if (n == 0) {
      return null;
    }
    double place = part * (n - 1);
    int below = nth((int) Math.floor(place));
    int above = nth((int) Math.ceil(place));
    return below + (place - Math.floor(place)) * (above - below);
  }

  private int nth(int index) {
    int seen = 0;
    for (Case one : cases) {
      seen += one.outcome() == Outcome.PUBLISHED ? one.count() : 0;
      if (seen > index) {
        return one.days();
      }
    }
    throw new IllegalArgumentException("so many were not published: " + index);
  }

  /**
   * What became of those that stood in the stage for as long as a project does.
   *
   * @param stood for how many days it stands there
   * @param minimum how many must have stood as long; where fewer did, those count that stood at
   *     least as long as the last day on which so many did
   * @return null where fewer stood there overnight at all
   */
  @Nullable Chances after(int stood, int minimum) {
    int longer = 0;
    for (var stay : stays.entrySet()) {
      longer += stay.getValue();
      if (longer >= minimum && stay.getKey() > 0) {
        int day = Math.min(stood, stay.getKey() - 1);
        return new Chances(day, cases.stream().filter(c -> c.stayed() > day).toList());
      }
    }
    return null;
  }
}
