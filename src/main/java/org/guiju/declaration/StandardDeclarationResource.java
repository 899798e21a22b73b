package org.guiju.declaration;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guiju.platform.http.AsOf;
import org.guiju.platform.language.RequestLanguage;
import org.guiju.platform.paging.Page;
import org.guiju.platform.paging.PageRequest;
import org.guiju.platform.time.LegalDay;

/** The declarations that name an edition, over HTTP. */
@Path("/api/v1/standards/{id}/declarations")
@Tag(name = "declarations")
class StandardDeclarationResource {

  private final DeclarationService declarations;
  private final LegalDay legalDay;
  private final RequestLanguage language;

  StandardDeclarationResource(
      DeclarationService declarations, LegalDay legalDay, RequestLanguage language) {
    this.declarations = declarations;
    this.legalDay = legalDay;
    this.language = language;
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "listStandardDeclarations",
      summary = "Lists the self-declarations that name an edition",
      description = "Sorts: createdAt, updatedAt.")
  public Page<DeclarationSummary> list(
      @PathParam("id") UUID id, @BeanParam AsOf asOf, @Valid @BeanParam PageRequest page) {
    return declarations.naming(id, asOf.day(legalDay), page, language.get());
  }
}
