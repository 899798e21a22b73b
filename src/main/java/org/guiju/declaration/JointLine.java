package org.guiju.declaration;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a declarer's public declaration says of one with whom it made a standard.
 *
 * @param family the declarer's standard
 * @param name what the declarer calls it
 * @param partner with whom
 * @param partnerKey number, without its year, under which the partner issues it; null where not
 *     said
 */
record JointLine(Family family, @Nullable String name, UUID partner, @Nullable String partnerKey) {

  /**
   * Whether the two name each other and mean one standard: each by the number that the other one
   * says, or both by the same name where neither says a number.
   */
  boolean answers(JointLine other) {
    return partner.equals(other.family.organization())
        && other.partner.equals(family.organization())
        && fits(partnerKey, other.family)
        && fits(other.partnerKey, family)
        && (partnerKey != null
            || other.partnerKey != null
            || (name != null && name.equals(other.name)));
  }

  private static boolean fits(@Nullable String said, Family family) {
    return said == null || said.equals(family.key());
  }
}
