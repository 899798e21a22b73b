package org.guiju.procedure.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Who it is whose turn it is with a step; the room of the accounts tells it. */
public interface TurnBook {

  /**
   * Those who may take a step.
   *
   * @param organizations to which accounts are bound that may take it, and the secretariat of the
   *     committee where it is a secretariat's step
   * @param accounts names of such accounts, as far as whoever asks may see accounts
   * @param more whether there are more than are named
   */
  record Turn(
      List<Consequences.NextOrganization> organizations, List<String> accounts, boolean more) {

    /** Nobody's in particular. */
    public static final Turn NOBODY = new Turn(List.of(), List.of(), false);
  }

  /**
   * Whose turn it is.
   *
   * @param roles that take the step
   * @param parties of the thing
   * @param on day of the step
   */
  Turn of(Set<String> roles, Parties parties, LocalDate on, Locale locale);
}
