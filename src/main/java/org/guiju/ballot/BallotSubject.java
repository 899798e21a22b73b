package org.guiju.ballot;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guiju.procedure.Procedure;
import org.jspecify.annotations.Nullable;

/**
 * What a room tells of its things so that there can be ballots about them. A room that wants
 * ballots about its things has a bean of this.
 */
public interface BallotSubject {

  /** The type of {@link About} that it answers for. */
  String type();

  /** The thing as it was on the day; empty where there is none. */
  Optional<Matter> find(UUID id, LocalDate on);

  /**
   * What a ballot must know of its subject.
   *
   * @param procedure whose vote rules it is decided by
   * @param committee code of the committee whose members vote; null for none
   * @param responsible the organization that is answerable for it; null for none
   * @param organizations that take part in the drafting, whose people do not vote
   * @param accounts that took steps of the drafting, which do not vote
   * @param managers roles that may run its ballots
   * @param stage international stage code; null where it has none
   */
  record Matter(
      Procedure procedure,
      @Nullable String committee,
      @Nullable UUID responsible,
      Set<UUID> organizations,
      Set<String> accounts,
      Set<String> managers,
      @Nullable String stage) {

    public Matter {
      organizations = Set.copyOf(organizations);
      accounts = Set.copyOf(accounts);
      managers = Set.copyOf(managers);
    }
  }
}
