package org.guiju.region;

import java.util.List;

/**
 * A division with everything it belongs to on a day.
 *
 * @param codes the code itself, its ancestors from the nearest, {@code CN} and {@code *}
 * @param assumed whether some step rests on the arithmetic of codes alone, because the code did not
 *     exist on the day
 */
public record RegionChain(List<String> codes, boolean assumed) {

  public RegionChain {
    codes = List.copyOf(codes);
  }
}
