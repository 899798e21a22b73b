package org.guiju.numbering;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guiju.platform.yaml.YamlErrors;
import org.guiju.platform.yaml.YamlFile;
import org.guiju.platform.yaml.YamlObject;
import org.guiju.vocabulary.Kind;
import org.jspecify.annotations.Nullable;

/** All schemes, the user's before the built-in ones. The service does not start on bad data. */
@Startup
@ApplicationScoped
class Schemes {

  private static final String BUILT_IN = "numbering/schemes.yaml";

  private final List<Scheme> standards = new ArrayList<>();
  private final List<Scheme> plans = new ArrayList<>();

  @Inject
  Schemes(NumberingConfig config) {
    this(
        files(config.directory().orElse(null)).stream()
            .map(
                file -> {
                  try (Reader reader = Files.newBufferedReader(file)) {
                    return YamlFile.read(file.toString(), reader);
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                })
            .toList());
  }

  Schemes(List<YamlObject> own) {
    YamlErrors errors = new YamlErrors();
    List<YamlObject> files = new ArrayList<>(own);
    files.add(YamlFile.resource(BUILT_IN));
    SchemeReader reader = new SchemeReader(errors);
    for (YamlObject file : files) {
      standards.addAll(reader.standards(file));
      plans.addAll(reader.plans(file));
      errors.checking(file::end);
    }
    errors.throwIfAny();
  }

  private static List<Path> files(@Nullable Path folder) {
    if (folder == null) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files.filter(f -> f.toString().matches(".*\\.ya?ml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Scheme> standards() {
    return List.copyOf(standards);
  }

  /** The scheme of all the codes together. */
  Optional<Scheme> of(Kind kind, List<String> codes, boolean joint) {
    return standards.stream()
        .filter(s -> s.kind() == kind && s.joint() == joint && codes.stream().allMatch(s::fits))
        .findFirst();
  }

  /** The scheme by which a project of the kind is numbered where nobody names a code. */
  Optional<Scheme> usual(Kind kind) {
    return standards.stream()
        .filter(s -> s.kind() == kind && !s.joint() && s.codes() == null)
        .findFirst();
  }

  Optional<Scheme> plan(Kind kind) {
    return plans.stream().filter(s -> s.kind() == kind).findFirst();
  }

  /** The code that a user names, with the letters of the kind before it where they are left out. */
  Optional<String> code(Kind kind, String named) {
    String code = named.strip().toUpperCase(Locale.ROOT);
    boolean whole =
        standards.stream()
            .anyMatch(s -> s.kind() == kind && code.startsWith(s.literal()) && s.fits(code));
    return whole ? Optional.of(code) : usual(kind).map(s -> s.literal() + code);
  }
}
