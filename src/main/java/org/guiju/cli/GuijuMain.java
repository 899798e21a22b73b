package org.guiju.cli;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The entry point. Whatever can be said about a start without Quarkus is said before Quarkus: in
 * one sentence on standard error, with exit code 2 where the command line is wrong and 1 where
 * something stands in the way.
 */
@QuarkusMain
public final class GuijuMain {

  /** Held as long as the process lives. */
  @SuppressWarnings("unused")
  private static @Nullable DataFolder data;

  private GuijuMain() {}

  /** Starts what the command line asks for. */
  public static void main(String... args) {
    try {
      Invocation invocation = Invocation.read(args);
      if (invocation.help()) {
        System.out.print(help());
      } else if (invocation.version()) {
        System.out.println("Guiju " + version());
      } else {
        start(invocation);
      }
    } catch (Complaint e) {
      System.err.println("guiju: " + e.getMessage());
      System.exit(e.exitCode());
    }
  }

  private static void start(Invocation invocation) throws Complaint {
    Command command = invocation.command();
    Settings settings = Settings.of(invocation);
    if (command.serves()) {
      settings.listening().check();
    } else {
      settings.doNotListen();
    }
    if (settings.database() == Database.H2) {
      DataFolder folder = DataFolder.take(settings.data());
      data = folder;
      settings.logInto(folder.path());
    }
    Quarkus.run(GuijuApplication.class, GuijuMain::ended, command.word());
  }

  /**
   * Quarkus has stopped; a failure is told in a sentence here, and with its stack trace in the log.
   */
  private static void ended(int exitCode, @Nullable Throwable failure) {
    if (failure != null) {
      System.err.println("guiju: " + Failure.sentence(failure));
    }
    System.exit(failure != null && exitCode == 0 ? Complaint.OBSTACLE : exitCode);
  }

  static String help() {
    try (InputStream text = GuijuMain.class.getResourceAsStream("help.txt")) {
      return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String version() {
    return Objects.requireNonNullElse(
        GuijuMain.class.getPackage().getImplementationVersion(), "(development)");
  }
}
