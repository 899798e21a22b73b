package org.guiju.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** How accounts are checked. */
@ConfigMapping(prefix = "guiju.account")
public interface AccountConfig {

  /** Work factor of bcrypt: 2 to the power of it rounds. */
  @WithDefault("10")
  @Min(4)
  @Max(16)
  int bcryptCost();

  /**
   * For how long a checked password need not be checked again. A change of the account ends it at
   * once on its node.
   */
  @WithDefault("60s")
  Duration rememberFor();

  /** How many checked passwords are remembered at most. */
  @WithDefault("10000")
  @Min(0)
  int rememberAtMost();

  /** How often a wrong password may be given. */
  FailedLogins failedLogins();

  /** How often a wrong password may be given, on each copy of the service. */
  interface FailedLogins {

    /** For one account from one address; the right password begins it anew. */
    @WithDefault("10")
    @Min(1)
    int perAccount();

    /** From one address, for whichever accounts. */
    @WithDefault("100")
    @Min(1)
    int perAddress();

    /**
     * Within how long, from the first failure on; no login is tried until then where it is too
     * many.
     */
    @WithDefault("15m")
    @DurationMin(seconds = 1)
    Duration window();
  }
}
