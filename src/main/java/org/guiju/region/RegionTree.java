package org.guiju.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guiju.platform.Text;
import org.jspecify.annotations.Nullable;

/**
 * All divisions with all their periods, in memory: what a code is, belongs to and contains on any
 * day.
 */
final class RegionTree {

  private static final int DEEPEST = 8;

  private final Map<String, List<RegionPeriod>> byCode;

  private final Map<String, RegionRows.Current> current;

  private volatile @Nullable Territories territories;

  private RegionTree(
      Map<String, List<RegionPeriod>> byCode, Map<String, RegionRows.Current> current) {
    this.byCode = byCode;
    this.current = current;
  }

  /**
   * The tree of these periods, in any order of codes but with each code's periods in order.
   *
   * @param regions what is known of the same codes beside their periods
   */
  static RegionTree of(List<RegionPeriod> periods, Collection<RegionRows.Current> regions) {
    Map<String, List<RegionPeriod>> byCode = new TreeMap<>();
    periods.forEach(p -> byCode.computeIfAbsent(p.code(), code -> new ArrayList<>(1)).add(p));
    Map<String, RegionRows.Current> current = HashMap.newHashMap(regions.size());
    regions.forEach(region -> current.put(region.code(), region));
    return new RegionTree(new LinkedHashMap<>(byCode), current);
  }

  /** Whether anything was ever recorded of the code. */
  boolean isKnown(String code) {
    return byCode.containsKey(code);
  }

  Optional<RegionPeriod> find(String code, LocalDate on) {
    return byCode.getOrDefault(code, List.of()).stream().filter(p -> p.covers(on)).findFirst();
  }

  boolean exists(String code, LocalDate on) {
    List<RegionPeriod> periods = byCode.get(code);
    if (periods != null) {
      for (RegionPeriod period : periods) {
        if (period.covers(on)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Every code of which anything was ever recorded. */
  Set<String> codes() {
    return byCode.keySet();
  }

  /** To what the territory of every code belongs on the day; that of the day last asked is kept. */
  Territories territories(LocalDate today) {
    Territories known = territories;
    if (known == null || !known.today().equals(today)) {
      known = new Territories(this, today);
      territories = known;
    }
    return known;
  }

  /** Every period of a code, in order. */
  List<RegionPeriod> periods(String code) {
    return byCode.getOrDefault(code, List.of());
  }

  /** What is known of a code beside its periods; it must be known. */
  RegionRows.Current current(String code) {
    return Objects.requireNonNull(current.get(code), code);
  }

  /** Every division that exists on the day, by code. */
  Stream<RegionPeriod> all(LocalDate on) {
    return byCode.values().stream().flatMap(List::stream).filter(p -> p.covers(on));
  }

  /** The parent on a day; null of the country. */
  @Nullable String parent(String code, LocalDate on) {
    RegionPeriod known = near(code, on);
    if (known != null && known.parent() != null) {
      return known.parent();
    }
    for (String candidate : RegionCodes.ancestors(code)) {
      if (candidate.equals(RegionCodes.CHINA) || exists(candidate, on)) {
        return candidate;
      }
    }
    return null;
  }

  /** The divisions right below one on a day, by code. */
  List<String> children(String code, LocalDate on) {
    return all(on)
        .map(RegionPeriod::code)
        .filter(child -> !child.equals(code) && code.equals(parent(child, on)))
        .toList();
  }

  /** The divisions on a day that have none below them, by code. */
  List<String> leaves(LocalDate on) {
    Set<String> above =
        all(on)
            .map(period -> parent(period.code(), on))
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return all(on).map(RegionPeriod::code).filter(code -> !above.contains(code)).toList();
  }

  /** The code and everything above it. */
  RegionChain chain(String code, LocalDate on) {
    List<String> codes = new ArrayList<>(5);
    boolean assumed = false;
    String at = code;
    while (at != null
        && !at.equals(RegionCodes.WORLD)
        && codes.size() < DEEPEST
        && !codes.contains(at)) {
      codes.add(at);
      assumed |= !exists(at, on);
      at = parent(at, on);
    }
    if (!codes.isEmpty() && !codes.contains(RegionCodes.CHINA)) {
      codes.add(RegionCodes.CHINA);
    }
    codes.add(RegionCodes.WORLD);
    return new RegionChain(codes, assumed);
  }

  /** Whether the one belongs to the other on a day, itself included. */
  boolean within(String code, String ancestor, LocalDate on) {
    return chain(code, on).codes().contains(ancestor);
  }

  /** Every code ever known that belongs to the division on the day, itself included. */
  Set<String> subtree(String root, LocalDate on) {
    Map<String, Boolean> inside = new HashMap<>();
    inside.put(root, true);
    return Stream.concat(
            Stream.of(root), byCode.keySet().stream().filter(c -> inside(c, on, inside, 0)))
        .collect(Collectors.toSet());
  }

  private boolean inside(String code, LocalDate on, Map<String, Boolean> memo, int depth) {
    Boolean known = memo.get(code);
    if (known != null) {
      return known;
    }
    String parent = depth > DEEPEST ? null : parent(code, on);
    boolean answer = parent != null && inside(parent, on, memo, depth + 1);
    memo.put(code, answer);
    return answer;
  }

  /** The names on the day, else those of the nearest period, else the code. */
  Text name(String code, LocalDate on) {
    RegionPeriod period = near(code, on);
    if (period == null) {
      return new Text(code, code);
    }
    return new Text(period.name(), period.nameEn() == null ? period.name() : period.nameEn());
  }

  /** The period of the day, else the last one before it, else the first one after it. */
  private @Nullable RegionPeriod near(String code, LocalDate on) {
    RegionPeriod near = null;
    for (RegionPeriod period : byCode.getOrDefault(code, List.of())) {
      if (near == null || !period.from().isAfter(on)) {
        near = period;
      }
    }
    return near;
  }
}
