package org.guiju.counting;

import java.util.Map;
import java.util.TreeMap;
import org.guiju.vocabulary.Role;

/**
 * A count with its parts. Parts that nothing is known of are named {@value #NONE}.
 *
 * @param total how many facts
 * @param byKindAndRole kind, then role, then how many
 * @param byWorkType work type (new, revision …), then how many
 * @param byLevel administrative level, then how many
 * @param byType sort of what counts, as the measure says, then how many
 */
public record Tally(
    long total,
    Map<String, Map<String, Long>> byKindAndRole,
    Map<String, Long> byWorkType,
    Map<String, Long> byLevel,
    Map<String, Long> byType) {

  /** Stands for an attribute that the facts do not have. */
  public static final String NONE = "NONE";

  /** How many are counted with the role of a lead. */
  public long lead() {
    return byKindAndRole.values().stream()
        .mapToLong(roles -> roles.getOrDefault(Role.LEAD.name(), 0L))
        .sum();
  }

  /** Adds up groups by kind, role, work type, level and type. */
  static Tally of(Iterable<Group> groups) {
    long total = 0;
    Map<String, Map<String, Long>> byKindAndRole = new TreeMap<>();
    Map<String, Long> byWorkType = new TreeMap<>();
    Map<String, Long> byLevel = new TreeMap<>();
    Map<String, Long> byType = new TreeMap<>();
    for (Group group : groups) {
      total += group.count();
      byKindAndRole
          .computeIfAbsent(name(group, 0), kind -> new TreeMap<>())
          .merge(name(group, 1), group.count(), Long::sum);
      byWorkType.merge(name(group, 2), group.count(), Long::sum);
      byLevel.merge(name(group, 3), group.count(), Long::sum);
      byType.merge(name(group, 4), group.count(), Long::sum);
    }
    return new Tally(total, byKindAndRole, byWorkType, byLevel, byType);
  }

  private static String name(Group group, int index) {
    String value = group.key().get(index);
    return value.isEmpty() ? NONE : value;
  }
}
