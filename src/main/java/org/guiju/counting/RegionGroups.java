package org.guiju.counting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Groups by region with the divisions of today. They are those of then, but for regions to which
 * something else belongs today among what was counted: these are counted anew, all in one
 * statement. Codes that are in use no more are left out; what counted for them counts for whom
 * their territory went to.
 */
final class RegionGroups {

  private final Figures figures;
  private final Divisions.Today divisions;
  private final When when;
  private final @Nullable Instant knownAt;

  RegionGroups(Figures figures, Divisions.Today divisions, When when, @Nullable Instant knownAt) {
    this.figures = figures;
    this.divisions = divisions;
    this.when = when;
    this.knownAt = knownAt;
  }

  /**
   * The groups in the order of their keys.
   *
   * @param by what to group by, regions among them
   * @param limit at most so many groups and some more, of which none is shown where there are as
   *     many: ask for one more than is shown
   */
  List<Group> groups(Filter filter, List<Dimension> by, int limit) {
    List<Group> then = figures.groups(filter, when, knownAt, by, limit);
    if (then.size() >= limit) {
      return then;
    }
    Map<String, Territory> anew = anew(filter);
    Map<String, Territory> shown = new HashMap<>(anew);
    shown.keySet().removeIf(divisions::isGone);
    List<Group> groups = new ArrayList<>();
    if (!shown.isEmpty()) {
      groups.addAll(figures.groups(filter, shown, when, knownAt, by, limit));
    }
    int place = by.indexOf(Dimension.REGION);
    for (Group group : then) {
      String region = group.key().get(place);
      if (!anew.containsKey(region) && !divisions.isGone(region)) {
        groups.add(group);
      }
    }
    groups.sort(Figures.IN_ORDER);
    return groups;
  }

  /** The regions to which something else belongs today among what was counted. */
  private Map<String, Territory> anew(Filter filter) {
    Set<String> counted = counted(filter);
    Map<String, Territory> anew = new HashMap<>();
    divisions
        .moved()
        .forEach(
            (region, territory) -> {
              Territory today = territory.among(counted);
              if (!today.isTheSame()) {
                anew.put(region, today);
              }
            });
    return anew;
  }

  /** The regions for which anything is counted, whatever its attributes. */
  private Set<String> counted(Filter filter) {
    Set<String> counted = new HashSet<>();
    figures
        .groups(
            filter.ofAnything(), when, knownAt, List.of(Dimension.REGION), Statistics.MOST_GROUPS)
        .forEach(group -> counted.add(group.key().getFirst()));
    return counted;
  }
}
