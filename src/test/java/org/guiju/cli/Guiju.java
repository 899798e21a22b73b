package org.guiju.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A packaged Guiju run as a process, as its users run it. */
final class Guiju implements AutoCloseable {

  private static final Path TARGET = Path.of(System.getProperty("guiju.target", "target"));
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Process process;
  private final List<String> out = new ArrayList<>();
  private final CompletableFuture<String> errors;

  private Guiju(Process process) {
    this.process = process;
    // A thread of its own: the common pool of a small machine has one, and it would wait for the
    // first process.
    this.errors =
        CompletableFuture.supplyAsync(
            () -> read(process.errorReader(StandardCharsets.UTF_8)),
            task -> Thread.ofPlatform().daemon().start(task));
  }

  /** The package for the embedded database. */
  static Guiju h2(String... args) throws IOException {
    return run("h2", Map.of(), args);
  }

  /** The package for PostgreSQL, in an environment that names the server. */
  static Guiju postgresql(Map<String, String> environment, String... args) throws IOException {
    return run("postgresql", environment, args);
  }

  /** The launcher script of the checkout. */
  static Guiju script(String... args) throws IOException {
    List<String> command =
        new ArrayList<>(List.of("bash", TARGET.resolveSibling("guiju").toString()));
    command.addAll(List.of(args));
    return start(command, Map.of());
  }

  private static Guiju run(String kind, Map<String, String> environment, String... args)
      throws IOException {
    List<String> command = new ArrayList<>();
    if (System.getProperty("os.name").equals("Linux")) {
      // A build in the background ignores SIGINT, and what it starts would inherit that.
      command.addAll(List.of("env", "--default-signal=INT"));
    }
    command.addAll(
        List.of(
            ProcessHandle.current().info().command().orElse("java"),
            "-Xmx512m",
            "-jar",
            TARGET.resolve("guiju-" + kind).resolve("quarkus-run.jar").toString()));
    command.addAll(List.of(args));
    return start(command, environment);
  }

  private static Guiju start(List<String> command, Map<String, String> environment)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder
        .environment()
        .keySet()
        .removeIf(name -> name.startsWith("GUIJU_") || name.startsWith("QUARKUS_"));
    builder.environment().putAll(environment);
    return new Guiju(builder.start());
  }

  /** Waits for the line that says it is up; fails where the process ends before. */
  Guiju awaitUp() throws IOException {
    BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      out.add(line);
      if (line.startsWith("Ctrl-C")) {
        return this;
      }
    }
    throw new IllegalStateException("It ended before it was up: " + errors.join() + out);
  }

  /** What it printed until it was up, or until its end. */
  String output() {
    return String.join("\n", out);
  }

  /** What it complained of, when it has ended. */
  String errors() {
    return errors.join();
  }

  /** Waits for its end. */
  int exitCode() throws InterruptedException {
    CompletableFuture<List<String>> rest =
        CompletableFuture.supplyAsync(
            () -> process.inputReader(StandardCharsets.UTF_8).lines().toList(),
            task -> Thread.ofPlatform().daemon().start(task));
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new IllegalStateException("It did not end");
    }
    out.addAll(rest.join());
    return process.exitValue();
  }

  /** Sends a signal by name, as a terminal or an init system would. */
  void signal(String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
  }

  static HttpResponse<String> get(String url) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  private static String read(BufferedReader reader) {
    return String.join("\n", reader.lines().toList());
  }
}
