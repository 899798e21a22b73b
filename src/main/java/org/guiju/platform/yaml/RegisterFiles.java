package org.guiju.platform.yaml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files of the registers, each of several YAML documents that different rooms read: what an
 * entry is, the steps it takes, what it is counted by. A document is known by its first key.
 */
public final class RegisterFiles {

  private static final String FOLDER = "registers";

  private RegisterFiles() {}

  /**
   * One document of a file.
   *
   * @param name of the file
   * @param text the document, after as many empty lines as stand before it in the file, so that
   *     messages name the right line
   */
  public record Part(String name, String text) {

    /** Whether its first key is one of these. */
    boolean beginsWith(List<String> keys) {
      return text.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .findFirst()
          .filter(line -> keys.stream().anyMatch(key -> line.startsWith(key + ":")))
          .isPresent();
    }
  }

  /**
   * The documents that begin with one of the keys, of the files that come with the service and of
   * those in a folder of the user's.
   */
  public static List<Part> parts(Optional<Path> folder, String... keys) {
    List<Part> parts = new ArrayList<>();
    for (String name : YamlFile.index(FOLDER)) {
      parts.addAll(split(name, YamlFile.text(name)));
    }
    folder.ifPresent(path -> further(path).forEach(file -> parts.addAll(split(file))));
    return parts.stream().filter(part -> part.beginsWith(List.of(keys))).toList();
  }

  private static List<Part> split(Path file) {
    try {
      return split(file.toString(), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException("The file cannot be read: " + file, e);
    }
  }

  static List<Part> split(String name, String text) {
    List<Part> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    int line = 0;
    for (String next : text.lines().toList()) {
      line++;
      if (next.equals("---")) {
        parts.add(new Part(name, part.toString()));
        part = new StringBuilder("\n".repeat(line));
      } else {
        part.append(next).append('\n');
      }
    }
    parts.add(new Part(name, part.toString()));
    return parts;
  }

  private static List<Path> further(Path folder) {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.filter(path -> path.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The folder of further registers cannot be read: " + folder, e);
    }
  }
}
