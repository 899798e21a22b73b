package org.guiju.exchange.dataset;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.guiju.exchange.spi.Columns;
import org.guiju.exchange.spi.Dataset;
import org.guiju.exchange.spi.DatasetRun;
import org.guiju.exchange.spi.ImportRow;
import org.guiju.exchange.spi.RowOutcome;
import org.guiju.ledger.Payload;
import org.guiju.ledger.Stream;
import org.guiju.ledger.Work;
import org.guiju.organization.Organizations;
import org.guiju.platform.Text;
import org.guiju.platform.time.LegalDay;
import org.guiju.project.Description;
import org.guiju.project.ProjectCommands;
import org.guiju.project.ProjectLookups;
import org.guiju.standard.Adoption;
import org.guiju.standard.Participation;
import org.guiju.vocabulary.AdoptionDegree;
import org.guiju.vocabulary.Kind;
import org.guiju.vocabulary.Nature;
import org.guiju.vocabulary.Role;
import org.guiju.vocabulary.WorkType;
import org.jspecify.annotations.Nullable;

/**
 * Projects in our own form, keyed by {@code externalId} ({@code system:value}, or a value of the
 * system {@code import}). A row registers the project or says anew what it is about and who takes
 * part; what a project went through comes with the dataset {@code events}.
 */
@ApplicationScoped
class Projects implements Dataset {

  static final String DEFAULT_SYSTEM = "import";
  private static final Columns COLUMNS =
      Columns.required("externalId", "kind")
          .optional(
              "nature",
              "procedure",
              "registeredOn",
              "titleZh",
              "titleEn",
              "scope",
              "reference",
              "workType",
              "committee",
              "responsible",
              "cooperating",
              "regionCode",
              "industryCode",
              "ics",
              "ccs",
              "replaces",
              "partlyReplaces",
              "cites",
              "adopts",
              "takesUp",
              "jointRegions",
              "tags",
              "lead",
              "participants");

  private final ProjectCommands projects;
  private final ProjectLookups lookups;
  private final Organizations organizations;
  private final LegalDay legalDay;

  Projects(
      ProjectCommands projects,
      ProjectLookups lookups,
      Organizations organizations,
      LegalDay legalDay) {
    this.projects = projects;
    this.lookups = lookups;
    this.organizations = organizations;
    this.legalDay = legalDay;
  }

  @Override
  public String name() {
    return "projects";
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
        Map<String, KnownProjects> known = known(work, rows);
        Map<String, UUID> named = organizations.findAll(referencesIn(rows));
        return RowByRow.judge(work, rows, row -> one(work, known, named, row));
      }
    };
  }

  /** The projects that the rows name, by system. */
  private Map<String, KnownProjects> known(Work work, List<ImportRow> rows) {
    Map<String, List<String>> values = new HashMap<>();
    for (ImportRow row : rows) {
      ExternalId id = ExternalId.of(row.required("externalId"));
      values.computeIfAbsent(id.system(), s -> new ArrayList<>()).add(id.value());
    }
    Map<String, KnownProjects> known = new HashMap<>();
    values.forEach(
        (system, ids) -> known.put(system, new KnownProjects(work, lookups, system, ids)));
    return known;
  }

  private static Set<String> referencesIn(List<ImportRow> rows) {
    Set<String> references = new HashSet<>();
    for (ImportRow row : rows) {
      String responsible = row.text("responsible");
      if (responsible != null) {
        references.add(responsible);
      }
      references.addAll(row.list("cooperating"));
      references.addAll(row.list("lead"));
      references.addAll(row.list("participants"));
    }
    return references;
  }

  private boolean one(
      Work work, Map<String, KnownProjects> known, Map<String, UUID> named, ImportRow row) {
    ExternalId id = ExternalId.of(row.required("externalId"));
    Kind kind = row.name("kind", Kind.class);
    Nature nature = row.name("nature", Nature.class);
    LocalDate on = Objects.requireNonNullElse(row.date("registeredOn"), legalDay.today());
    if (kind == null && !row.has("kind")) {
      row.refuse("kind", "REQUIRED", new Text("必须给出。", "It is required."));
    }
    if (on.isAfter(legalDay.today())) {
      row.refuse("registeredOn", "IN_FUTURE", new Text("不得晚于今日。", "It may not be after today."));
    }
    Description said = description(row, id, named);
    List<Participation> participations = participations(row, named);
    row.check();
    KnownProjects ofSystem = Objects.requireNonNull(known.get(id.system()));
    Stream stream = ofSystem.find(id.value());
    boolean changed = false;
    if (stream == null) {
      stream =
          projects.register(
              work,
              Objects.requireNonNull(kind),
              nature,
              row.text("procedure", 80),
              said,
              on,
              "projects:" + id);
      ofSystem.add(id.value(), stream);
      changed = true;
    } else {
      changed = projects.describe(work, stream, Payload.tree(said), on, null);
    }
    for (Participation participation : participations) {
      changed |= projects.participate(work, stream, participation, on, null);
    }
    return changed;
  }

  private static Description description(ImportRow row, ExternalId id, Map<String, UUID> named) {
    return new Description(
        row.text("titleZh", 1000),
        row.text("titleEn", 1000),
        row.text("scope", 10_000),
        row.text("reference", 300),
        row.name("workType", WorkType.class),
        row.text("committee", 80),
        organization(row, "responsible", row.text("responsible"), named),
        row.list("cooperating").stream()
            .map(text -> organization(row, "cooperating", text, named))
            .filter(Objects::nonNull)
            .toList(),
        row.text("regionCode", 12),
        row.text("industryCode", 10),
        row.list("ics"),
        row.list("ccs"),
        row.list("replaces"),
        row.list("partlyReplaces"),
        row.list("cites"),
        adopts(row),
        row.text("takesUp", 300),
        row.list("jointRegions"),
        row.list("tags"),
        Map.of(id.system(), id.value()));
  }

  private static List<Adoption> adopts(ImportRow row) {
    List<Adoption> adopts = new ArrayList<>();
    for (String text : row.list("adopts")) {
      int cut = text.lastIndexOf(' ');
      String degree = cut < 0 ? "" : text.substring(cut + 1);
      if (!List.of("IDT", "MOD", "NEQ").contains(degree)) {
        row.refuse(
            "adopts",
            "DEGREE_MISSING",
            new Text(
                "须如“ISO 9001:2015 IDT”，程度为 IDT、MOD 或 NEQ。",
                "Write it as \"ISO 9001:2015 IDT\"; the degree is IDT, MOD or NEQ."));
      } else {
        adopts.add(new Adoption(text.substring(0, cut).strip(), AdoptionDegree.valueOf(degree)));
      }
    }
    return adopts;
  }

  private static List<Participation> participations(ImportRow row, Map<String, UUID> named) {
    List<Participation> found = new ArrayList<>();
    for (Role role : List.of(Role.LEAD, Role.PARTICIPATE)) {
      String column = role == Role.LEAD ? "lead" : "participants";
      for (String text : row.list(column)) {
        UUID organization = organization(row, column, text, named);
        if (organization != null) {
          found.add(new Participation(organization, role, found.size() + 1, null));
        }
      }
    }
    return found;
  }

  private static @Nullable UUID organization(
      ImportRow row, String column, @Nullable String text, Map<String, UUID> named) {
    if (text == null) {
      return null;
    }
    UUID id = named.get(text);
    if (id == null) {
      row.refuse(
          column,
          "ORGANIZATION_UNKNOWN",
          new Text(
              "没有这个单位；可用统一社会信用代码、system:value 或代号指明，须先导入。",
              "There is no such organization; name it by USCC, system:value or code, and import it first."));
    }
    return id;
  }
}
