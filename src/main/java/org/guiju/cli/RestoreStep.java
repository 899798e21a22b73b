package org.guiju.cli;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guiju.account.FirstAdministrator;
import org.guiju.exchange.dump.DumpException;
import org.guiju.exchange.dump.Restorer;
import org.guiju.exchange.dump.Source;
import org.jspecify.annotations.Nullable;

/** Makes an empty register from a dump. */
@ApplicationScoped
class RestoreStep implements Step {

  private static final long TOLD_EVERY = 100_000;

  private final Restorer restorer;
  private final FirstAdministrator administrator;
  private final Optional<Path> dump;
  private final Optional<URI> follow;
  private final Optional<String> user;
  private final Optional<String> password;

  RestoreStep(
      Restorer restorer,
      FirstAdministrator administrator,
      @ConfigProperty(name = "guiju.restore.dump") Optional<Path> dump,
      @ConfigProperty(name = "guiju.restore.follow") Optional<URI> follow,
      @ConfigProperty(name = "guiju.follow.user") Optional<String> user,
      @ConfigProperty(name = "guiju.follow.password") Optional<String> password) {
    this.restorer = restorer;
    this.administrator = administrator;
    this.dump = dump;
    this.follow = follow;
    this.user = user;
    this.password = password;
  }

  @Override
  public boolean belongsTo(Command command) {
    return command == Command.RESTORE;
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public boolean run(Terminal terminal) {
    if (follow.isPresent() && (user.isEmpty() || password.isEmpty())) {
      terminal.line("--follow needs GUIJU_FOLLOW_USER and GUIJU_FOLLOW_PASSWORD.");
      return false;
    }
    try (Source source = source()) {
      long position = restorer.restore(dump.orElseThrow(), source, told(terminal));
      terminal.line("The register is restored up to position %,d.".formatted(position));
      terminal.line(
          "Passwords are not in dumps: give new ones. Contents of documents are copied from store"
              + " to store.");
      administrator
          .oneTimePassword()
          .ifPresent(
              once ->
                  terminal.line(
                      "  Account     %s, one-time password %s"
                          .formatted(FirstAdministrator.NAME, once)));
      return true;
    } catch (DumpException e) {
      terminal.line(String.valueOf(e.getMessage()));
      return false;
    }
  }

  private @Nullable Source source() {
    return follow.map(url -> new Source(url, user.orElse(""), password.orElse(""))).orElse(null);
  }

  private static Restorer.Progress told(Terminal terminal) {
    return new Restorer.Progress() {

      private long told;

      @Override
      public void begins(String what) {
        told = 0;
        terminal.line(what + " ...");
      }

      @Override
      public void at(long position) {
        if (position - told >= TOLD_EVERY) {
          told = position;
          terminal.line("  %,d events".formatted(position));
        }
      }
    };
  }
}
