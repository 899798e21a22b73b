package org.guiju.exchange.export;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
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
import org.guiju.ballot.BallotFilter;
import org.guiju.ballot.BallotService;
import org.guiju.ballot.BallotViews;
import org.guiju.counting.RegionsParameter;
import org.guiju.document.DocumentFilter;
import org.guiju.document.DocumentService;
import org.guiju.document.DocumentView;
import org.guiju.platform.http.AsOf;
import org.guiju.platform.http.KnownAt;
import org.guiju.platform.language.RequestLanguage;
import org.guiju.platform.sheet.SheetFormat;
import org.guiju.platform.time.LegalDay;
import org.guiju.programme.PipelinePages;
import org.guiju.programme.PipelineView;
import org.guiju.region.ClassificationFilter;
import org.guiju.region.ClassificationScheme;
import org.guiju.region.ClassificationView;
import org.guiju.region.Classifications;
import org.guiju.region.RegionFilter;
import org.guiju.region.RegionService;
import org.guiju.region.RegionView;
import org.guiju.worklist.WorkItemFilter;
import org.guiju.worklist.WorkItemView;
import org.guiju.worklist.WorkItems;

/** Further lists as files over HTTP, in the same way as those of {@link ExportResource}. */
@Path("/api/v1/exports")
@Produces({SheetFormat.CSV_TYPE, ExportFormat.NDJSON_TYPE, SheetFormat.XLSX_TYPE})
@Tag(name = "exports")
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
class FurtherExportResource {

  private final Exports exports;
  private final RegionService regions;
  private final Classifications classifications;
  private final BallotService ballots;
  private final DocumentService documents;
  private final WorkItems items;
  private final PipelinePages pipelines;
  private final LegalDay legalDay;
  private final RequestLanguage language;

  FurtherExportResource(
      Exports exports,
      RegionService regions,
      Classifications classifications,
      BallotService ballots,
      DocumentService documents,
      WorkItems items,
      PipelinePages pipelines,
      LegalDay legalDay,
      RequestLanguage language) {
    this.exports = exports;
    this.regions = regions;
    this.classifications = classifications;
    this.ballots = ballots;
    this.documents = documents;
    this.items = items;
    this.pipelines = pipelines;
    this.legalDay = legalDay;
    this.language = language;
  }

  @GET
  @Path("/regions")
  @PermitAll
  @RunOnVirtualThread
  @Operation(
      operationId = "getRegionExport",
      summary = "Exports divisions",
      description = ExportResource.LIKE_LIST)
  public Response regions(
      @Valid @BeanParam RegionFilter filter,
      @BeanParam AsOf asOf,
      @BeanParam ExportParameters export) {
    LocalDate day = asOf.day(legalDay);
    return exports.answer(
        new Exports.Source<>(
            "regions-" + day,
            RegionView.class,
            export.sort,
            page -> regions.list(filter, day, page)),
        export.format());
  }

  @GET
  @Path("/classifications/{scheme}")
  @PermitAll
  @RunOnVirtualThread
  @Operation(
      operationId = "getClassificationExport",
      summary = "Exports codes of a classification",
      description = ExportResource.LIKE_LIST)
  public Response classifications(
      @PathParam("scheme") ClassificationScheme scheme,
      @Valid @BeanParam ClassificationFilter filter,
      @BeanParam AsOf asOf,
      @BeanParam ExportParameters export) {
    LocalDate day = asOf.day(legalDay);
    return exports.answer(
        new Exports.Source<>(
            "classifications-" + scheme + "-" + day,
            ClassificationView.class,
            export.sort,
            page -> classifications.list(scheme, filter, day, page)),
        export.format());
  }

  @GET
  @Path("/ballots")
  @PermitAll
  @RunOnVirtualThread
  @Operation(
      operationId = "getBallotExport",
      summary = "Exports ballots",
      description = ExportResource.LIKE_LIST)
  public Response ballots(
      @Valid @BeanParam BallotFilter filter, @BeanParam ExportParameters export) {
    return exports.answer(
        new Exports.Source<>(
            "ballots-" + legalDay.today(),
            BallotViews.Summary.class,
            export.sort,
            page -> ballots.list(filter, page)),
        export.format());
  }

  @GET
  @Path("/documents")
  @PermitAll
  @RunOnVirtualThread
  @Operation(
      operationId = "getDocumentExport",
      summary = "Exports what documents there are",
      description = ExportResource.LIKE_LIST)
  public Response documents(
      @Valid @BeanParam DocumentFilter filter,
      @BeanParam AsOf asOf,
      @BeanParam ExportParameters export) {
    LocalDate day = asOf.day(legalDay);
    Locale locale = language.get();
    return exports.answer(
        new Exports.Source<>(
            "documents-" + day,
            DocumentView.class,
            export.sort,
            page -> documents.list(null, filter, day, page, locale)),
        export.format());
  }

  @GET
  @Path("/work-items")
  @PermitAll
  @RunOnVirtualThread
  @Operation(
      operationId = "getWorkItemExport",
      summary = "Exports what waits for somebody",
      description = ExportResource.LIKE_LIST)
  public Response workItems(
      @Valid @BeanParam WorkItemFilter filter,
      @BeanParam AsOf asOf,
      @BeanParam ExportParameters export) {
    LocalDate day = asOf.day(legalDay);
    Locale locale = language.get();
    return exports.answer(
        new Exports.Source<>(
            "work-items-" + day,
            WorkItemView.class,
            export.sort,
            page -> items.list(filter, day, page, locale)),
        export.format());
  }

  @GET
  @Path("/programmes/{code}/targets/{id}/pipeline")
  @PermitAll
  @RunOnVirtualThread
  @Operation(
      operationId = "getPipelineExport",
      summary = "Exports what could still count for a target before its deadline",
      description = ExportResource.LIKE_LIST)
  public Response pipeline(
      @PathParam("code") String code,
      @PathParam("id") String id,
      @BeanParam RegionsParameter regions,
      @BeanParam AsOf asOf,
      @BeanParam KnownAt knownAt,
      @BeanParam ExportParameters export) {
    LocalDate day = asOf.day(legalDay);
    return exports.answer(
        new Exports.Source<>(
            "pipeline-" + day,
            PipelineView.ItemView.class,
            export.sort,
            pipelines.parts(code, id, regions.read(), day, knownAt.orNull())),
        export.format());
  }
}
