package org.guiju.cli.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guiju.procedure.ProcedureCatalog;
import org.guiju.region.Regions;
import org.guiju.vocabulary.Kind;

/**
 * Writes an invented register of any size as files for the import, the same for the same seed:
 * kinds in the proportions of the national volumes (domain.md, "Scale to plan for"), organizations
 * in all counties, and entries of registers that these hold. Every name says that it is generated.
 */
@ApplicationScoped
public class GeneratedRegister {

  private static final LocalDate UNTIL = LocalDate.of(2026, 6, 30);

  /** What the files of entries are called before the code of the register. */
  static final String ENTRIES = "entries-";

  private static final int PROJECTS_AN_ENTRY = 20;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ProcedureCatalog procedures;
  private final Regions regions;

  GeneratedRegister(ProcedureCatalog procedures, Regions regions) {
    this.procedures = procedures;
    this.regions = regions;
  }

  /** How many rows were written of a dataset. */
  public record Written(String dataset, long rows) {}

  /**
   * Writes {@code organizations.ndjson}, {@code projects.ndjson}, {@code events.ndjson} and {@code
   * declarations.ndjson}, to be imported in this order, and for each register {@code
   * entries-REGISTER.ndjson}, to be imported after the organizations; files of these names are
   * replaced.
   *
   * @param folder is made where it does not exist
   * @param projects how many, 1 and up
   */
  public List<Written> write(Path folder, int projects, long seed) throws IOException {
    Files.createDirectories(folder);
    GeneratedWorld world = new GeneratedWorld(regions.leaves(UNTIL), projects, seed);
    try (Lines organizations = new Lines(folder, "organizations");
        Lines rows = new Lines(folder, "projects");
        Lines events = new Lines(folder, "events");
        Lines declarations = new Lines(folder, "declarations")) {
      for (GeneratedWorld.Body body : world.bodies()) {
        organizations.add(body.row());
      }
      GeneratedProjects generated = new GeneratedProjects(world, projects, seed);
      for (int n = 0; n < projects; n++) {
        DemoProject project = generated.next(n);
        rows.add(project.fields());
        List<Map<String, Object>> history =
            new DemoHistory(
                    project,
                    procedures.inForce(project.kind(), project.nature(), project.registeredOn()),
                    UNTIL)
                .tell();
        history.forEach(events::add);
        if (project.kind() == Kind.ENTERPRISE) {
          Map<String, Object> declaration = DemoRegister.declaration(project, history, UNTIL);
          if (declaration != null) {
            declarations.add(declaration);
          }
        }
      }
      List<Written> written =
          new ArrayList<>(
              List.of(
                  organizations.written(),
                  rows.written(),
                  events.written(),
                  declarations.written()));
      written.addAll(entries(folder, new GeneratedEntries(world, seed, UNTIL), projects));
      return written;
    }
  }

  /** One entry for so many projects, but one of each register at least. */
  private static List<Written> entries(Path folder, GeneratedEntries generated, int projects)
      throws IOException {
    Map<String, Lines> files = new LinkedHashMap<>();
    try {
      for (String register : GeneratedEntries.registers()) {
        files.put(register, new Lines(folder, ENTRIES + register));
      }
      int count = Math.max(files.size(), projects / PROJECTS_AN_ENTRY);
      for (int n = 0; n < count; n++) {
        GeneratedEntries.Told told = generated.next(n);
        told.rows().forEach(Objects.requireNonNull(files.get(told.register()))::add);
      }
      return files.values().stream().map(Lines::written).toList();
    } finally {
      for (Lines file : files.values()) {
        file.close();
      }
    }
  }

  /** A file of one JSON object a line. */
  private static final class Lines implements AutoCloseable {

    private final String dataset;
    private final BufferedWriter out;
    private long rows;

    Lines(Path folder, String dataset) throws IOException {
      this.dataset = dataset;
      this.out =
          Files.newBufferedWriter(folder.resolve(dataset + ".ndjson"), StandardCharsets.UTF_8);
    }

    void add(Map<String, Object> row) {
      try {
        out.write(JSON.writeValueAsString(row));
        out.newLine();
        rows++;
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("a generated row cannot be written", e);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    Written written() {
      return new Written(dataset, rows);
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }
}
