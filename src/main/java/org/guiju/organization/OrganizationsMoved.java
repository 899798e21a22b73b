package org.guiju.organization;

import java.util.Set;
import java.util.UUID;

/**
 * Fired in the transaction that changes where organizations were or are, after their rows are
 * changed. Whoever counts by their regions must count anew.
 *
 * @param ids the organizations; only those that were known before
 */
public record OrganizationsMoved(Set<UUID> ids) {

  public OrganizationsMoved {
    ids = Set.copyOf(ids);
  }
}
