package org.guiju.programme;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guiju.counting.RegionsParameter;
import org.guiju.platform.http.KnownAt;
import org.guiju.platform.language.RequestLanguage;
import org.guiju.platform.sheet.SheetFormat;
import org.guiju.region.Regions;

/** The yearly report of a document over HTTP: as data, as a table and as a page. */
@Path("/api/v1/programmes/{code}/report")
@Tag(name = "programmes")
class ReportResource {

  private static final String YEAR = "The year; its last day, or today within it.";

  private final ReportService reports;
  private final ProgressViews views;
  private final Regions regions;
  private final RequestLanguage language;

  ReportResource(
      ReportService reports, ProgressViews views, Regions regions, RequestLanguage language) {
    this.reports = reports;
    this.views = views;
    this.regions = regions;
    this.language = language;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @PermitAll
  @Operation(
      operationId = "getProgrammeReport",
      summary = "The yearly report of a region's document",
      description =
          "Each target at the end of the year, what the year alone brought, and what the document"
              + " changed in it, all from one view. To keep it as it is, freeze it.")
  public ReportView report(
      @PathParam("code") String code,
      @QueryParam("year") @NotNull @Parameter(description = YEAR, required = true) Integer year,
      @BeanParam RegionsParameter regions,
      @BeanParam KnownAt knownAt) {
    return view(code, year, regions, knownAt);
  }

  @GET
  @Path("/table")
  @Produces({SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
  @PermitAll
  @RunOnVirtualThread
  @Operation(
      operationId = "getProgrammeReportTable",
      summary = "The yearly report as a table",
      description =
          "One row a target. Texts that a spreadsheet would take for a formula have an apostrophe"
              + " in front.")
  @APIResponse(
      responseCode = "200",
      description = "The table.",
      content = {
        @Content(
            mediaType = SheetFormat.CSV_TYPE,
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = SheetFormat.XLSX_TYPE,
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  public Response table(
      @PathParam("code") String code,
      @QueryParam("year") @NotNull @Parameter(description = YEAR, required = true) Integer year,
      @QueryParam("format") @DefaultValue("CSV") @Parameter(description = "Form of the file.")
          SheetFormat format,
      @BeanParam RegionsParameter regions,
      @BeanParam KnownAt knownAt) {
    ReportView view = view(code, year, regions, knownAt);
    return ReportTable.of(view, format).answer(view.programme() + "-" + view.year());
  }

  @GET
  @Path("/page")
  @Produces(MediaType.TEXT_HTML)
  @PermitAll
  @Operation(
      operationId = "getProgrammeReportPage",
      summary = "The yearly report as a page to be printed",
      description = "One HTML document without scripts and without anything from elsewhere.")
  @APIResponse(
      responseCode = "200",
      description = "The page.",
      content =
          @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
  public Response page(
      @PathParam("code") String code,
      @QueryParam("year") @NotNull @Parameter(description = YEAR, required = true) Integer year,
      @BeanParam RegionsParameter regions,
      @BeanParam KnownAt knownAt) {
    return PrintedPage.answer(ReportPage.of(view(code, year, regions, knownAt), language.get()));
  }

  private ReportView view(String code, int year, RegionsParameter asked, KnownAt knownAt) {
    Instant known = knownAt.orNull();
    Locale locale = language.get();
    Report report = reports.report(code, year, asked.read(), known);
    List<TargetProgress> progress = report.lines().stream().map(Report.Line::progress).toList();
    return ReportView.of(
        report,
        views.of(progress, locale),
        regions.name(report.version().programme().region(), report.asOf()),
        locale);
  }
}
