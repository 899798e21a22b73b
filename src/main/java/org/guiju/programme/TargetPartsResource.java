package org.guiju.programme;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guiju.counting.RegionsParameter;
import org.guiju.platform.http.AsOf;
import org.guiju.platform.http.KnownAt;
import org.guiju.platform.language.RequestLanguage;
import org.guiju.platform.time.LegalDay;
import org.guiju.region.Regions;

/** What targets are made up of and split into, over HTTP. */
@Path("/api/v1/programmes/{code}/targets/{id}")
@Tag(name = "programmes")
class TargetPartsResource {

  private final BreakdownService breakdowns;
  private final CascadeService cascades;
  private final Regions divisions;
  private final LegalDay legalDay;
  private final RequestLanguage language;

  TargetPartsResource(
      BreakdownService breakdowns,
      CascadeService cascades,
      Regions divisions,
      LegalDay legalDay,
      RequestLanguage language) {
    this.breakdowns = breakdowns;
    this.cascades = cascades;
    this.divisions = divisions;
    this.legalDay = legalDay;
    this.language = language;
  }

  @GET
  @Path("/breakdown")
  @PermitAll
  @Operation(
      operationId = "getTargetBreakdown",
      summary = "What a target's figure is made up of",
      description =
          "From the same counts and the same view as the figure, which is told with it. By region: the direct children"
              + " of the target's region on the day, or of today. By field: by the labels that the editions counted carry. Periods are of the window. A mean answers the mean of each part, a ratio how"
              + " many fit of how many in each; it is broken down by region and by what both of its measures carry.")
  public BreakdownView breakdown(
      @PathParam("code") String code,
      @PathParam("id") String id,
      @QueryParam("by")
          @DefaultValue("kind")
          @Parameter(
              description = "What it is broken down by.",
              schema =
                  @Schema(
                      enumeration = {
                        "kind",
                        "nature",
                        "role",
                        "workType",
                        "level",
                        "type",
                        "region",
                        "icsField",
                        "icsGroup",
                        "ccsLetter",
                        "month",
                        "quarter",
                        "year",
                        "plan"
                      }))
          String by,
      @BeanParam RegionsParameter regions,
      @BeanParam AsOf asOf,
      @BeanParam KnownAt knownAt) {
    LocalDate day = asOf.day(legalDay);
    return BreakdownView.of(
        breakdowns.breakdown(code, id, BreakdownBy.of(by), regions.read(), day, knownAt.orNull()),
        region -> divisions.name(region, day),
        language.get());
  }

  @GET
  @Path("/cascade")
  @PermitAll
  @Operation(
      operationId = "getTargetCascade",
      summary = "Who carries what of a target",
      description =
          "The parts that its document gives to lower regions, and the targets of lower documents that name it in"
              + " `partOf`, each with its own progress; and whether the parts add up.")
  public CascadeView cascade(
      @PathParam("code") String code,
      @PathParam("id") String id,
      @BeanParam RegionsParameter regions,
      @BeanParam AsOf asOf,
      @BeanParam KnownAt knownAt) {
    LocalDate day = asOf.day(legalDay);
    return CascadeView.of(
        cascades.cascade(code, id, regions.read(), day, knownAt.orNull()),
        region -> divisions.name(region, day),
        language.get());
  }
}
