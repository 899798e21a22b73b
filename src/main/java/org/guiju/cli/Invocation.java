package org.guiju.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One reading of the command line. What is absent is left to the settings. */
final class Invocation {

  private static final int MOST_PROJECTS = 10_000_000;

  @Option(names = {"-h", "--help"})
  private boolean help;

  @Option(names = {"-V", "--version"})
  private boolean version;

  @Option(names = "--host")
  private @Nullable String host;

  @Option(names = "--port")
  private @Nullable Integer port;

  @Option(names = "--data")
  private @Nullable String data;

  @Option(names = "--projects")
  private @Nullable Integer projects;

  @Option(names = "--seed")
  private @Nullable Long seed;

  @Option(names = "--to")
  private @Nullable String to;

  @Option(names = "--follow")
  private @Nullable String follow;

  @Parameters(arity = "0..1", index = "0", paramLabel = "command")
  private @Nullable String command;

  @Parameters(arity = "0..1", index = "1", paramLabel = "dump")
  private @Nullable String dump;

  private Invocation() {}

  static Invocation read(String... args) throws Complaint {
    Invocation invocation = new Invocation();
    try {
      new CommandLine(invocation).parseArgs(args);
    } catch (CommandLine.ParameterException e) {
      throw Complaint.usage(firstLine(e) + ".");
    }
    Integer port = invocation.port;
    if (port != null && (port < 1 || port > 65535)) {
      throw Complaint.usage("--port must be a number from 1 to 65535.");
    }
    Integer projects = invocation.projects;
    if (projects != null && (projects < 1 || projects > MOST_PROJECTS)) {
      throw Complaint.usage("--projects must be a number from 1 to " + MOST_PROJECTS + ".");
    }
    return invocation;
  }

  /** What the options are. */
  static CommandLine commandLine() {
    return new CommandLine(new Invocation());
  }

  private static String firstLine(CommandLine.ParameterException e) {
    String message =
        String.valueOf(e.getMessage()).lines().findFirst().orElse("The command line is wrong");
    return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
  }

  boolean help() {
    return help;
  }

  boolean version() {
    return version;
  }

  /** The command; a package that is started without one serves. */
  Command command() throws Complaint {
    Command asked = asked();
    String left = dump;
    if (left != null && asked != Command.RESTORE) {
      throw Complaint.usage("Unmatched argument at index 1: '%s'.".formatted(left));
    }
    if (left == null && asked == Command.RESTORE) {
      throw Complaint.usage("restore needs the folder of a dump.");
    }
    if (to != null && asked != Command.DUMP && asked != Command.GENERATE) {
      throw Complaint.usage("--to goes with dump and generate only.");
    }
    if ((projects != null || seed != null) && asked != Command.GENERATE) {
      throw Complaint.usage("--projects and --seed go with generate only.");
    }
    if (follow != null && asked != Command.RESTORE) {
      throw Complaint.usage("--follow goes with restore only.");
    }
    return asked;
  }

  private Command asked() throws Complaint {
    String word = command;
    if (word == null) {
      return Command.START;
    }
    for (Command candidate : Command.values()) {
      if (candidate.word().equals(word)) {
        return candidate;
      }
    }
    throw Complaint.usage(
        "There is no command '%s', only %s."
            .formatted(
                word,
                Arrays.stream(Command.values())
                    .map(Command::word)
                    .collect(Collectors.joining(", "))));
  }

  @Nullable String host() {
    return host;
  }

  @Nullable Integer port() {
    return port;
  }

  @Nullable Path data() throws Complaint {
    return path(data, "--data must be the path of a folder.");
  }

  /** How many projects are to be generated. */
  @Nullable Integer projects() {
    return projects;
  }

  /** What a generated register is drawn from. */
  @Nullable Long seed() {
    return seed;
  }

  /** Folder that a dump or generated files are to be written to. */
  @Nullable Path to() throws Complaint {
    return path(to, "--to must be the path of a folder.");
  }

  /** The dump that is to be restored. */
  @Nullable Path dump() throws Complaint {
    return path(dump, "restore needs the folder of a dump.");
  }

  /** The register that is to be followed. */
  @Nullable URI follow() throws Complaint {
    String url = follow;
    if (url == null) {
      return null;
    }
    String wrong = "--follow must be the address of a Guiju, as https://guiju.example.org.";
    try {
      URI address = new URI(url);
      if (address.getHost() == null
          || !"http".equals(address.getScheme()) && !"https".equals(address.getScheme())) {
        throw Complaint.usage(wrong);
      }
      return address;
    } catch (URISyntaxException e) {
      throw Complaint.usage(wrong);
    }
  }

  private static @Nullable Path path(@Nullable String text, String wrong) throws Complaint {
    if (text == null) {
      return null;
    }
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw Complaint.usage(wrong);
    }
  }
}
