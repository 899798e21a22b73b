package org.guiju.exchange.export;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guiju.counting.EvidenceView;
import org.guiju.deadline.DeadlineFilter;
import org.guiju.deadline.DeadlineService;
import org.guiju.deadline.DeadlineView;
import org.guiju.declaration.DeclarationFilter;
import org.guiju.declaration.DeclarationService;
import org.guiju.declaration.DeclarationSummary;
import org.guiju.matter.MatterFilter;
import org.guiju.matter.MatterService;
import org.guiju.matter.MatterSummary;
import org.guiju.organization.CommitteeFilter;
import org.guiju.organization.CommitteeService;
import org.guiju.organization.CommitteeView;
import org.guiju.organization.OrganizationFilter;
import org.guiju.organization.OrganizationService;
import org.guiju.organization.OrganizationView;
import org.guiju.platform.http.AsOf;
import org.guiju.platform.http.KnownAt;
import org.guiju.platform.language.RequestLanguage;
import org.guiju.platform.paging.FacetRequest;
import org.guiju.platform.sheet.SheetFormat;
import org.guiju.platform.time.LegalDay;
import org.guiju.programme.EvidencePages;
import org.guiju.programme.EvidenceParameters;
import org.guiju.project.ProjectFilter;
import org.guiju.project.ProjectService;
import org.guiju.project.ProjectSummary;
import org.guiju.register.EntryFilter;
import org.guiju.register.EntryService;
import org.guiju.register.EntrySummary;
import org.guiju.standard.StandardFilter;
import org.guiju.standard.StandardService;
import org.guiju.standard.StandardSummary;

/** Lists as files over HTTP: {@code /exports} and the path of the list. */
@Path("/api/v1/exports")
@Produces({SheetFormat.CSV_TYPE, ExportFormat.NDJSON_TYPE, SheetFormat.XLSX_TYPE})
@Tag(name = "exports", description = "Filtered lists as CSV, NDJSON and XLSX files.")
@APIResponse(
    responseCode = "200",
    description = "The file.",
    content = {
      @Content(
          mediaType = SheetFormat.CSV_TYPE,
          schema = @Schema(type = SchemaType.STRING, format = "binary")),
      @Content(
          mediaType = ExportFormat.NDJSON_TYPE,
          schema = @Schema(type = SchemaType.STRING, format = "binary")),
      @Content(
          mediaType = SheetFormat.XLSX_TYPE,
          schema = @Schema(type = SchemaType.STRING, format = "binary"))
    })
@APIResponse(responseCode = "422", ref = "Problem")
class ExportResource {

  static final String LIKE_LIST =
      "All items of the list of the same path, with its filters and sorts, as they were at one"
          + " moment. NDJSON has the items as the list answers them. CSV and XLSX have a column for"
          + " each field: `a.b` is field `b` of object `a`, the members of a list stand in one cell"
          + " with `|` between them, and texts that a spreadsheet would take for a formula have an"
          + " apostrophe in front. A list with more rows than can be exported is refused with 422,"
          + " never cut off; an export that breaks off leaves its file without an end and closes"
          + " the connection.";

  private final Exports exports;
  private final ProjectService projects;
  private final StandardService standards;
  private final DeclarationService declarations;
  private final MatterService matters;
  private final OrganizationService organizations;
  private final CommitteeService committees;
  private final DeadlineService deadlines;
  private final EntryService entries;
  private final EvidencePages evidence;
  private final LegalDay legalDay;
  private final RequestLanguage language;

  ExportResource(
      Exports exports,
      ProjectService projects,
      StandardService standards,
      DeclarationService declarations,
      MatterService matters,
      OrganizationService organizations,
      CommitteeService committees,
      DeadlineService deadlines,
      EntryService entries,
      EvidencePages evidence,
      LegalDay legalDay,
      RequestLanguage language) {
    this.exports = exports;
    this.projects = projects;
    this.standards = standards;
    this.declarations = declarations;
    this.matters = matters;
    this.organizations = organizations;
    this.committees = committees;
    this.deadlines = deadlines;
    this.entries = entries;
    this.evidence = evidence;
    this.legalDay = legalDay;
    this.language = language;
  }

  @GET
  @Path("/projects")
  @PermitAll
  @RunOnVirtualThread
  @Operation(
      operationId = "getProjectExport",
      summary = "Exports projects",
      description = LIKE_LIST)
  public Response projects(
      @Valid @BeanParam ProjectFilter filter,
      @BeanParam AsOf asOf,
      @BeanParam ExportParameters export) {
    LocalDate day = asOf.day(legalDay);
    return exports.answer(
        new Exports.Source<>(
            "projects-" + day,
            ProjectSummary.class,
            export.sort,
            page -> projects.list(filter, day, page, FacetRequest.none())),
        export.format());
  }

  @GET
  @Path("/standards")
  @PermitAll
  @RunOnVirtualThread
  @Operation(
      operationId = "getStandardExport",
      summary = "Exports editions",
      description = LIKE_LIST)
  public Response standards(
      @Valid @BeanParam StandardFilter filter,
      @BeanParam AsOf asOf,
      @BeanParam ExportParameters export) {
    LocalDate day = asOf.day(legalDay);
    return exports.answer(
        new Exports.Source<>(
            "standards-" + day,
            StandardSummary.class,
            export.sort,
            page -> standards.list(filter, day, page, FacetRequest.none())),
        export.format());
  }

  @GET
  @Path("/declarations")
  @PermitAll
  @RunOnVirtualThread
  @Operation(
      operationId = "getDeclarationExport",
      summary = "Exports self-declarations",
      description = LIKE_LIST)
  public Response declarations(
      @Valid @BeanParam DeclarationFilter filter,
      @BeanParam AsOf asOf,
      @BeanParam ExportParameters export) {
    LocalDate day = asOf.day(legalDay);
    return exports.answer(
        new Exports.Source<>(
            "declarations-" + day,
            DeclarationSummary.class,
            export.sort,
            page -> declarations.list(filter, day, page, FacetRequest.none())),
        export.format());
  }

  @GET
  @Path("/matters")
  @PermitAll
  @RunOnVirtualThread
  @Operation(operationId = "getMatterExport", summary = "Exports matters", description = LIKE_LIST)
  public Response matters(
      @Valid @BeanParam MatterFilter filter,
      @BeanParam AsOf asOf,
      @BeanParam ExportParameters export) {
    LocalDate day = asOf.day(legalDay);
    return exports.answer(
        new Exports.Source<>(
            "matters-" + day,
            MatterSummary.class,
            export.sort,
            page -> matters.list(filter, day, page, FacetRequest.none())),
        export.format());
  }

  @GET
  @Path("/organizations")
  @PermitAll
  @RunOnVirtualThread
  @Operation(
      operationId = "getOrganizationExport",
      summary = "Exports organizations",
      description = LIKE_LIST)
  public Response organizations(
      @Valid @BeanParam OrganizationFilter filter,
      @BeanParam AsOf asOf,
      @BeanParam ExportParameters export) {
    LocalDate day = asOf.day(legalDay);
    return exports.answer(
        new Exports.Source<>(
            "organizations-" + day,
            OrganizationView.class,
            export.sort,
            page -> organizations.list(filter, day, page, FacetRequest.none())),
        export.format());
  }

  @GET
  @Path("/committees")
  @PermitAll
  @RunOnVirtualThread
  @Operation(
      operationId = "getCommitteeExport",
      summary = "Exports committees",
      description = LIKE_LIST)
  public Response committees(
      @Valid @BeanParam CommitteeFilter filter,
      @BeanParam AsOf asOf,
      @BeanParam ExportParameters export) {
    LocalDate day = asOf.day(legalDay);
    return exports.answer(
        new Exports.Source<>(
            "committees-" + day,
            CommitteeView.class,
            export.sort,
            page -> committees.list(filter, day, page, FacetRequest.none())),
        export.format());
  }

  @GET
  @Path("/deadlines")
  @PermitAll
  @RunOnVirtualThread
  @Operation(
      operationId = "getDeadlineExport",
      summary = "Exports deadlines",
      description = LIKE_LIST)
  public Response deadlines(
      @Valid @BeanParam DeadlineFilter filter,
      @BeanParam AsOf asOf,
      @BeanParam ExportParameters export) {
    LocalDate day = asOf.day(legalDay);
    Locale locale = language.get();
    return exports.answer(
        new Exports.Source<>(
            "deadlines-" + day,
            DeadlineView.class,
            export.sort,
            page -> deadlines.list(filter, day, page, locale)),
        export.format());
  }

  @GET
  @Path("/registers/{register}/entries")
  @PermitAll
  @RunOnVirtualThread
  @Operation(
      operationId = "getEntryExport",
      summary = "Exports the entries of a register",
      description = LIKE_LIST)
  public Response entries(
      @PathParam("register") @Size(max = 40) String register,
      @Valid @BeanParam EntryFilter filter,
      @BeanParam AsOf asOf,
      @BeanParam ExportParameters export) {
    LocalDate day = asOf.day(legalDay);
    return exports.answer(
        new Exports.Source<>(
            "entries-" + day,
            EntrySummary.class,
            export.sort,
            page -> entries.list(register, filter, day, page, FacetRequest.none())),
        export.format());
  }

  @GET
  @Path("/programmes/{code}/targets/{id}/evidence")
  @PermitAll
  @RunOnVirtualThread
  @Operation(
      operationId = "getEvidenceExport",
      summary = "Exports the rows behind a figure",
      description = LIKE_LIST)
  public Response evidence(
      @PathParam("code") String code,
      @PathParam("id") String id,
      @BeanParam AsOf asOf,
      @BeanParam KnownAt knownAt,
      @BeanParam EvidenceParameters which,
      @BeanParam ExportParameters export) {
    LocalDate day = asOf.day(legalDay);
    return exports.answer(
        new Exports.Source<>(
            "evidence-" + day,
            EvidenceView.class,
            export.sort,
            page -> evidence.page(code, id, which, day, knownAt.orNull(), page)),
        export.format());
  }
}
