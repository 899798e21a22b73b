package org.guiju.comment;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.guiju.vocabulary.Kind;
import org.jspecify.annotations.Nullable;

/** What a list of rounds can be narrowed by; all given conditions hold together. */
public class RoundFilter {

  @QueryParam("open")
  @Parameter(
      description = "`true` for those that take comments on the day, `false` for the others.")
  @Nullable Boolean open;

  @QueryParam("audience")
  @Parameter(description = "Who is asked.")
  @Nullable Audience audience;

  @QueryParam("about")
  @Parameter(description = "Id of the project or standard.")
  @Nullable UUID about;

  @QueryParam("kind")
  @Parameter(description = "Kind of standard.")
  @Nullable Kind kind;

  @QueryParam("committee")
  @Parameter(description = "Code of the committee, in any spelling.")
  @Nullable
  @Size(max = 80)
  String committee;

  @QueryParam("region")
  @Parameter(
      description =
          "A region with all below it on the day: that of the local standard, else that of the organization.")
  @Nullable
  @Pattern(regexp = "[0-9]{6}|CN")
  String region;

  static RoundFilter about(UUID id) {
    RoundFilter filter = new RoundFilter();
    filter.about = id;
    return filter;
  }

  @Nullable Object[] values() {
    return new @Nullable Object[] {open, audience, about, kind, committee, region};
  }
}
