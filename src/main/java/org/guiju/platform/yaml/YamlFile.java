package org.guiju.platform.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** One data file. */
public final class YamlFile {

  private YamlFile() {}

  /**
   * Reads the mapping that the text is.
   *
   * @param name of the file, for messages
   * @throws YamlException where it is no YAML or no mapping
   */
  public static YamlObject read(String name, Reader reader) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    try {
      Node node = new Yaml(options).compose(reader);
      if (node instanceof MappingNode mapping) {
        return new YamlObject(name, mapping);
      }
      throw new YamlException(name, 1, "must be a mapping");
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw new YamlException(name, line, String.valueOf(e.getProblem()));
    }
  }

  /** Reads a file of the class path. */
  public static YamlObject resource(String name) {
    try (Reader reader = open(name)) {
      return read(name, reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of a file of the class path. */
  static String text(String name) {
    try (Reader reader = open(name)) {
      return reader.readAllAsString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The files named, one a line, in the file {@code index} of a folder of the class path. */
  public static List<String> index(String folder) {
    try (Reader reader = open(folder + "/index")) {
      return reader.readAllLines().stream()
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .map(line -> folder + "/" + line)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Reader open(String name) {
    InputStream stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(name);
    if (stream == null) {
      throw new YamlException(name, 1, "is missing");
    }
    return new InputStreamReader(stream, StandardCharsets.UTF_8);
  }
}
