package org.guiju.organization;

import java.util.Set;
import java.util.UUID;

/**
 * Fired in the transaction that records that organizations ended, or that they did not, or on
 * another day, after their rows are changed. Imports fire nothing.
 *
 * @param ids the organizations
 */
public record OrganizationsEnded(Set<UUID> ids) {

  public OrganizationsEnded {
    ids = Set.copyOf(ids);
  }
}
