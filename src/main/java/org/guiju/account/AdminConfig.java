package org.guiju.account;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** The first administrator, made where there is no account yet. */
@ConfigMapping(prefix = "guiju.admin")
public interface AdminConfig {

  /**
   * The password of the account {@code admin}; where absent one is made and told once. Environment:
   * GUIJU_ADMIN_PASSWORD.
   */
  Optional<String> password();
}
