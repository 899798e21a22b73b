package org.guiju.procedure;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose projects a procedure is for; both empty means everybody's.
 *
 * @param regions GB/T 2260 codes; a province stands for everything in it
 * @param organizations ids or unified social credit codes
 */
public record AppliesTo(Set<String> regions, Set<String> organizations) {

  static final AppliesTo EVERYBODY = new AppliesTo(Set.of(), Set.of());

  public AppliesTo {
    regions = Ordered.set(regions);
    organizations = Ordered.set(organizations);
  }

  boolean everybody() {
    return regions.isEmpty() && organizations.isEmpty();
  }

  /**
   * How closely this fits: 0 for everybody, more the narrower the region, most for the organization
   * itself; -1 where it does not apply.
   */
  int closeness(@Nullable String region, @Nullable String organization) {
    if (everybody()) {
      return 0;
    }
    if (organization != null && organizations.contains(organization)) {
      return 100;
    }
    return regions.stream()
        .mapToInt(r -> region != null && within(region, r) ? significant(r).length() : -1)
        .max()
        .orElse(-1);
  }

  private static boolean within(String region, String area) {
    return region.startsWith(significant(area));
  }

  private static String significant(String code) {
    if (code.endsWith("0000")) {
      return code.substring(0, 2);
    }
    return code.endsWith("00") ? code.substring(0, 4) : code;
  }
}
