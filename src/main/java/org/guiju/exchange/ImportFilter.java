package org.guiju.exchange;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.guiju.exchange.job.ImportStatus;
import org.jspecify.annotations.Nullable;

/** Which imports are wanted; to be taken as a {@code @BeanParam}. */
public class ImportFilter {

  @QueryParam("dataset")
  @Parameter(description = "Those of one dataset.")
  @Nullable String dataset;

  @QueryParam("status")
  @Parameter(description = "Those that stand so.")
  @Nullable ImportStatus status;
}
