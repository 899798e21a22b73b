package org.guiju.organization;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.platform.Text;
import org.guiju.procedure.Basis;

/**
 * A rule of how committees are to be composed.
 *
 * @param check what is counted
 * @param sizes TC or SC
 * @param levels whose committees it is for
 * @param roles whom it counts, where it counts roles
 * @param value the bound
 */
record CompositionRule(
    String code,
    Check check,
    Set<Size> sizes,
    Set<CommitteeLevel> levels,
    Set<CommitteeMemberRole> roles,
    int value,
    Text name,
    Basis basis) {

  /** What a rule counts. */
  @Schema(name = "CompositionCheck", description = "What a rule of composition counts.")
  enum Check {
    MINIMUM_MEMBERS,
    ODD_MEMBERS,
    MAXIMUM_OF_ROLE,
    MINIMUM_OF_ROLE,
    MAXIMUM_PER_ORGANIZATION,
    MAXIMUM_COMMITTEES_PER_PERSON,
    TERM_YEARS
  }

  /** What sort of committee. */
  enum Size {
    TC,
    SC
  }
}
