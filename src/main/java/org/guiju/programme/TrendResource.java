package org.guiju.programme;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guiju.counting.RegionsParameter;
import org.guiju.platform.http.AsOf;
import org.guiju.platform.http.KnownAt;
import org.guiju.platform.language.RequestLanguage;
import org.guiju.platform.paging.Page;
import org.guiju.platform.time.LegalDay;

/** What documents want to go in a direction, over HTTP. */
@Path("/api/v1/programmes/{code}/trends")
@Tag(name = "programmes")
class TrendResource {

  private final TrendService trends;
  private final LegalDay legalDay;
  private final RequestLanguage language;

  TrendResource(TrendService trends, LegalDay legalDay, RequestLanguage language) {
    this.trends = trends;
    this.legalDay = legalDay;
    this.language = language;
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "listProgrammeTrends",
      summary = "What a document wants to grow, shrink or stay, without a number",
      description =
          "Directional targets, which are no part of its targets with a number: each with its series by year, the slope"
              + " and where it goes; all from one view. They go on after the deadline.")
  public Page<TrendView> list(
      @PathParam("code") String code,
      @BeanParam RegionsParameter regions,
      @BeanParam AsOf asOf,
      @BeanParam KnownAt knownAt) {
    return Page.whole(
        trends.trends(code, regions.read(), asOf.day(legalDay), knownAt.orNull(), language.get()));
  }

  @GET
  @Path("/{id}")
  @PermitAll
  @Operation(
      operationId = "getProgrammeTrend",
      summary = "One directional target",
      description = "With its series by year, the slope, and where it goes.")
  public TrendView get(
      @PathParam("code") String code,
      @PathParam("id") String id,
      @BeanParam RegionsParameter regions,
      @BeanParam AsOf asOf,
      @BeanParam KnownAt knownAt) {
    return trends.trend(
        code, id, regions.read(), asOf.day(legalDay), knownAt.orNull(), language.get());
  }
}
