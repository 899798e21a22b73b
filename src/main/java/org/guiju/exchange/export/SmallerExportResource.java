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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guiju.comment.CommentFilter;
import org.guiju.comment.CommentService;
import org.guiju.comment.CommentView;
import org.guiju.counting.RegionsAsOf;
import org.guiju.counting.RegionsParameter;
import org.guiju.counting.Statistics;
import org.guiju.counting.StatisticsQuery;
import org.guiju.organization.CommitteeMemberFilter;
import org.guiju.organization.CommitteeMemberService;
import org.guiju.organization.CommitteeMemberView;
import org.guiju.platform.http.AsOf;
import org.guiju.platform.http.KnownAt;
import org.guiju.platform.language.RequestLanguage;
import org.guiju.platform.paging.Page;
import org.guiju.platform.sheet.SheetFormat;
import org.guiju.platform.time.LegalDay;
import org.guiju.supervision.DrawFilter;
import org.guiju.supervision.DrawInspections;
import org.guiju.supervision.DrawInspectionsView;
import org.guiju.supervision.DrawService;
import org.guiju.supervision.DrawSummary;
import org.guiju.supervision.PlannedInspection;
import org.guiju.supervision.PlannedInspectionFilter;

/**
 * What belongs to a committee, a consultation or a draw, and counts by groups, as files over HTTP
 * in the same way as the lists of {@link ExportResource}.
 */
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
class SmallerExportResource {

  private static final int LONGEST = 160;

  /** Whole histories that are read at a time. */
  private static final int HISTORIES = 200;

  private final Exports exports;
  private final Statistics statistics;
  private final CommitteeMemberService members;
  private final CommentService comments;
  private final DrawService draws;
  private final DrawInspections inspections;
  private final LegalDay legalDay;
  private final RequestLanguage language;

  SmallerExportResource(
      Exports exports,
      Statistics statistics,
      CommitteeMemberService members,
      CommentService comments,
      DrawService draws,
      DrawInspections inspections,
      LegalDay legalDay,
      RequestLanguage language) {
    this.exports = exports;
    this.statistics = statistics;
    this.members = members;
    this.comments = comments;
    this.draws = draws;
    this.inspections = inspections;
    this.legalDay = legalDay;
    this.language = language;
  }

  @GET
  @Path("/statistics")
  @PermitAll
  @RunOnVirtualThread
  @Operation(
      operationId = "getStatisticsExport",
      summary = "Exports counts by groups",
      description =
          "The items of `/statistics`, at most 100,000, with a column for each name of `groupBy` and"
              + " the count; they have no sorts.")
  public Response statistics(
      @BeanParam StatisticsQuery query,
      @BeanParam RegionsParameter regions,
      @BeanParam AsOf asOf,
      @BeanParam KnownAt knownAt,
      @BeanParam ExportParameters export) {
    LocalDate day = asOf.day(legalDay);
    Instant known = knownAt.orNull();
    RegionsAsOf divisions = regions.read();
    List<String> columns = statistics.members(query);
    return exports.answerWhole(
        new Exports.Source<>(
            "statistics-" + day,
            mapper -> new Flat(mapper, columns),
            null,
            page -> Page.whole(statistics.rows(query, divisions, day, known))),
        export.unsorted());
  }

  @GET
  @Path("/committees/{id}/members")
  @PermitAll
  @RunOnVirtualThread
  @Operation(
      operationId = "getCommitteeMemberExport",
      summary = "Exports the members of a committee on a day",
      description = ExportResource.LIKE_LIST)
  public Response members(
      @PathParam("id") @Size(max = LONGEST) String id,
      @Valid @BeanParam CommitteeMemberFilter filter,
      @BeanParam AsOf asOf,
      @BeanParam ExportParameters export) {
    LocalDate day = asOf.day(legalDay);
    return exports.answer(
        new Exports.Source<>(
            "members-" + day,
            CommitteeMemberView.class,
            null,
            page -> Page.whole(members.list(id, filter, day))),
        export.unsorted());
  }

  @GET
  @Path("/comment-rounds/{id}/comments")
  @PermitAll
  @RunOnVirtualThread
  @Operation(
      operationId = "getCommentExport",
      summary = "Exports the comments of a consultation",
      description = ExportResource.LIKE_LIST)
  public Response comments(
      @PathParam("id") UUID id,
      @Valid @BeanParam CommentFilter filter,
      @BeanParam AsOf asOf,
      @BeanParam ExportParameters export) {
    LocalDate day = asOf.day(legalDay);
    Locale locale = language.get();
    return exports.answer(
        new Exports.Source<>(
            "comments-" + day,
            CommentView.class,
            export.sort,
            page -> comments.list(id, filter, day, page, locale)),
        export.format());
  }

  @GET
  @Path("/draws")
  @PermitAll
  @RunOnVirtualThread
  @Operation(
      operationId = "getDrawExport",
      summary = "Exports random draws",
      description = ExportResource.LIKE_LIST)
  public Response draws(@Valid @BeanParam DrawFilter filter, @BeanParam ExportParameters export) {
    return exports.answer(
        new Exports.Source<>(
                "draws-" + legalDay.today(),
                DrawSummary.class,
                export.sort,
                page -> draws.list(filter, page))
            .inPartsOf(HISTORIES),
        export.format());
  }

  @GET
  @Path("/draws/{id}/inspections")
  @PermitAll
  @RunOnVirtualThread
  @Operation(
      operationId = "getDrawInspectionExport",
      summary = "Exports what was drawn, and how the inspections of it stand",
      description = ExportResource.LIKE_LIST)
  public Response inspections(
      @PathParam("id") UUID id,
      @Valid @BeanParam PlannedInspectionFilter filter,
      @BeanParam AsOf asOf,
      @BeanParam ExportParameters export) {
    LocalDate day = asOf.day(legalDay);
    return exports.answer(
        new Exports.Source<>(
            "inspections-" + day,
            PlannedInspection.class,
            export.sort,
            page -> {
              DrawInspectionsView view = inspections.list(id, filter, day, page);
              return new Page<>(view.items(), view.next(), view.total());
            }),
        export.format());
  }
}
