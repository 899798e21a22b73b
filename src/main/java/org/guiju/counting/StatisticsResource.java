package org.guiju.counting;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guiju.platform.http.AsOf;
import org.guiju.platform.http.KnownAt;
import org.guiju.platform.language.RequestLanguage;
import org.guiju.platform.time.LegalDay;

/** Free counts over HTTP. */
@Path("/api/v1/statistics")
@Tag(
    name = "statistics",
    description = "Counts of anything there are facts of, and the definitions of indicators")
class StatisticsResource {

  private final Statistics statistics;
  private final LegalDay legalDay;
  private final RequestLanguage language;

  StatisticsResource(Statistics statistics, LegalDay legalDay, RequestLanguage language) {
    this.statistics = statistics;
    this.legalDay = legalDay;
    this.language = language;
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "listStatistics",
      summary = "Count by groups",
      description =
          "All groups in one answer, at most 100,000. What is counted over days counts the days from `from` to `to`"
              + " and never beyond `asOf`; a stock is counted on `asOf`. With `regions=TODAY` codes in use no more"
              + " are left out of the groups by region, and what counted for them counts for whom their territory went to.")
  public StatisticsView list(
      @BeanParam StatisticsQuery query,
      @BeanParam RegionsParameter regions,
      @BeanParam AsOf asOf,
      @BeanParam KnownAt knownAt) {
    LocalDate day = asOf.day(legalDay);
    Instant known = knownAt.orNull();
    return StatisticsView.of(
        statistics.table(query, regions.read(), day, known),
        query,
        day,
        known == null ? legalDay.now() : known,
        language.get());
  }
}
