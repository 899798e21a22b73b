package org.guiju.exchange.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.guiju.exchange.spi.Columns;
import org.guiju.exchange.spi.Dataset;
import org.guiju.exchange.spi.DatasetRun;
import org.guiju.exchange.spi.ImportRow;
import org.guiju.exchange.spi.RowOutcome;
import org.guiju.ledger.Ref;
import org.guiju.ledger.Stream;
import org.guiju.ledger.Work;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.procedure.Procedure;
import org.guiju.procedure.engine.DocumentRef;
import org.guiju.procedure.engine.Step;
import org.guiju.project.ProjectCommands;
import org.guiju.project.ProjectLookups;
import org.guiju.standard.StandardEditions;
import org.guiju.standard.StandardService;
import org.jspecify.annotations.Nullable;

/**
 * Steps of projects and editions in our own form, in the order of the file. A row with an {@code
 * eventId}, or one that says the same as an earlier one, is known the second time.
 */
@ApplicationScoped
class Events implements Dataset {

  private static final String STANDARD = "STANDARD";
  private static final List<String> TEXT_INPUTS =
      List.of(
          "planNumber",
          "deadline",
          "fastTrack",
          "commentUntil",
          "audience",
          "number",
          "announcementNumber",
          "issueDate",
          "implementationDate",
          "stage");
  private static final Columns COLUMNS =
      Columns.required("project", "action", "effectiveOn")
          .optional(
              "eventId",
              "machine",
              "reason",
              "basis",
              "documents",
              "onBehalfOf",
              "numbers",
              "inputs")
          .optional(TEXT_INPUTS.toArray(String[]::new));

  private final ProjectCommands projects;
  private final ProjectLookups lookups;
  private final StandardEditions editions;
  private final StandardService standards;

  Events(
      ProjectCommands projects,
      ProjectLookups lookups,
      StandardEditions editions,
      StandardService standards) {
    this.projects = projects;
    this.lookups = lookups;
    this.editions = editions;
    this.standards = standards;
  }

  @Override
  public String name() {
    return "events";
  }

  @Override
  public DatasetRun open(Map<String, String> parameters) {
    return new DatasetRun() {
      @Override
      public Columns columns() {
        return COLUMNS;
      }

      @Override
      public List<RowOutcome> apply(Work work, List<ImportRow> rows) {
        Map<String, List<String>> values = new HashMap<>();
        for (ImportRow row : rows) {
          ExternalId id = ExternalId.of(row.required("project"));
          values.computeIfAbsent(id.system(), s -> new ArrayList<>()).add(id.value());
        }
        Map<String, KnownProjects> known = new HashMap<>();
        values.forEach(
            (system, ids) -> known.put(system, new KnownProjects(work, lookups, system, ids)));
        return RowByRow.judge(work, rows, row -> one(work, known, row));
      }
    };
  }

  private boolean one(Work work, Map<String, KnownProjects> known, ImportRow row) {
    ExternalId id = ExternalId.of(row.required("project"));
    String machine = Objects.requireNonNullElse(row.text("machine"), Procedure.PROJECT);
    if (!machine.equals(Procedure.PROJECT) && !machine.equals(Procedure.EDITION)) {
      row.refuse(
          "machine",
          "MACHINE_UNKNOWN",
          new Text("须为 PROJECT 或 EDITION。", "It must be PROJECT or EDITION."));
    }
    Step step = step(row);
    row.check();
    Stream project = Objects.requireNonNull(known.get(id.system())).find(id.value());
    if (project == null) {
      throw DomainException.invalid(
          "project",
          "PROJECT_UNKNOWN",
          new Text("没有这个项目，请先导入 projects。", "There is no such project; import projects first."));
    }
    if (machine.equals(Procedure.PROJECT)) {
      if (project.hasSourceKey(step.sourceKey())) {
        return false;
      }
      projects.take(work, project, step);
      return true;
    }
    Stream edition = edition(work, project.id());
    if (edition.hasSourceKey(step.sourceKey())) {
      return false;
    }
    standards.take(work, edition, step);
    return true;
  }

  private Stream edition(Work work, UUID project) {
    UUID id = editions.ofProject(project).orElse(null);
    if (id == null && work.isPending()) {
      work.commit();
      id = editions.ofProject(project).orElse(null);
    }
    if (id == null) {
      throw DomainException.invalid(
          "project",
          "NOT_PUBLISHED",
          new Text("该项目尚未发布标准。", "The project has not become a standard yet."));
    }
    return work.open(new Ref(STANDARD, id));
  }

  private static Step step(ImportRow row) {
    String action = row.required("action");
    LocalDate on = row.requiredDate("effectiveOn");
    Map<String, JsonNode> inputs = inputs(row);
    List<DocumentRef> documents =
        row.list("documents").stream()
            .map(code -> new DocumentRef(code, null, null, null))
            .toList();
    return new Step(
            action,
            on,
            row.text("reason", 2000),
            row.text("basis", 1000),
            documents,
            inputs,
            row.text("onBehalfOf", 200),
            sourceKey(row, action, on, inputs))
        .attesting(Step.ALL);
  }

  private static Map<String, JsonNode> inputs(ImportRow row) {
    Map<String, JsonNode> inputs = new HashMap<>();
    for (String name : TEXT_INPUTS) {
      String text = row.text(name, 300);
      if (text != null) {
        inputs.put(name, new TextNode(text));
      }
    }
    List<String> numbers = row.list("numbers");
    if (!numbers.isEmpty()) {
      ArrayNode list = JsonNodeFactory.instance.arrayNode();
      numbers.forEach(list::add);
      inputs.put("numbers", list);
    }
    JsonNode given = row.object("inputs");
    if (given != null) {
      given.properties().forEach(e -> inputs.put(e.getKey(), e.getValue()));
    }
    inputs.replaceAll((name, value) -> value.asText().equals("true") ? BooleanNode.TRUE : value);
    return inputs;
  }

  private static @Nullable String sourceKey(
      ImportRow row, String action, LocalDate on, Map<String, JsonNode> inputs) {
    String given = row.text("eventId", 180);
    if (given != null) {
      return "events:" + given;
    }
    String said =
        action + "|" + on + "|" + new java.util.TreeMap<>(inputs) + "|" + row.text("reason", 2000);
    return "events:"
        + UUID.nameUUIDFromBytes(said.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
