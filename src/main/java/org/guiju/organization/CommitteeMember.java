package org.guiju.organization;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member of a committee from a day on; payload of the event MEMBER_SET, which says all of it.
 *
 * @param member public id, the same as long as the membership lasts
 * @param nationalBody of P- and O-members: SAC, DIN …
 * @param account name of the account that votes for the member
 * @param termFrom first day of the present term
 * @param until last day of the membership, inclusive; null where none is set
 */
record CommitteeMember(
    UUID member,
    @Nullable String nameZh,
    @Nullable String nameEn,
    @Nullable UUID organization,
    @Nullable String nationalBody,
    CommitteeMemberRole role,
    @Nullable String account,
    LocalDate termFrom,
    @Nullable LocalDate until) {

  /** Payload of the event MEMBER_ENDED, dated on the first day on which it is no member. */
  record Ended(UUID member) {}

  /** Whether it has all that a member has; a corrected payload is a client's. */
  @SuppressWarnings("ConstantValue")
  boolean isWhole() {
    return member != null
        && role != null
        && termFrom != null
        && (role.isNationalBody() ? nationalBody != null : nameZh != null || nameEn != null);
  }

  /** The same as the membership that it goes on with, in its term. */
  CommitteeMember continuing(CommitteeMember before) {
    return new CommitteeMember(
        before.member,
        nameZh,
        nameEn,
        organization,
        nationalBody,
        role,
        account,
        before.termFrom,
        until);
  }

  /** What tells whether two members of committees are one person. */
  String person() {
    if (account != null) {
      return "account:" + account;
    }
    String name = nameZh == null ? nameEn : nameZh;
    String key = nationalBody != null ? nationalBody : name + "|" + organization;
    return "name:" + key.strip().toLowerCase(Locale.ROOT);
  }
}
