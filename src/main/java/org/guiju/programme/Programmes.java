package org.guiju.programme;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.guiju.counting.Indicators;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.platform.yaml.YamlErrors;
import org.guiju.platform.yaml.YamlFile;
import org.guiju.platform.yaml.YamlObject;

/**
 * The policy documents that come as files, with the service or in the operator's folder, read when
 * the service starts, which fails where one of them is wrong. With those that live in the ledger
 * they stand in {@link ProgrammeBook}.
 */
@Startup
@Singleton
public class Programmes {

  /** A document as it was read. */
  record Loaded(Programme programme, ObjectNode definition) {}

  private final Map<String, Loaded> programmes = new LinkedHashMap<>();

  @Inject
  Programmes(Indicators indicators, ProgrammeConfig config) {
    this(indicators, config.folder());
  }

  Programmes(Indicators indicators, Optional<Path> folder) {
    YamlErrors errors = new YamlErrors();
    ProgrammeReader reader = new ProgrammeReader(indicators, errors);
    List<YamlObject> files =
        new ArrayList<>(YamlFile.index("programmes").stream().map(YamlFile::resource).toList());
    folder.ifPresent(path -> files.addAll(further(path, errors)));
    for (YamlObject file : files) {
      Programme programme = reader.read(file);
      if (programme != null
          && programmes.put(programme.code(), new Loaded(programme, file.toJson())) != null) {
        errors.checking(
            () -> {
              throw file.error("code", "a second document " + programme.code());
            });
      }
    }
    errors.throwIfAny();
  }

  private static List<YamlObject> further(Path folder, YamlErrors errors) {
    List<YamlObject> files = new ArrayList<>();
    try (Stream<Path> paths = Files.list(folder)) {
      for (Path path : paths.filter(p -> p.toString().endsWith(".yaml")).sorted().toList()) {
        try (Reader reader = Files.newBufferedReader(path)) {
          YamlObject file = errors.reading(() -> YamlFile.read(path.toString(), reader));
          if (file != null) {
            files.add(file);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The folder of further documents cannot be read: " + folder, e);
    }
    return files;
  }

  public Collection<Programme> all() {
    return programmes.values().stream().map(Loaded::programme).toList();
  }

  /** The document, or NOT_FOUND. */
  public Programme get(String code) {
    return loaded(code).map(Loaded::programme).orElseThrow(Programmes::unknown);
  }

  /** The document with its definition, if there is a file of it. */
  Optional<Loaded> loaded(String code) {
    return Optional.ofNullable(programmes.get(code));
  }

  static DomainException unknown() {
    return DomainException.notFound(new Text("文件", "programme"));
  }

  /** The target of a document, or NOT_FOUND. */
  public Target target(String code, String id) {
    return get(code)
        .target(id)
        .orElseThrow(() -> DomainException.notFound(new Text("目标", "target")));
  }
}
