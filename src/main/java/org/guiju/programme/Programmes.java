package org.guiju.programme;

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

/** The policy documents, read when the service starts, which fails where one of them is wrong. */
@Startup
@Singleton
public class Programmes {

  private final Map<String, Programme> programmes = new LinkedHashMap<>();

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
      if (programme != null && programmes.put(programme.code(), programme) != null) {
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
    return List.copyOf(programmes.values());
  }

  /** The document, or NOT_FOUND. */
  public Programme get(String code) {
    return Optional.ofNullable(programmes.get(code)).orElseThrow(Programmes::unknown);
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
