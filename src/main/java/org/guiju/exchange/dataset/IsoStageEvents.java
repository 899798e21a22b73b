package org.guiju.exchange.dataset;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.guiju.exchange.spi.Columns;
import org.guiju.exchange.spi.Dataset;
import org.guiju.exchange.spi.DatasetRun;
import org.guiju.exchange.spi.ImportRow;
import org.guiju.exchange.spi.RowOutcome;
import org.guiju.ledger.Stream;
import org.guiju.ledger.Work;
import org.guiju.platform.Text;
import org.guiju.procedure.engine.Step;
import org.guiju.project.Description;
import org.guiju.project.Project;
import org.guiju.project.ProjectCommands;
import org.guiju.project.ProjectLookups;
import org.guiju.vocabulary.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Stage changes of ISO projects as they were seen, in the order of the file. A first sight is a
 * baseline and enters no stage; the day of an event is the UTC date on which it was seen.
 */
@ApplicationScoped
class IsoStageEvents implements Dataset {

  private static final Columns COLUMNS =
      Columns.required("iso_project_id", "observed_at", "event", "reference", "stage")
          .optional("prev_reference", "prev_stage");
  private static final String REASON = "As observed in ISO's open data";
  private static final int LONGEST_KEY = 200;

  private final ProjectCommands projects;
  private final ProjectLookups lookups;

  IsoStageEvents(ProjectCommands projects, ProjectLookups lookups) {
    this.projects = projects;
    this.lookups = lookups;
  }

  @Override
  public String name() {
    return "iso-stage-events";
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
        KnownProjects known =
            new KnownProjects(
                work,
                lookups,
                IsoProjects.SYSTEM,
                rows.stream().map(r -> r.required("iso_project_id")).toList());
        return RowByRow.judge(work, rows, row -> one(work, known, row));
      }
    };
  }

  private boolean one(Work work, KnownProjects known, ImportRow row) {
    String id = row.required("iso_project_id");
    LocalDate on = row.requiredInstant("observed_at").atOffset(ZoneOffset.UTC).toLocalDate();
    String event = row.required("event");
    String stage = row.required("stage");
    String reference = row.text("reference", 300);
    if (!List.of("first_seen", "stage_change", "reference_change").contains(event)) {
      row.refuse(
          "event",
          "EVENT_UNKNOWN",
          new Text(
              "须为 first_seen、stage_change 或 reference_change。",
              "It must be first_seen, stage_change or reference_change."));
    }
    row.check();
    String key = key(row.required("observed_at"), event, stage, reference);
    Stream stream = known.find(id);
    if (stream != null && stream.hasSourceKey(key)) {
      return false;
    }
    if (stream == null) {
      stream =
          known.add(
              id,
              projects.register(
                  work, Kind.INTERNATIONAL, null, null, bare(id, reference), on, null));
    }
    boolean renames = event.equals("reference_change");
    boolean renamed = rename(work, stream, reference, on, renames ? key : null);
    if (renames) {
      return renamed;
    }
    projects.take(work, stream, step(event, stage, projects.fold(stream), on, key));
    return true;
  }

  /** Every row tells the reference of its day, and a step may bring a new one with it. */
  private boolean rename(
      Work work, Stream stream, @Nullable String reference, LocalDate on, @Nullable String key) {
    return reference != null
        && projects.describe(
            work,
            stream,
            JsonNodeFactory.instance.objectNode().put("reference", reference),
            on,
            key);
  }

  private static Step step(String event, String stage, Project project, LocalDate on, String key) {
    String action;
    String reason = null;
    String current = project.position().stage();
    if (event.equals("first_seen")) {
      action = "OBSERVE";
    } else if (stage.endsWith(".98")) {
      action = "CANCEL";
      reason = REASON;
    } else {
      boolean ended = project.machine().state(project.position().state()).terminal();
      boolean back = ended || (current != null && stage.compareTo(current) < 0);
      action = back ? "RETURN" : "ADVANCE";
      reason = back ? REASON : null;
    }
    return new Step(
            action, on, reason, null, List.of(), Map.of("stage", new TextNode(stage)), null, key)
        .attesting(Step.ALL);
  }

  private static Description bare(String id, @Nullable String reference) {
    String title = reference == null ? "ISO project " + id : reference;
    return new Description(
        null,
        title,
        null,
        reference,
        null,
        null,
        null,
        List.of(),
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        List.of(),
        List.of(),
        Map.of(IsoProjects.SYSTEM, id));
  }

  private static String key(String at, String event, String stage, @Nullable String reference) {
    String key = at + "|" + event + "|" + stage + "|" + reference;
    return key.length() > LONGEST_KEY ? key.substring(0, LONGEST_KEY) : key;
  }
}
