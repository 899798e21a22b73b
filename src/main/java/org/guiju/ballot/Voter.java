package org.guiju.ballot;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.organization.CommitteeMemberRole;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has a vote in a ballot, as it was when the ballot opened.
 *
 * @param id of the member of the committee, or given to an expert
 * @param role in the committee; null for an expert
 * @param account that votes for it
 * @param recused why it may not vote; null where it may
 */
record Voter(
    UUID id,
    @Nullable String nameZh,
    @Nullable String nameEn,
    @Nullable UUID organization,
    @Nullable String nationalBody,
    @Nullable CommitteeMemberRole role,
    @Nullable String account,
    @Nullable Recusal recused) {

  /**
   * Why somebody may not vote.
   *
   * @param note in the words of who declared it
   */
  record Recusal(Ground ground, @Nullable String note) {}

  /** A ground of recusal. */
  @Schema(name = "RecusalGround", description = "Why a voter stands aside.")
  enum Ground {
    /** The voter's organization takes part in the drafting. */
    DRAFTING_ORGANIZATION,
    /** The voter is named as drafter, or took a step of the drafting. */
    DRAFTER,
    /** An interest was declared. */
    DECLARED
  }

  boolean mayVote() {
    return recused == null;
  }

  Voter recusedFor(Recusal why) {
    return new Voter(id, nameZh, nameEn, organization, nationalBody, role, account, why);
  }
}
