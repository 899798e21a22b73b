package org.guiju.counting;

import java.util.HashSet;
import java.util.Set;
import org.guiju.platform.yaml.YamlObject;
import org.guiju.vocabulary.Kind;
import org.guiju.vocabulary.Level;
import org.guiju.vocabulary.Nature;
import org.guiju.vocabulary.Role;
import org.guiju.vocabulary.WorkType;
import org.jspecify.annotations.Nullable;

/**
 * The part of a filter that a definition names; an empty set leaves its attribute open.
 *
 * @param levelUnknown whether, where levels are named, what has no known level counts too
 * @param types sorts of what counts, as the measure says
 * @param tag a tag that the facts must carry; empty means any or none
 */
public record FilterSpec(
    Set<Kind> kinds,
    Set<Nature> natures,
    Set<Level> levels,
    boolean levelUnknown,
    Set<Role> roles,
    Set<WorkType> workTypes,
    Set<String> types,
    String tag) {

  /** Leaves everything open. */
  public static final FilterSpec OPEN =
      new FilterSpec(
          Set.of(), Set.of(), Set.of(), false, Set.of(), Set.of(), Set.of(), FactRow.ANY_TAG);

  /**
   * Reads {@code {kinds: […], natures: […], levels: […], levelUnknown: …, roles: […], workTypes:
   * […], types: […], tag: …}}.
   */
  public static FilterSpec read(@Nullable YamlObject data) {
    if (data == null) {
      return OPEN;
    }
    String tag = data.textOrNull("tag");
    FilterSpec spec =
        new FilterSpec(
            data.choices("kinds", Kind.class),
            data.choices("natures", Nature.class),
            data.choices("levels", Level.class),
            data.flag("levelUnknown"),
            data.choices("roles", Role.class),
            data.choices("workTypes", WorkType.class),
            Set.copyOf(data.texts("types")),
            tag == null ? FactRow.ANY_TAG : tag);
    data.end();
    return spec;
  }

  /** This one, with what it leaves open taken from the other. */
  public FilterSpec over(FilterSpec defaults) {
    return new FilterSpec(
        kinds.isEmpty() ? defaults.kinds : kinds,
        natures.isEmpty() ? defaults.natures : natures,
        levels.isEmpty() ? defaults.levels : levels,
        levels.isEmpty() ? defaults.levelUnknown : levelUnknown,
        roles.isEmpty() ? defaults.roles : roles,
        workTypes.isEmpty() ? defaults.workTypes : workTypes,
        types.isEmpty() ? defaults.types : types,
        tag.isEmpty() ? defaults.tag : tag);
  }

  /** Names of what it narrows, as they are read. */
  public Set<String> names() {
    Set<String> names = new HashSet<>();
    add(names, "kinds", kinds.isEmpty());
    add(names, "natures", natures.isEmpty());
    add(names, "levels", levels.isEmpty());
    add(names, "roles", roles.isEmpty());
    add(names, "workTypes", workTypes.isEmpty());
    add(names, "types", types.isEmpty());
    add(names, "tag", tag.isEmpty());
    return names;
  }

  private static void add(Set<String> names, String name, boolean open) {
    if (!open) {
      names.add(name);
    }
  }

  /** The filter for a measure in a region. */
  public Filter filter(String measure, String region) {
    return new Filter(
            measure, region, tag, kinds, natures, levels, roles, workTypes, Set.of(), Set.of(),
            types, false)
        .orLevelUnknown(levelUnknown);
  }
}
