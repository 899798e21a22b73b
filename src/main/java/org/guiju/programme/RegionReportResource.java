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
import java.time.LocalDate;
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

/** The yearly report of a region over HTTP: as data, as a table and as a page. */
@Path("/api/v1/regions/{code}/report")
@Tag(name = "programmes")
class RegionReportResource {

  private static final String YEAR = "The year; its last day, or today within it.";

  private final ReportService reports;
  private final Regions divisions;
  private final RequestLanguage language;

  RegionReportResource(ReportService reports, Regions divisions, RequestLanguage language) {
    this.reports = reports;
    this.divisions = divisions;
    this.language = language;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @PermitAll
  @Operation(
      operationId = "getRegionReport",
      summary = "The yearly report of a region",
      description =
          "The region's figures at the end of the year for every target of its own documents and of"
              + " those of the regions above it, all from one view. It answers for regions that"
              + " have no document of their own. A target of a higher document has a value and a"
              + " status here where that document gives the region a part of it.")
  public RegionReportView report(
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
      operationId = "getRegionReportTable",
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
    RegionReportView view = view(code, year, regions, knownAt);
    return RegionReportTable.of(view, format).answer(view.region() + "-" + view.year());
  }

  @GET
  @Path("/page")
  @Produces(MediaType.TEXT_HTML)
  @PermitAll
  @Operation(
      operationId = "getRegionReportPage",
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
    return PrintedPage.answer(
        RegionReportPage.of(view(code, year, regions, knownAt), language.get()));
  }

  private RegionReportView view(String code, int year, RegionsParameter asked, KnownAt knownAt) {
    RegionReport report = reports.ofRegion(code, year, asked.read(), knownAt.orNull());
    LocalDate day = report.asOf();
    return RegionReportView.of(report, region -> divisions.name(region, day), language.get());
  }
}
