package org.guiju.comment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guiju.platform.http.AsOf;
import org.guiju.platform.language.RequestLanguage;
import org.guiju.platform.paging.Page;
import org.guiju.platform.paging.PageRequest;
import org.guiju.platform.security.Roles;
import org.guiju.platform.sheet.SheetFormat;
import org.guiju.platform.time.LegalDay;

/** Consultations over HTTP. */
@Path("/api/v1/comment-rounds")
@Tag(
    name = "comments",
    description = "Consultations (征求意见), the comments they take, and what becomes of each.")
class RoundResource {

  private final RoundService rounds;
  private final CommentTables tables;
  private final LegalDay legalDay;
  private final RequestLanguage language;

  RoundResource(
      RoundService rounds, CommentTables tables, LegalDay legalDay, RequestLanguage language) {
    this.rounds = rounds;
    this.tables = tables;
    this.legalDay = legalDay;
    this.language = language;
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "listCommentRounds",
      summary = "Lists consultations",
      description =
          "With `open=true&audience=PUBLIC` what everybody can comment on now, those that end first in front. Sorts:"
              + " lastDay, openedOn.")
  public Page<RoundView> list(
      @Valid @BeanParam RoundFilter filter,
      @BeanParam AsOf asOf,
      @Valid @BeanParam PageRequest page) {
    return rounds.list(filter, asOf.day(legalDay), page, language.get());
  }

  @GET
  @Path("/{id}")
  @PermitAll
  @Operation(
      operationId = "getCommentRound",
      summary = "Gets a consultation with the documents that its opening step names")
  public RoundView get(@PathParam("id") UUID id, @BeanParam AsOf asOf) {
    return rounds.get(id, asOf.day(legalDay), language.get());
  }

  @GET
  @Path("/{id}/summary")
  @PermitAll
  @Operation(
      operationId = "getCommentSummary",
      summary = "Counts the comments of a consultation",
      description =
          "As they are now. What became of them is told to everybody once the consultation is closed.")
  public SummaryView summary(@PathParam("id") UUID id) {
    return rounds.summary(id, legalDay.today(), language.get());
  }

  @GET
  @Path("/{id}/disposition-table")
  @PermitAll
  @RunOnVirtualThread
  @Produces({SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
  @Operation(
      operationId = "getDispositionTable",
      summary = "Gets the table of comments and dispositions (意见汇总处理表)",
      description =
          "For those who run the consultation, and for everybody once it is closed, with what is published. Texts that a"
              + " spreadsheet would take for a formula have an apostrophe in front.")
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
      @PathParam("id") UUID id,
      @QueryParam("format") @DefaultValue("CSV") @Parameter(description = "Form of the file.")
          SheetFormat format) {
    return tables.dispositions(id, format, language.get()).answer("comments-" + id);
  }

  @GET
  @Path("/{id}/comment-form")
  @RolesAllowed({
    Roles.ADMIN,
    Roles.DEPT,
    Roles.TC_SEC,
    Roles.DRAFTER,
    Roles.INITIATOR,
    Roles.APPROVER,
    Roles.ASSOC,
    Roles.ENTERPRISE,
    Roles.IMPORTER
  })
  @RunOnVirtualThread
  @Produces({SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
  @Operation(
      operationId = "getCommentForm",
      summary = "Gets the comments in the form of ISO and IEC",
      description =
          "With observations filled in, it can be brought in again. A form that came in goes out the same.")
  @APIResponse(
      responseCode = "200",
      description = "The form.",
      content = {
        @Content(
            mediaType = SheetFormat.CSV_TYPE,
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = SheetFormat.XLSX_TYPE,
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  public Response form(
      @PathParam("id") UUID id,
      @QueryParam("format") @DefaultValue("CSV") @Parameter(description = "Form of the file.")
          SheetFormat format) {
    return tables.form(id, format, language.get()).answer("comment-form-" + id);
  }
}
