package org.guiju.counting;

import java.util.Set;
import org.guiju.vocabulary.Kind;
import org.guiju.vocabulary.Level;
import org.guiju.vocabulary.Nature;
import org.guiju.vocabulary.Role;
import org.guiju.vocabulary.WorkType;
import org.jspecify.annotations.Nullable;

/**
 * Which facts are counted. An empty set leaves its attribute open; several values of one attribute
 * are a union.
 *
 * @param measure code of the measure
 * @param region the region counted for
 * @param tag a tag that the facts must carry; empty means any or none
 * @param types sorts of what counts, as the measure says; {@value Tally#NONE} is what has none
 * @param distinct whether each party counts once in a region, by the first of its facts
 * @param newcomers whether, with {@code distinct}, a party counts only where it did so on no day
 *     before those looked at
 * @param also further measures that count too; no subject has the same occurrence in two of them
 * @param levelUnknown whether, where levels are named, what has no known level counts too
 * @param without stock measures; what is in one of them on the last day looked at does not count
 * @param dated stock measure; a thing counts on the first day on which it was in it, and not on the
 *     day of its own fact; null for that day
 * @param territory what belongs to the region today, where that is asked for; null for the region
 *     as it was on the day of each fact
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
    boolean distinct,
    boolean newcomers,
    Set<String> also,
    boolean levelUnknown,
    Set<String> without,
    @Nullable String dated,
    @Nullable Territory territory) {

  public Filter {
    without = Set.copyOf(without);
    also = Set.copyOf(also);
    kinds = Set.copyOf(kinds);
    natures = Set.copyOf(natures);
    levels = Set.copyOf(levels);
    roles = Set.copyOf(roles);
    workTypes = Set.copyOf(workTypes);
    stages = Set.copyOf(stages);
    committees = Set.copyOf(committees);
    types = Set.copyOf(types);
  }

  /** One measure, in regions as they were on the day of each fact. */
  public Filter(
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
    this(
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
        distinct,
        false,
        Set.of(),
        false,
        Set.of(),
        null,
        null);
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

  /** The same of another region as it was. */
  Filter of(String other) {
    return new Filter(
        measure,
        other,
        tag,
        kinds,
        natures,
        levels,
        roles,
        workTypes,
        stages,
        committees,
        types,
        distinct,
        newcomers,
        also,
        levelUnknown,
        without,
        dated,
        null);
  }

  /** The same of any attributes but the tag. */
  public Filter ofAnything() {
    Filter open = of(measure, region);
    return new Filter(
        measure,
        region,
        tag,
        open.kinds,
        open.natures,
        open.levels,
        open.roles,
        open.workTypes,
        open.stages,
        open.committees,
        open.types,
        false,
        false,
        also,
        false,
        Set.of(),
        null,
        null);
  }

  /** The same of another measure, and of that one alone. */
  public Filter withMeasure(String other) {
    return with(
        other, tag, types, distinct, newcomers, Set.of(), levelUnknown, without, dated, territory);
  }

  /** The same of some sorts alone; of all where none are named. */
  public Filter ofTypes(Set<String> some) {
    return with(
        measure, tag, some, distinct, newcomers, also, levelUnknown, without, dated, territory);
  }

  /** The same in which each party counts once, or in which it does not. */
  public Filter distinct(boolean once) {
    return with(
        measure, tag, types, once, newcomers, also, levelUnknown, without, dated, territory);
  }

  /**
   * The same in which, where each party counts once, only those do that did so on no day before, or
   * in which all do.
   */
  public Filter newcomers(boolean alone) {
    return with(
        measure, tag, types, distinct, alone, also, levelUnknown, without, dated, territory);
  }

  /** The same of what carries another tag. */
  public Filter tagged(String other) {
    return with(
        measure, other, types, distinct, newcomers, also, levelUnknown, without, dated, territory);
  }

  /** The same with further measures. */
  public Filter and(Set<String> further) {
    return with(
        measure, tag, types, distinct, newcomers, further, levelUnknown, without, dated, territory);
  }

  /** The same for what belongs to the region today; null for the region as it was. */
  public Filter in(@Nullable Territory today) {
    Territory other = today == null || today.isTheSame() ? null : today;
    return with(
        measure, tag, types, distinct, newcomers, also, levelUnknown, without, dated, other);
  }

  /** The same in which what has no known level counts too, or in which it does not. */
  public Filter orLevelUnknown(boolean counts) {
    return with(measure, tag, types, distinct, newcomers, also, counts, without, dated, territory);
  }

  /** The same without what is in one of these stock measures on the last day looked at. */
  public Filter without(Set<String> measures) {
    return with(
        measure, tag, types, distinct, newcomers, also, levelUnknown, measures, dated, territory);
  }

  /** The same dated by another measure; by its own facts where that is null. */
  public Filter datedBy(@Nullable String other) {
    return with(
        measure, tag, types, distinct, newcomers, also, levelUnknown, without, other, territory);
  }

  private Filter with(
      String otherMeasure,
      String otherTag,
      Set<String> otherTypes,
      boolean once,
      boolean newAlone,
      Set<String> further,
      boolean unknown,
      Set<String> leftOut,
      @Nullable String otherDated,
      @Nullable Territory today) {
    return new Filter(
        otherMeasure,
        region,
        otherTag,
        kinds,
        natures,
        levels,
        roles,
        workTypes,
        stages,
        committees,
        otherTypes,
        once,
        once && newAlone,
        further,
        unknown,
        leftOut,
        otherDated,
        today);
  }
}
