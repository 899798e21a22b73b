package org.guiju.exchange.export;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.jspecify.annotations.Nullable;

/** In what form and order a list is exported. */
public class ExportParameters {

  @QueryParam("format")
  @Parameter(description = "Form of the file; where absent, what `Accept` asks for, else CSV.")
  @Nullable ExportFormat format;

  @QueryParam("sort")
  @Parameter(description = "What to sort by, as in the list.")
  @Nullable String sort;

  @Context
  @Parameter(hidden = true)
  @Nullable HttpHeaders headers;

  /**
   * The form of a list that cannot be sorted.
   *
   * @throws DomainException MALFORMED where a sort is asked for
   */
  ExportFormat unsorted() {
    if (sort != null) {
      throw DomainException.malformed(
          "sort", "SORT_UNKNOWN", new Text("此列表不能排序。", "This list cannot be sorted."));
    }
    return format();
  }

  ExportFormat format() {
    if (format != null) {
      return format;
    }
    return headers == null
        ? ExportFormat.CSV
        : ExportFormat.acceptable(headers.getAcceptableMediaTypes());
  }
}
