package org.guiju.exchange.dataset;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.guiju.exchange.spi.Columns;
import org.guiju.exchange.spi.Dataset;
import org.guiju.exchange.spi.DatasetRun;
import org.guiju.exchange.spi.ImportRow;
import org.guiju.exchange.spi.RowOutcome;
import org.guiju.ledger.Payload;
import org.guiju.ledger.Stream;
import org.guiju.ledger.Work;
import org.guiju.project.Description;
import org.guiju.project.ProjectCommands;
import org.guiju.project.ProjectLookups;
import org.guiju.vocabulary.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Projects of ISO as its open data lists them, keyed by {@code iso_project_id}. Where a project
 * stands is not taken from here but from its stage events.
 */
@ApplicationScoped
class IsoProjects implements Dataset {

  static final String SYSTEM = "iso";
  private static final Columns COLUMNS =
      Columns.required("iso_project_id", "reference", "first_observed_at")
          .optional(
              "docnumber",
              "doctype",
              "stage",
              "stage_observed_at",
              "stage_changes",
              "published",
              "edition",
              "committee",
              "committee_name",
              "ics",
              "title_en",
              "replaces",
              "replaced_by",
              "urn");

  private final ProjectCommands projects;
  private final ProjectLookups lookups;

  IsoProjects(ProjectCommands projects, ProjectLookups lookups) {
    this.projects = projects;
    this.lookups = lookups;
  }

  @Override
  public String name() {
    return "iso-projects";
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
                SYSTEM,
                rows.stream().map(r -> r.required("iso_project_id")).toList());
        return RowByRow.judge(work, rows, row -> one(work, known, row));
      }
    };
  }

  private boolean one(Work work, KnownProjects known, ImportRow row) {
    String id = row.required("iso_project_id");
    LocalDate on = row.requiredInstant("first_observed_at").atOffset(ZoneOffset.UTC).toLocalDate();
    Description said = description(row, id);
    row.check();
    Stream stream = known.find(id);
    if (stream == null) {
      known.add(id, projects.register(work, Kind.INTERNATIONAL, null, null, said, on, null));
      return true;
    }
    // A reference that an event changed since is newer than the one of the day the project was
    // first seen.
    var patch = Payload.tree(said);
    patch.remove("reference");
    return projects.describe(work, stream, patch, on, null);
  }

  private static Description description(ImportRow row, String id) {
    List<String> tags = new ArrayList<>();
    tag(tags, "", row.text("doctype", 60));
    tag(tags, "edition:", row.text("edition", 20));
    tag(tags, "published:", row.text("published", 20));
    String title = row.text("title_en", 1000);
    String reference = row.required("reference");
    return new Description(
        null,
        title == null ? reference : title,
        null,
        reference,
        null,
        row.text("committee", 80),
        null,
        List.of(),
        null,
        null,
        row.list("ics"),
        List.of(),
        row.list("replaces"),
        List.of(),
        List.of(),
        List.of(),
        null,
        List.of(),
        tags,
        Map.of(SYSTEM, id));
  }

  private static void tag(List<String> tags, String prefix, @Nullable String value) {
    if (value != null) {
      tags.add(prefix + value);
    }
  }
}
