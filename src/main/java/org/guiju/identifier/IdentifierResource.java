package org.guiju.identifier;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.platform.language.RequestLanguage;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Reads standard numbers for whoever asks. */
@Path("/api/v1/identifiers")
@Tag(name = "identifiers", description = "Standard numbers in any spelling")
@Produces(MediaType.APPLICATION_JSON)
class IdentifierResource {

  private final RequestLanguage language;

  IdentifierResource(RequestLanguage language) {
    this.language = language;
  }

  /** Reads a text as a standard number. */
  @GET
  @PermitAll
  @Operation(
      operationId = "getIdentifier",
      summary = "Read a standard number",
      description =
          "Reads a number of GB, an industry, a region, an association, an enterprise, ISO or IEC in any spelling"
              + " (full-width, any dash, missing blanks, lower case), or a URN, and answers its parts, its canonical"
              + " text, its sort key and its URN. A text that is no number is answered with 200 too, with the reason.")
  @APIResponse(responseCode = "200", description = "How the text was read")
  public IdentifierView get(
      @Parameter(
              description = "The text, at most 300 characters.",
              required = true,
              example = "ＧＢ／Ｔ １．１—２０２０")
          @RestQuery
          @Nullable String text) {
    if (text == null || text.isBlank()) {
      throw DomainException.missing(
          "text",
          "PARAMETER_MISSING",
          new Text("请给出要识别的编号。", "Give the text that should be read."));
    }
    return switch (Identifiers.parse(text)) {
      case Identifier identifier -> IdentifierView.of(identifier);
      case Refusal refusal -> IdentifierView.refused(refusal.code(), language.of(refusal.reason()));
    };
  }
}
