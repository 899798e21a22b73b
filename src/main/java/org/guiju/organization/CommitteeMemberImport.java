package org.guiju.organization;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One row of the dataset {@code committee-members}: who is a member of a committee from a day on.
 * Whoever bears the same account, or the same name and organization, or is the same national body,
 * is the same member.
 *
 * @param committee code of the committee, in any spelling
 * @param organization id, USCC or external id of the organization that the member belongs to
 * @param nationalBody of P- and O-members
 * @param account name of the account that votes for the member
 * @param from first day on which it is so
 * @param until last day of the membership, inclusive; null where none is set
 * @param endedOn first day on which it is no member any more; null where it did not end early
 */
public record CommitteeMemberImport(
    String committee,
    @Nullable String nameZh,
    @Nullable String nameEn,
    @Nullable String organization,
    @Nullable String nationalBody,
    CommitteeMemberRole role,
    @Nullable String account,
    LocalDate from,
    @Nullable LocalDate until,
    @Nullable LocalDate endedOn,
    @Nullable String reason,
    @Nullable String basis) {

  /** Columns that every row must have. */
  public static final Set<String> REQUIRED = Set.of("committee", "role", "from");

  /** Columns that it may have. */
  public static final Set<String> OPTIONAL =
      Set.of(
          "nameZh",
          "nameEn",
          "organization",
          "nationalBody",
          "account",
          "until",
          "endedOn",
          "reason",
          "basis");
}
