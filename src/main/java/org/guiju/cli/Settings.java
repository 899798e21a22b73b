package org.guiju.cli;

import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.SmallRyeConfig;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the command line and the configuration say together about a start. Options become system
 * properties, which win over the environment and over configuration files; Quarkus then reads the
 * same sources as this class.
 */
final class Settings {

  private final SmallRyeConfig config;
  private final Database database;

  private Settings(SmallRyeConfig config, Database database) {
    this.config = config;
    this.database = database;
  }

  static Settings of(Invocation invocation) throws Complaint {
    String host = invocation.host();
    if (host != null) {
      System.setProperty("guiju.host", host);
    }
    Integer port = invocation.port();
    if (port != null) {
      System.setProperty("guiju.port", port.toString());
    }
    Path data = invocation.data();
    if (data != null) {
      System.setProperty("guiju.data", data.toAbsolutePath().normalize().toString());
    }
    set("guiju.generate.projects", invocation.projects());
    set("guiju.generate.seed", invocation.seed());
    set("guiju.generate.to", absolute(invocation.to()));
    set("guiju.dump.to", absolute(invocation.to()));
    set("guiju.restore.dump", absolute(invocation.dump()));
    set("guiju.restore.follow", invocation.follow());
    set("guiju.restoring", invocation.command() == Command.RESTORE ? "true" : null);
    return new Settings(read(), Database.ofThisPackage());
  }

  private static @Nullable Path absolute(@Nullable Path path) {
    return path == null ? null : path.toAbsolutePath().normalize();
  }

  private static void set(String name, @Nullable Object value) {
    if (value != null) {
      System.setProperty(name, value.toString());
    }
  }

  private static SmallRyeConfig read() {
    return ConfigUtils.configBuilder().build();
  }

  Database database() {
    return database;
  }

  Listening listening() throws Complaint {
    String port = config.getOptionalValue("guiju.port", String.class).orElse("8080");
    try {
      return new Listening(
          config.getOptionalValue("guiju.host", String.class).orElse("127.0.0.1"),
          Integer.parseInt(port));
    } catch (NumberFormatException e) {
      throw Complaint.obstacle("GUIJU_PORT must be a number, and is '%s'.".formatted(port));
    }
  }

  Path data() {
    return Path.of(config.getOptionalValue("guiju.data", String.class).orElse("data"));
  }

  /** A command that ends by itself answers no requests and does no scheduled work. */
  void doNotListen() {
    System.setProperty("quarkus.http.host-enabled", "false");
    System.setProperty("quarkus.scheduler.enabled", "false");
  }

  /**
   * With the embedded database the log is a file beside it, and the terminal shows warnings without
   * stack traces.
   */
  void logInto(Path folder) {
    propose("quarkus.log.file.enabled", "true");
    propose("quarkus.log.file.path", folder.resolve("guiju.log").toString());
    propose("quarkus.log.console.level", "WARN");
    propose("quarkus.log.console.stderr", "true");
    propose("quarkus.log.console.format", "%d{HH:mm:ss} %-5p %s%n");
  }

  private void propose(String name, String value) {
    String variable = name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    if (config.getOptionalValue(name, String.class).isEmpty() && System.getenv(variable) == null) {
      System.setProperty(name, value);
    }
  }
}
