package org.guiju.programme;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.guiju.counting.RegionsParameter;
import org.jspecify.annotations.Nullable;

/** Which rows behind a figure are asked for; to be taken as a {@code @BeanParam}. */
public class EvidenceParameters extends RegionsParameter {

  @QueryParam("fits")
  @Parameter(
      description =
          "Of a ratio: `true` for the rows of its numerator, `false` for those that it lacks.")
  @Nullable Boolean fits;

  @QueryParam("alternative")
  @Parameter(
      description =
          "Name of a measure reported beside the figure (`alternatives`), whose rows are asked for.")
  @Nullable String alternative;

  @QueryParam("region")
  @Parameter(
      description =
          "The document's own region, as where absent, or one below it on the day or that carries a part of the target,"
              + " of which the rows are asked for: six digits, or CN.")
  @Nullable String region;

  EvidencePart part() {
    return new EvidencePart(fits, alternative);
  }
}
