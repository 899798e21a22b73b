package org.guiju.procedure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guiju.platform.yaml.RegisterFiles;
import org.jspecify.annotations.Nullable;

/** Finds the data files: those in the application and those in the user's folder. */
final class ProcedureFiles {

  private static final String FOLDER = "procedures/";

  private static final List<String> BUILT_IN =
      List.of(
          "documents.yaml",
          "roles.yaml",
          "conditions.yaml",
          "guards.yaml",
          "vote-rules.yaml",
          "sources.yaml",
          "shared.yaml",
          "shared-clocks.yaml",
          "shared-project.yaml",
          "shared-drafting.yaml",
          "shared-approval.yaml",
          "shared-edition.yaml",
          "shared-submachines.yaml",
          "shared-requests.yaml",
          "shared-supervision.yaml",
          "shared-review.yaml",
          "cn-gb.yaml",
          "cn-gb-2025.yaml",
          "cn-gb-t.yaml",
          "cn-gb-t-2025.yaml",
          "cn-gb-z.yaml",
          "cn-gb-z-2025.yaml",
          "cn-hb.yaml",
          "cn-db.yaml",
          "cn-db-31.yaml",
          "cn-tb.yaml",
          "cn-qb.yaml",
          "iso.yaml");

  private ProcedureFiles() {}

  /**
   * All files.
   *
   * @param folder of further procedures
   * @param registers folder of further registers, whose entries have procedures of their own
   */
  static List<ProcedureLoader.Source> all(@Nullable Path folder, Optional<Path> registers) {
    var sources = new ArrayList<>(builtIn());
    RegisterFiles.parts(registers, "procedure", "template").stream()
        .map(part -> new ProcedureLoader.Source(part.name(), part.text()))
        .forEach(sources::add);
    if (folder != null) {
      sources.addAll(in(folder));
    }
    return sources;
  }

  static List<ProcedureLoader.Source> builtIn() {
    return BUILT_IN.stream().map(ProcedureFiles::resource).toList();
  }

  private static ProcedureLoader.Source resource(String name) {
    try (var in = ProcedureFiles.class.getClassLoader().getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("the application lacks " + FOLDER + name);
      }
      return new ProcedureLoader.Source(
          FOLDER + name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<ProcedureLoader.Source> in(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new ProcedureDataException(
          List.of(new At(folder.toString(), 1) + ": guiju.procedures.directory names no folder"));
    }
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches("[^.].*\\.ya?ml"))
          .sorted()
          .map(ProcedureFiles::file)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ProcedureLoader.Source file(Path file) {
    try {
      return new ProcedureLoader.Source(file.toString(), Files.readString(file));
    } catch (MalformedInputException e) {
      throw new ProcedureDataException(
          List.of(new At(file.toString(), 1) + ": the file is not in UTF-8"));
    } catch (IOException e) {
      throw new ProcedureDataException(
          List.of(new At(file.toString(), 1) + ": the file cannot be read"));
    }
  }
}
