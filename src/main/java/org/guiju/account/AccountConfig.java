package org.guiju.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

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
}
