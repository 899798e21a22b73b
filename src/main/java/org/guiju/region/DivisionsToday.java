package org.guiju.region;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;

/** The divisions of a day, against those of before. */
public final class DivisionsToday {

  private final RegionTree tree;
  private final LocalDate day;

  DivisionsToday(RegionTree tree, LocalDate day) {
    this.tree = tree;
    this.day = day;
  }

  /**
   * What belongs to the division on the day and did not, or did and does not: by the codes, former
   * ones included, whose territory is looked at.
   */
  public TerritoryToday territory(String code) {
    return told(tree.territories(day).of(code));
  }

  /** The same of every division for which it differs, by code. */
  public Map<String, TerritoryToday> moved() {
    return tree.territories(day).all().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, it -> told(it.getValue())));
  }

  /** Whether a code was in use before the day and is not on it. */
  public boolean hasEnded(String code) {
    return !tree.exists(code, day)
        && tree.periods(code).stream().anyMatch(period -> !period.to().isAfter(day));
  }

  private static TerritoryToday told(Territories.Moves moves) {
    return new TerritoryToday(moves.gone(), moves.come(), moves.stayed());
  }
}
