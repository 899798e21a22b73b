package org.guiju.platform;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: an account, or the service itself.
 *
 * @param name account name; {@code SYSTEM} for the service itself
 * @param roles roles of {@code lifecycle} §5.3 and {@code ADMIN}
 * @param organization id of the organization the account is bound to; null means no bound
 * @param region code of the region the account is bound to with its subtree; null means no bound
 */
public record Actor(
    String name,
    Set<String> roles,
    java.util.@Nullable UUID organization,
    @Nullable String region) {

  /** The role that may do everything and that installs the service. */
  public static final String ADMIN = "ADMIN";

  /** The service itself, for what a date or another event brings about. */
  public static final Actor SYSTEM = new Actor("SYSTEM", Set.of("SYSTEM"), null, null);

  /** Anybody: whoever has not logged in. */
  public static final Actor PUBLIC = new Actor("PUBLIC", Set.of("PUBLIC"), null, null);

  /**
   * The same with those of its roles alone by which it does something; an administrator and the
   * service itself stay what they are.
   */
  public Actor as(Set<String> some) {
    if (isAdmin() || equals(SYSTEM)) {
      return this;
    }
    Set<String> kept = new HashSet<>(roles);
    kept.retainAll(some);
    return new Actor(name, kept, organization, region);
  }

  /**
   * Whether the actor is an administrator, who acts for others and for whom no scope is checked.
   */
  public boolean isAdmin() {
    return roles.contains(ADMIN);
  }

  /** Whether the actor holds the role; an administrator and the service itself hold every role. */
  public boolean holds(String role) {
    return isAdmin() || roles.contains(role) || this.equals(SYSTEM);
  }
}
