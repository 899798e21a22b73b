package org.guiju.exchange;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What some datasets need beside the file; to be taken as a {@code @BeanParam}. */
public class DatasetParameters {

  @QueryParam("system")
  @Parameter(description = "Of `classifications`: which one the file is, ICS, CCS or INDUSTRY.")
  @Nullable String system;

  @QueryParam("effectiveOn")
  @Parameter(description = "Of tables without a date of their own: the day from which what they say holds.")
  @Nullable LocalDate effectiveOn;

  Map<String, String> given() {
    Map<String, String> given = new LinkedHashMap<>();
    if (system != null) {
      given.put("system", system);
    }
    if (effectiveOn != null) {
      given.put("effectiveOn", effectiveOn.toString());
    }
    return given;
  }
}
