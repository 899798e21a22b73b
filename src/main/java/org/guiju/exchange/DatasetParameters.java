package org.guiju.exchange;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What some datasets need beside the file; to be taken as a {@code @BeanParam}. */
public class DatasetParameters {

  @QueryParam("scheme")
  @Parameter(
      description =
          "Of `classifications`: which one the file is, ICS, CCS or INDUSTRY, where its rows do not say.")
  @Nullable String scheme;

  @QueryParam("effectiveOn")
  @Parameter(
      description =
          "Of `regions`, `classifications` and `committees`: the day from which what the file says holds, for rows"
              + " that name none.")
  @Nullable LocalDate effectiveOn;

  @QueryParam("register")
  @Parameter(description = "Of `entries`: code of the register, see `GET /registers`.")
  @Nullable String register;

  Map<String, String> given() {
    Map<String, String> given = new LinkedHashMap<>();
    if (scheme != null) {
      given.put("scheme", scheme);
    }
    if (effectiveOn != null) {
      given.put("effectiveOn", effectiveOn.toString());
    }
    if (register != null) {
      given.put("register", register);
    }
    return given;
  }
}
