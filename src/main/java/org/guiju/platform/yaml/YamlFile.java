package org.guiju.platform.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.guiju.platform.Text;
import org.guiju.platform.Violation;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
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
        return new YamlObject(name, "", mapping);
      }
      throw new YamlException(name, 1, "must be a mapping");
    } catch (MarkedYAMLException e) {
      throw broken(name, e);
    } catch (YAMLException e) {
      throw new YamlException(name, 1, "is no YAML that can be read");
    }
  }

  /**
   * Takes JSON as if it were a file, without lines.
   *
   * @throws YamlException where it is no object
   */
  public static YamlObject of(String name, JsonNode json) {
    if (YamlTree.yaml(json) instanceof MappingNode mapping) {
      return new YamlObject(name, "", mapping);
    }
    throw new YamlException(
        name, 0, new Violation("", "WRONG_TYPE", new Text("须为一组键值。", "must be a mapping")));
  }

  /**
   * Reads a text of a stranger: without anchors, aliases and tags of its own, so that it is as
   * large as it looks.
   *
   * @throws YamlException where it is no YAML, no mapping, or uses what is not taken
   */
  public static YamlObject foreign(String name, String text) {
    LoaderOptions options = new LoaderOptions();
    try {
      for (Event event : new Yaml(options).parse(new StringReader(text))) {
        boolean alias = event instanceof AliasEvent;
        boolean anchor = event instanceof NodeEvent node && node.getAnchor() != null;
        if (alias || anchor) {
          throw new YamlException(
              name,
              event.getStartMark().getLine() + 1,
              new Violation(
                  "", "YAML_ALIAS", new Text("不接受锚点和别名。", "anchors and aliases are not taken")));
        }
      }
    } catch (MarkedYAMLException e) {
      throw broken(name, e);
    } catch (YAMLException e) {
      throw new YamlException(name, 1, "is no YAML that can be read");
    }
    return read(name, new StringReader(text));
  }

  private static YamlException broken(String name, MarkedYAMLException e) {
    int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
    return new YamlException(name, line, String.valueOf(e.getProblem()));
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
