package org.guiju.platform.problem;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.platform.language.RequestLanguage;

/** The pages that the type of every problem leads to. */
@Path("/problems/{slug}")
@Tag(name = "problems")
class ProblemPages {

  /**
   * A kind of problem in both languages.
   *
   * @param type address of the page
   * @param status HTTP status
   */
  @Schema(name = "ProblemTypePage", description = "A kind of problem, in both languages.")
  record Page(
      @Schema(description = "Address of the page.") String type,
      @Schema(description = "HTTP status.") int status,
      @Schema(description = "Name in Chinese.") String titleZh,
      @Schema(description = "Name in English.") String titleEn,
      @Schema(description = "What it means and what to do, in Chinese.") String explanationZh,
      @Schema(description = "What it means and what to do, in English.") String explanationEn) {}

  private final RequestLanguage language;

  ProblemPages(RequestLanguage language) {
    this.language = language;
  }

  @GET
  @PermitAll
  @NonBlocking
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(operationId = "getProblemType", summary = "A kind of problem, for programs")
  @APIResponse(
      responseCode = "200",
      description = "The kind of problem.",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = Page.class)),
        @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING))
      })
  public Page json(@PathParam("slug") String slug) {
    ProblemType type = find(slug);
    return new Page(
        type.uri(),
        type.status(),
        type.title().zh(),
        type.title().en(),
        type.explanation().zh(),
        type.explanation().en());
  }

  @GET
  @PermitAll
  @NonBlocking
  @Produces(MediaType.TEXT_HTML + ";charset=UTF-8;qs=0.5")
  @Operation(hidden = true)
  public String html(@PathParam("slug") String slug) {
    ProblemType type = find(slug);
    Locale locale = language.get();
    return """
    <!doctype html><html lang="%s"><meta charset="utf-8"><title>%s</title>
    <h1>%d %s</h1><p>%s</p><p><code>%s</code></p></html>
    """
        .formatted(
            locale.getLanguage(),
            type.title().in(locale),
            type.status(),
            type.title().in(locale),
            type.explanation().in(locale),
            type.uri());
  }

  private static ProblemType find(String slug) {
    return ProblemType.bySlug(slug)
        .orElseThrow(() -> DomainException.notFound(new Text("问题类型", "kind of problem")));
  }
}
