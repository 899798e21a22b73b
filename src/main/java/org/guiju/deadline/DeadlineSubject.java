package org.guiju.deadline;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.vocabulary.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Whose clocks run.
 *
 * @param type of the thing in the ledger
 * @param id of the thing
 * @param version of the history that its clocks are derived from
 * @param procedure the procedure that it keeps
 * @param kind of the standard
 * @param reference its number, or the number of its plan
 * @param titleZh title in Chinese
 * @param titleEn title in English
 * @param committee code of the committee
 * @param organization the organization responsible for it, else the one that leads it
 * @param parties the organizations that take part in it or answer for it
 * @param region code of its region on a day
 */
public record DeadlineSubject(
    Type type,
    UUID id,
    long version,
    String procedure,
    Kind kind,
    @Nullable String reference,
    @Nullable String titleZh,
    @Nullable String titleEn,
    @Nullable String committee,
    @Nullable UUID organization,
    Set<UUID> parties,
    Function<LocalDate, @Nullable String> region) {

  public DeadlineSubject {
    parties = Set.copyOf(parties);
  }

  /** What has clocks; the names are those of the ledger. */
  @Schema(name = "DeadlineSubjectType", description = "What has clocks.")
  public enum Type {
    /** A standards project. */
    PROJECT,
    /** An edition of a standard. */
    STANDARD,
    /** A self-declaration. */
    DECLARATION,
    /** A matter about one of them. */
    MATTER
  }
}
