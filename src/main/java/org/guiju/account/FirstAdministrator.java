package org.guiju.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes the account {@code admin} where there is no account yet. Its password is the one in the
 * environment; without it, one that is made here, told once to whoever started the service, and
 * kept nowhere but as a hash.
 */
@ApplicationScoped
public class FirstAdministrator {

  /** Name of the first administrator's account. */
  public static final String NAME = "admin";

  private static final int SHORTEST = 8;

  private final AdminConfig config;
  private final AccountRepository accounts;
  private final AccountService service;
  private final Passwords passwords;
  private volatile @Nullable String oneTimePassword;

  FirstAdministrator(
      AdminConfig config, AccountRepository accounts, AccountService service, Passwords passwords) {
    this.config = config;
    this.accounts = accounts;
    this.service = service;
    this.passwords = passwords;
  }

  void start(@Observes @Priority(10) StartupEvent event) {
    try {
      make(config.password());
    } catch (RuntimeException e) {
      // another node that starts on the same database at the same moment may have been first
      if (QuarkusTransaction.requiringNew().call(accounts::count) == 0) {
        throw e;
      }
      oneTimePassword = null;
    }
  }

  private void make(Optional<String> given) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              if (accounts.count() > 0) {
                return;
              }
              given.ifPresent(FirstAdministrator::check);
              String password = given.orElseGet(passwords::oneTime);
              service.make(new NewAccount(NAME, password, Set.of(AccountRole.ADMIN), null, null));
              oneTimePassword = given.isPresent() ? null : password;
            });
  }

  /**
   * The password that was made at this start; empty where it was given, or the account was there
   * before.
   */
  public Optional<String> oneTimePassword() {
    return Optional.ofNullable(oneTimePassword);
  }

  private static void check(String password) {
    if (password.length() < SHORTEST
        || password.getBytes(StandardCharsets.UTF_8).length > Passwords.LONGEST_BYTES) {
      throw new IllegalStateException(
          "GUIJU_ADMIN_PASSWORD must have 8 characters or more and 72 bytes or fewer; Guiju does"
              + " not start with it.");
    }
  }
}
