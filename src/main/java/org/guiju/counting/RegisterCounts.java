package org.guiju.counting;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.guiju.platform.yaml.YamlObject;
import org.jspecify.annotations.Nullable;

/** Reads from what a register says of its entries what the facts of its measures carry. */
final class RegisterCounts {

  private RegisterCounts() {}

  /** Adds what the facts carry by the rules under {@code counts}. */
  static void read(YamlObject register, Map<String, Carried> into) {
    YamlObject types = register.objectOrNull("types");
    Set<String> sorts = types == null ? Set.of() : types.keys();
    for (YamlObject rule : register.objects("counts")) {
      Set<String> filters = new HashSet<>(Set.of("levels", "types"));
      Set<String> own = rule.has("types") ? Set.copyOf(rule.texts("types")) : sorts;
      if (rule.has("kind")) {
        filters.add("kinds");
      }
      Carried carried =
          new Carried(
              filters,
              rule.has("type") ? values(register, rule.text("type")) : own,
              attribute(register, "ics") != null || attribute(register, "ccs") != null);
      into.merge(rule.text("measure"), carried, Carried::or);
    }
  }

  /** The values that an attribute can have; null where it does not name them. */
  private static @Nullable Set<String> values(YamlObject register, String attribute) {
    YamlObject declared = attribute(register, attribute);
    YamlObject items = declared == null ? null : declared.objectOrNull("items");
    YamlObject named = items == null ? declared : items;
    return named == null || !named.has("enum") ? null : Set.copyOf(named.texts("enum"));
  }

  private static @Nullable YamlObject attribute(YamlObject register, String name) {
    YamlObject attributes = register.objectOrNull("attributes");
    YamlObject properties = attributes == null ? null : attributes.objectOrNull("properties");
    return properties == null ? null : properties.objectOrNull(name);
  }
}
