package org.guiju.counting;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guiju.platform.language.RequestLanguage;

/** The definitions of figures over HTTP. */
@Path("/api/v1/indicators")
@Tag(name = "statistics")
class IndicatorResource {

  private final Indicators indicators;
  private final RequestLanguage language;

  IndicatorResource(Indicators indicators, RequestLanguage language) {
    this.indicators = indicators;
    this.language = language;
  }

  @GET
  @PermitAll
  @Operation(operationId = "listIndicators", summary = "The definitions of indicators and measures")
  public IndicatorList list() {
    return IndicatorList.of(indicators, language.get());
  }
}
