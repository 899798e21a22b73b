package org.guiju.ledger;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.guiju.platform.DomainException;
import org.guiju.platform.jdbc.JdbcException;

/**
 * What a date brings about, done by one of several copies of the service: each thing in a
 * transaction of its own, where the version of its history lets one act and the others find it
 * done.
 */
public final class FirstWins {

  private static final String UNIQUE_VIOLATION = "23505";

  private FirstWins() {}

  /**
   * Acts upon one thing in a transaction of its own.
   *
   * @param what it is, for the log
   * @param act what is to be done; whether it was
   * @return whether it was done; false where somebody else was first, or it cannot be done
   */
  public static boolean act(String what, UUID thing, BooleanSupplier act) {
    try {
      return QuarkusTransaction.requiringNew().call(act::getAsBoolean);
    } catch (JdbcException e) {
      if (!UNIQUE_VIOLATION.equals(e.sql().getSQLState())) {
        throw e;
      }
      Log.debugf("Somebody else wrote to %s %s at the same moment", what, thing);
      return false;
    } catch (DomainException e) {
      Log.infof("What is due for %s %s cannot be done: %s", what, thing, e.code());
      return false;
    }
  }
}
