package org.guiju.counting;

import java.math.BigInteger;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.vocabulary.Role;

/**
 * Gathers the regions that something counts for, each with the best role held there: LEAD outranks
 * PARTICIPATE.
 */
public final class RegionRoles {

  private final Map<String, Optional<Role>> regions = new LinkedHashMap<>();
  private final Map<String, Integer> holders = new HashMap<>();
  private int all;

  public RegionRoles() {
    regions.put(Fact.WORLD, Optional.empty());
  }

  /** Adds the regions of one holder of a role. */
  public RegionRoles add(Collection<String> chain, Role role) {
    chain.forEach(code -> regions.merge(code, Optional.of(role), RegionRoles::better));
    all++;
    chain.stream().distinct().forEach(code -> holders.merge(code, 1, Integer::sum));
    return this;
  }

  /** Adds regions for which no role is held. */
  public RegionRoles add(List<String> chain) {
    chain.forEach(code -> regions.putIfAbsent(code, Optional.empty()));
    return this;
  }

  /**
   * Of how many holders of a role how many are of a region, such as 2/5 in lowest terms; regions of
   * all of them are left out.
   */
  public Map<String, String> shares() {
    Map<String, String> shares = new HashMap<>();
    holders.forEach(
        (code, count) -> {
          if (count < all) {
            int common = BigInteger.valueOf(count).gcd(BigInteger.valueOf(all)).intValueExact();
            shares.put(code, count / common + "/" + all / common);
          }
        });
    return shares;
  }

  /** Region codes with the best role held there. */
  public Map<String, Optional<Role>> toMap() {
    return Map.copyOf(regions);
  }

  private static Optional<Role> better(Optional<Role> a, Optional<Role> b) {
    return a.filter(Role.LEAD::equals)
        .or(() -> b.filter(Role.LEAD::equals))
        .or(() -> a)
        .or(() -> b);
  }
}
