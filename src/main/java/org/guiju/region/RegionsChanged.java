package org.guiju.region;

import java.util.Set;

/**
 * Fired in the transaction that changes the tree, after it is changed: what these codes are or
 * belong to may be another on some day than it was. Whoever wrote out ancestors must write them
 * anew.
 *
 * @param codes the divisions that changed and everything below them
 */
public record RegionsChanged(Set<String> codes) {

  public RegionsChanged {
    codes = Set.copyOf(codes);
  }
}
