package org.guiju.counting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Groups by region with the divisions of today. They are those of then, but for regions to which
 * something else belongs today among what was counted: these are counted anew one by one. Codes
 * that are in use no more are left out; what counted for them counts for whom their territory went
 * to.
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
    Set<String> counted = counted(filter);
    Map<String, Territory> moved = divisions.moved();
    Set<String> anew = new HashSet<>();
    List<Group> groups = new ArrayList<>();
    int place = by.indexOf(Dimension.REGION);
    List<Dimension> rest = by.stream().filter(it -> it != Dimension.REGION).toList();
    moved.forEach(
        (region, territory) -> {
          Territory today = territory.among(counted);
          if (!today.isTheSame()) {
            anew.add(region);
            if (!divisions.isGone(region) && groups.size() <= limit) {
              figures
                  .groups(filter.of(region).in(today), when, knownAt, rest, limit)
                  .forEach(group -> groups.add(placed(group, place, region)));
            }
          }
        });
    for (Group group : then) {
      String region = group.key().get(place);
      if (!anew.contains(region) && !divisions.isGone(region)) {
        groups.add(group);
      }
    }
    groups.sort(Figures.IN_ORDER);
    return groups;
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

  private static Group placed(Group group, int place, String region) {
    List<String> key = new ArrayList<>(group.key());
    key.add(place, region);
    return new Group(List.copyOf(key), group.count());
  }
}
