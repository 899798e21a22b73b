package org.guiju.procedure;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.platform.http.AsOf;
import org.guiju.platform.language.RequestLanguage;
import org.guiju.platform.paging.Page;
import org.guiju.platform.time.LegalDay;
import org.guiju.vocabulary.Kind;
import org.jspecify.annotations.Nullable;

/** The procedures over HTTP. */
@Path("/api/v1/procedures")
@Tag(
    name = "procedures",
    description = "The steps of every kind of standard, as data with its legal basis.")
class ProcedureResource {

  private final ProcedureCatalog catalog;
  private final LegalDay legalDay;
  private final RequestLanguage language;

  ProcedureResource(ProcedureCatalog catalog, LegalDay legalDay, RequestLanguage language) {
    this.catalog = catalog;
    this.legalDay = legalDay;
    this.language = language;
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "listProcedures",
      summary = "Lists the procedures",
      description =
          "All versions; with `asOf` those under which a project can start on that day. Built-in ones first, then the"
              + " user's own, each by version. Always one page.")
  public Page<ProcedureSummary> list(
      @QueryParam("kind") @Parameter(description = "Only procedures for this kind.")
          @Nullable Kind kind,
      @BeanParam AsOf asOf) {
    var locale = language.get();
    return Page.whole(
        catalog.all().stream()
            .filter(p -> kind == null || p.kind() == kind)
            .filter(p -> !asOf.given() || p.inForceOn(asOf.day(legalDay)))
            .map(p -> ProcedureSummary.of(p, locale))
            .toList());
  }

  @GET
  @Path("/{id}")
  @PermitAll
  @Operation(
      operationId = "getProcedure",
      summary = "Gets a procedure with all its data",
      description =
          "By `id@version`, or by `id` alone the version of the day asked for: the one in force, else the first"
              + " before that and the last after.")
  public ProcedureView get(
      @PathParam("id") @Parameter(description = "Id such as `CN-GB-T`, or `CN-GB-T@2023.1`.")
          String id,
      @BeanParam AsOf asOf) {
    return catalog
        .find(id, asOf.day(legalDay))
        .map(p -> ProcedureView.of(p, catalog, language.get()))
        .orElseThrow(() -> DomainException.notFound(new Text("制定程序", "procedure")));
  }
}
