package org.guiju.platform.paging;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which fields' values are to be counted along with a page of a list. */
public class FacetRequest {

  @QueryParam("facets")
  @Parameter(
      description =
          "Fields, separated by commas, whose values are counted over the whole filtered list as of"
              + " the day. A facet leaves out the filter on its own field and keeps all others, so"
              + " that it tells what choosing another value would give.")
  @Nullable
  @Size(max = 200)
  String facets;

  /** No facets. */
  public static FacetRequest none() {
    return new FacetRequest();
  }

  /** Whether the values of that field are to be counted. */
  public boolean asks(String field) {
    return facets != null
        && Arrays.stream(facets.split(",", -1)).map(String::strip).anyMatch(field::equals);
  }

  /** Those facets. */
  public static FacetRequest of(String facets) {
    FacetRequest request = new FacetRequest();
    request.facets = facets;
    return request;
  }
}
