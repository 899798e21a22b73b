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
import org.guiju.platform.paging.PageRequest;
import org.guiju.platform.time.LegalDay;

/** Where targets lead, over HTTP. */
@Path("/api/v1/programmes/{code}/targets/{id}")
@Tag(name = "programmes")
class ForecastResource {

  private final ForecastService forecasts;
  private final PipelinePages pipelines;
  private final LegalDay legalDay;
  private final RequestLanguage language;

  ForecastResource(
      ForecastService forecasts,
      PipelinePages pipelines,
      LegalDay legalDay,
      RequestLanguage language) {
    this.forecasts = forecasts;
    this.pipelines = pipelines;
    this.legalDay = legalDay;
    this.language = language;
  }

  @GET
  @Path("/forecast")
  @PermitAll
  @Operation(
      operationId = "getTargetForecast",
      summary = "What a target's pipeline is likely to bring by the deadline",
      description =
          "What counts on the day, and for each project under way the share of projects of its kind"
              + " that were published within the days left, among those that stood in its stage for"
              + " as long (docs/forecast.md); likewise of entries of a register by their sort and"
              + " state. With the interval that holds at least 80 % of the probability, by stage,"
              + " and with what it rests on. Where too little was measured the status is"
              + " NO_FORECAST with the reasons; no figure is made up.")
  public ForecastView forecast(
      @PathParam("code") String code,
      @PathParam("id") String id,
      @BeanParam RegionsParameter regions,
      @BeanParam AsOf asOf,
      @BeanParam KnownAt knownAt) {
    return ForecastView.of(
        forecasts.forecast(code, id, regions.read(), asOf.day(legalDay), knownAt.orNull()),
        language.get());
  }

  @GET
  @Path("/pipeline")
  @PermitAll
  @Operation(
      operationId = "listTargetPipeline",
      summary = "What could still count for a target before its deadline",
      description =
          "What is under way on the day, the likeliest first, with the shortfall that it is to"
              + " fill; nothing once the deadline has passed. What is not measured comes without"
              + " probabilities, in the order of its days. Sorted by `-probability` or"
              + " `probability`. Give `asOf` and `knownAt` to have the same order on every page"
              + " whatever is recorded meanwhile.")
  public PipelineView pipeline(
      @PathParam("code") String code,
      @PathParam("id") String id,
      @BeanParam RegionsParameter regions,
      @BeanParam AsOf asOf,
      @BeanParam KnownAt knownAt,
      @BeanParam PageRequest page) {
    return pipelines.page(
        code, id, regions.read(), asOf.orNull(), knownAt.orNull(), page, language.get());
  }
}
