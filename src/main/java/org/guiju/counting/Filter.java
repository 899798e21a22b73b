package org.guiju.counting;

import java.util.Set;
import org.guiju.vocabulary.Kind;
import org.guiju.vocabulary.Level;
import org.guiju.vocabulary.Nature;
import org.guiju.vocabulary.Role;
import org.guiju.vocabulary.WorkType;

/**
 * Which facts are counted. An empty set leaves its attribute open; several values of one attribute
 * are a union.
 *
 * @param measure code of the measure
 * @param region the region counted for
 * @param tag a tag that the facts must carry; empty means any or none
 * @param distinct whether each party counts once in a region, by the first of its facts
 */
public record Filter(
    String measure,
    String region,
    String tag,
    Set<Kind> kinds,
    Set<Nature> natures,
    Set<Level> levels,
    Set<Role> roles,
    Set<WorkType> workTypes,
    Set<String> stages,
    Set<String> committees,
    Set<String> types,
    boolean distinct) {

  public Filter {
    kinds = Set.copyOf(kinds);
    natures = Set.copyOf(natures);
    levels = Set.copyOf(levels);
    roles = Set.copyOf(roles);
    workTypes = Set.copyOf(workTypes);
    stages = Set.copyOf(stages);
    committees = Set.copyOf(committees);
    types = Set.copyOf(types);
  }

  /** Everything that counts for the measure in the region. */
  public static Filter of(String measure, String region) {
    return new Filter(
        measure,
        region,
        FactRow.ANY_TAG,
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        false);
  }

  public Filter withMeasure(String other) {
    return new Filter(
        other,
        region,
        tag,
        kinds,
        natures,
        levels,
        roles,
        workTypes,
        stages,
        committees,
        types,
        distinct);
  }

  /** The same of some sorts of entries alone; of all where none are named. */
  public Filter ofTypes(Set<String> some) {
    return new Filter(
        measure,
        region,
        tag,
        kinds,
        natures,
        levels,
        roles,
        workTypes,
        stages,
        committees,
        some,
        distinct);
  }

  /** The same in which each party counts once, or in which it does not. */
  public Filter distinct(boolean once) {
    return new Filter(
        measure,
        region,
        tag,
        kinds,
        natures,
        levels,
        roles,
        workTypes,
        stages,
        committees,
        types,
        once);
  }
}
