package org.guiju.cli.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guiju.declaration.DeclarationLookups;
import org.guiju.exchange.job.Datasets;
import org.guiju.exchange.job.ImportJob;
import org.guiju.exchange.job.ImportRequest;
import org.guiju.exchange.job.ImportService;
import org.guiju.exchange.job.ImportStatus;
import org.guiju.exchange.spi.Format;
import org.guiju.platform.Actor;
import org.guiju.procedure.Procedure;
import org.guiju.procedure.ProcedureCatalog;
import org.guiju.vocabulary.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Imports the demonstration register through the same import that everybody uses. It is the same
 * every time, so a second import changes nothing.
 */
@ApplicationScoped
public class DemoRegister {

  /** Nothing of the demonstration happens after this day, whenever it is loaded. */
  private static final LocalDate UNTIL = LocalDate.of(2026, 6, 30);

  private static final String SYSTEM = "demo";
  private static final long POLL_MILLIS = 100;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ProcedureCatalog procedures;
  private final ImportService imports;
  private final Datasets datasets;
  private final DeclarationLookups declarations;

  DemoRegister(
      ProcedureCatalog procedures,
      ImportService imports,
      Datasets datasets,
      DeclarationLookups declarations) {
    this.declarations = declarations;
    this.procedures = procedures;
    this.imports = imports;
    this.datasets = datasets;
  }

  /** Hears how far the import is. */
  @FunctionalInterface
  public interface Progress {
    void at(String dataset, long done, long total);
  }

  /** One file of the register, with the dataset it is of. */
  public record Part(String dataset, List<Map<String, Object>> rows) {

    byte[] ndjson() {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try {
        for (Map<String, Object> row : rows) {
          out.writeBytes(JSON.writeValueAsString(row).getBytes(StandardCharsets.UTF_8));
          out.write('\n');
        }
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("the demonstration cannot be written", e);
      }
      return out.toByteArray();
    }
  }

  /** Whether all of it was imported before. */
  @Transactional
  public boolean isLoaded() {
    String last = String.valueOf(parts().getLast().rows().getLast().get("externalId"));
    return declarations.byExternalId(SYSTEM, last.substring(SYSTEM.length() + 1)).isPresent();
  }

  /**
   * Imports the register and waits for its end.
   *
   * @return the jobs, in order; the last one tells whether all went well
   */
  public List<ImportJob> load(Progress progress) {
    List<ImportJob> jobs = new ArrayList<>();
    for (Part part : parts()) {
      ImportJob job = run(part, progress);
      jobs.add(job);
      if (job.status() == ImportStatus.FAILED) {
        return jobs;
      }
    }
    return jobs;
  }

  /** The files of the register, in the order in which they are imported. */
  public List<Part> parts() {
    DemoWorld world = new DemoWorld();
    List<Map<String, Object>> projects = new ArrayList<>();
    List<Map<String, Object>> events = new ArrayList<>();
    List<Map<String, Object>> declarations = new ArrayList<>();
    for (DemoProject project : new DemoProjects(world).all()) {
      projects.add(project.fields());
      Procedure procedure =
          procedures.inForce(project.kind(), project.nature(), project.registeredOn());
      List<Map<String, Object>> history = new DemoHistory(project, procedure, UNTIL).tell();
      events.addAll(history);
      Map<String, Object> declaration = declaration(project, history, UNTIL);
      if (declaration != null) {
        declarations.add(declaration);
      }
    }
    return List.of(
        new Part("organizations", world.all().stream().map(DemoRegister::row).toList()),
        new Part("projects", projects),
        new Part("events", events),
        new Part("declarations", declarations));
  }

  private static Map<String, Object> row(DemoOrganization organization) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("nameZh", organization.nameZh());
    row.put("nameEn", organization.nameEn());
    row.put("type", organization.type().name());
    row.put("regionCode", organization.region());
    row.put("externalIds", List.of(organization.reference()));
    if (organization.code() != null) {
      row.put("standardCodes", List.of(organization.code()));
    }
    return row;
  }

  /** A published enterprise standard is declared a few days later. */
  static @Nullable Map<String, Object> declaration(
      DemoProject project, List<Map<String, Object>> history, LocalDate until) {
    if (project.kind() != Kind.ENTERPRISE
        || history.isEmpty()
        || !history.getLast().containsKey("implementationDate")) {
      return null;
    }
    String number = null;
    for (Map<String, Object> event : history) {
      number = event.containsKey("number") ? (String) event.get("number") : number;
    }
    LocalDate on = LocalDate.parse((String) history.getLast().get("effectiveOn")).plusDays(10);
    if (number == null || on.isAfter(until)) {
      return null;
    }
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("externalId", project.marks().reference(project.id()));
    row.put("organization", project.fields().get("responsible"));
    row.put("declaredOn", on.toString());
    row.put("standards", List.of(number));
    row.put("products", List.of("【%s】产品".formatted(project.marks().zh())));
    row.put("indicator", "【%s】指标".formatted(project.marks().zh()));
    row.put("indicatorValue", "1");
    row.put("indicatorMethod", "【%s】试验方法".formatted(project.marks().zh()));
    row.put("inferiorThanRecommended", "false");
    row.put("firstSupplyOn", on.plusDays(30).toString());
    return row;
  }

  private ImportJob run(Part part, Progress progress) {
    ImportRequest request =
        new ImportRequest(
            datasets.find(part.dataset()).orElseThrow(),
            Format.NDJSON,
            StandardCharsets.UTF_8,
            Map.of(),
            false,
            new Actor(Actor.SYSTEM.name(), Set.of(Actor.ADMIN), null, null),
            null);
    try {
      ImportJob job = imports.accept(request, new ByteArrayInputStream(part.ndjson()));
      while (job.status() == ImportStatus.RUNNING) {
        progress.at(part.dataset(), job.processed(), part.rows().size());
        Thread.sleep(POLL_MILLIS);
        job = imports.get(job.id(), request.actor());
      }
      progress.at(part.dataset(), job.processed(), part.rows().size());
      return job;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(
          "interrupted while the demonstration register was imported", e);
    }
  }
}
