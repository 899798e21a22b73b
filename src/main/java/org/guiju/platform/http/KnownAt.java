package org.guiju.platform.http;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The moment whose knowledge a figure or history rests on; to be taken as a {@code @BeanParam}. */
public class KnownAt {

  @QueryParam("knownAt")
  @Parameter(
      description =
          "Answer by what was recorded up to this moment, ISO 8601 with zone, such as"
              + " 2026-01-31T16:00:00Z. Everything recorded by now where absent.")
  @Nullable Instant knownAt;

  /** Whether the client named a moment. */
  public boolean given() {
    return knownAt != null;
  }

  /** The moment asked for, in microseconds, or null for now. */
  public @Nullable Instant orNull() {
    return knownAt == null ? null : knownAt.truncatedTo(ChronoUnit.MICROS);
  }
}
