package org.guiju.ledger;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.guiju.platform.http.KnownAt;
import org.jspecify.annotations.Nullable;

/** Which view of a history is wanted; to be taken as a {@code @BeanParam}. */
public class HistoryParameters {

  @QueryParam("view")
  @DefaultValue("recorded")
  @Pattern(regexp = "recorded|effective")
  @Parameter(
      description =
          "`recorded`: every event ever written, by version, corrections beside what they correct. `effective`: as it"
              + " is to be read, corrections applied, by the day each took effect.")
  String view = "recorded";

  @BeanParam KnownAt knownAt = new KnownAt();

  /** Whether every event is wanted as it was written. */
  public boolean asRecorded() {
    return view.equals("recorded");
  }

  /** The instant whose knowledge is wanted; null for now. */
  public @Nullable Instant knownAt() {
    return knownAt.orNull();
  }
}
