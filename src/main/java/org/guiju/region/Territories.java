package org.guiju.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * To which divisions of a day the territory of every code belongs, and how that differs from what
 * its code belonged to before.
 *
 * <p>The territory of a code in use belongs to itself and to its ancestors of the day. That of a
 * code that went out of use belongs to the code that came into use on the same day under the same
 * name, its ending aside (莱芜市, 莱芜区), in the same province or else anywhere where there is one such;
 * where a change of divisions declares another code, or the file of successors that comes with
 * Guiju names one, to that; and where there is none, to whatever the territory of its last parent
 * belongs to.
 */
final class Territories {

  /** The successors that come with Guiju. */
  static final Successors SUCCESSORS = Successors.read();

  private static final int DEEPEST = 8;
  private static final String ENDINGS = "特别行政区自治区省市州盟地县旗林";

  /**
   * What once belonged to a division and what belongs to it now.
   *
   * @param gone codes that once belonged to it and no longer do
   * @param come codes of its territory that once belonged elsewhere
   * @param stayed codes of its territory that always did, and never had one that is gone below them
   */
  record Moves(Set<String> gone, Set<String> come, Set<String> stayed) {

    static final Moves NONE = new Moves(Set.of(), Set.of(), Set.of());
  }

  private final RegionTree tree;
  private final LocalDate today;
  private final Map<LocalDate, List<RegionPeriod>> begun = new HashMap<>();
  private final Map<String, Set<String>> now = new HashMap<>();
  private final Map<String, Set<String>> ever = new HashMap<>();
  private final Map<String, Moves> moves = new HashMap<>();

  Territories(RegionTree tree, LocalDate today) {
    this.tree = tree;
    this.today = today;
    tree.codes()
        .forEach(
            code ->
                tree.periods(code)
                    .forEach(
                        period ->
                            begun
                                .computeIfAbsent(period.from(), day -> new ArrayList<>())
                                .add(period)));
    tree.codes().forEach(code -> now.put(code, territory(code, 0)));
    tree.codes().forEach(code -> ever.put(code, ancestors(code)));
    Set<String> touched = new HashSet<>();
    now.forEach(
        (code, belongs) -> {
          Set<String> before = ever.getOrDefault(code, Set.of());
          before.stream().filter(it -> !belongs.contains(it)).forEach(touched::add);
          belongs.stream().filter(it -> !before.contains(it)).forEach(touched::add);
        });
    touched.forEach(code -> moves.put(code, moves(code)));
  }

  LocalDate today() {
    return today;
  }

  Moves of(String code) {
    return moves.getOrDefault(code, Moves.NONE);
  }

  /** What moved of each division of which anything did. */
  Map<String, Moves> all() {
    return Map.copyOf(moves);
  }

  private Moves moves(String region) {
    Set<String> gone = new HashSet<>();
    Set<String> come = new HashSet<>();
    Set<String> stayed = new HashSet<>();
    now.forEach(
        (code, belongs) -> {
          boolean before = ever.getOrDefault(code, Set.of()).contains(region);
          if (before && !belongs.contains(region)) {
            gone.add(code);
          } else if (!before && belongs.contains(region)) {
            come.add(code);
          } else if (before && !code.equals(region)) {
            stayed.add(code);
          }
        });
    gone.forEach(code -> stayed.removeAll(ever.getOrDefault(code, Set.of())));
    return new Moves(Set.copyOf(gone), Set.copyOf(come), Set.copyOf(stayed));
  }

  /** The code, and all that its territory belongs to on the day. */
  private Set<String> territory(String code, int depth) {
    Set<String> belongs = new LinkedHashSet<>();
    belongs.add(code);
    if (tree.exists(code, today) || depth > DEEPEST) {
      belongs.addAll(tree.chain(code, today).codes());
      return belongs;
    }
    RegionPeriod last = last(code);
    if (last == null) {
      belongs.addAll(tree.chain(code, today).codes());
      return belongs;
    }
    String successor = successor(last);
    String parent = successor == null ? tree.parent(code, last.to().minusDays(1)) : successor;
    belongs.addAll(parent == null ? tree.chain(code, today).codes() : territory(parent, depth + 1));
    return belongs;
  }

  /** The last period of a code before the day; null where there was none. */
  private @Nullable RegionPeriod last(String code) {
    RegionPeriod last = null;
    for (RegionPeriod period : tree.periods(code)) {
      last = period.to().isAfter(today) ? last : period;
    }
    return last;
  }

  private @Nullable String successor(RegionPeriod ended) {
    if (ended.successor() != null) {
      return ended.successor();
    }
    String namesake = namesake(ended);
    return namesake == null ? SUCCESSORS.of(ended) : namesake;
  }

  private @Nullable String namesake(RegionPeriod ended) {
    List<String> same =
        begun.getOrDefault(ended.to(), List.of()).stream()
            .filter(it -> !it.code().equals(ended.code()))
            .filter(it -> stem(it.name()).equals(stem(ended.name())))
            .map(RegionPeriod::code)
            .distinct()
            .toList();
    List<String> near =
        same.stream()
            .filter(it -> it.substring(0, 2).equals(ended.code().substring(0, 2)))
            .toList();
    List<String> found = near.isEmpty() ? same : near;
    return found.size() == 1 ? found.getFirst() : null;
  }

  /** The name without what says of which sort the division is. */
  static String stem(String name) {
    int end = name.length();
    while (end > 2 && ENDINGS.indexOf(name.charAt(end - 1)) >= 0) {
      end--;
    }
    return name.substring(0, end);
  }

  /** The code, and all that it belonged to on any day on which that may have changed. */
  private Set<String> ancestors(String code) {
    Set<LocalDate> days = new HashSet<>();
    days.add(today);
    for (RegionPeriod period : tree.periods(code)) {
      days.add(period.from());
      days.add(period.to().minusDays(1));
    }
    for (String above : RegionCodes.ancestors(code)) {
      for (RegionPeriod period : tree.periods(above)) {
        days.add(period.from());
        days.add(period.to());
      }
    }
    LocalDate first = tree.periods(code).isEmpty() ? today : tree.periods(code).getFirst().from();
    Set<String> all = new HashSet<>();
    for (LocalDate day : days) {
      if (!day.isBefore(first) && !day.isAfter(today)) {
        all.addAll(tree.chain(code, day).codes());
      }
    }
    all.addAll(tree.chain(code, today).codes());
    return all;
  }
}
