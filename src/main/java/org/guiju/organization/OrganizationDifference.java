package org.guiju.organization;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What must be said to come from one state of an organization to another; only fields that differ.
 */
final class OrganizationDifference {

  private OrganizationDifference() {}

  /** Everything but the region; null where nothing else differs. */
  static @Nullable OrganizationFacts described(OrganizationState from, OrganizationState to) {
    Set<String> cleared = new TreeSet<>();
    Map<String, String> ids = new TreeMap<>();
    to.externalIds()
        .forEach(
            (system, id) -> {
              if (!id.equals(from.externalIds().get(system))) {
                ids.put(system, id);
              }
            });
    from.externalIds().keySet().stream()
        .filter(system -> !to.externalIds().containsKey(system))
        .forEach(system -> cleared.add("externalIds/" + system));
    boolean codesDiffer = !to.standardCodes().equals(from.standardCodes());
    if (codesDiffer && to.standardCodes().isEmpty()) {
      cleared.add("standardCodes");
    }
    OrganizationFacts facts =
        new OrganizationFacts(
            changed("nameZh", from.nameZh(), to.nameZh(), cleared),
            changed("nameEn", from.nameEn(), to.nameEn(), cleared),
            to.type() == from.type() ? null : to.type(),
            changed("uscc", from.uscc(), to.uscc(), cleared),
            null,
            codesDiffer && !to.standardCodes().isEmpty() ? to.standardCodes() : null,
            ids.isEmpty() ? null : ids,
            cleared.isEmpty() ? null : cleared,
            null);
    return facts.equals(OrganizationFacts.none()) ? null : facts;
  }

  /** The first state with what it leaves open filled from the second. */
  static OrganizationState completed(OrganizationState from, OrganizationState to) {
    Map<String, String> ids = new TreeMap<>(to.externalIds());
    ids.putAll(from.externalIds());
    return new OrganizationState(
        from.nameZh() == null ? to.nameZh() : from.nameZh(),
        from.nameEn() == null ? to.nameEn() : from.nameEn(),
        from.type() == OrganizationType.OTHER ? to.type() : from.type(),
        from.uscc() == null ? to.uscc() : from.uscc(),
        from.regionCode() == null ? to.regionCode() : from.regionCode(),
        from.standardCodes().isEmpty() ? to.standardCodes() : from.standardCodes(),
        new TreeMap<>(ids),
        from.dissolvedOn());
  }

  private static @Nullable String changed(
      String field, @Nullable String from, @Nullable String to, Set<String> cleared) {
    if (to == null && from != null) {
      cleared.add(field);
    }
    return Objects.equals(from, to) ? null : to;
  }
}
