package org.guiju.matter;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.guiju.platform.paging.PeriodQuery;
import org.guiju.vocabulary.Kind;
import org.jspecify.annotations.Nullable;

/** What a list of matters can be narrowed by; all given conditions hold together. */
public class MatterFilter {

  @QueryParam("type")
  @Parameter(description = "Its machine: PATENT, CHANGE_REQUEST, AMENDMENT, FILING, APPEAL ….")
  @Nullable
  @Size(max = 40)
  String type;

  @QueryParam("about")
  @Parameter(description = "Id of the project, edition or declaration that it is about.")
  @Nullable UUID about;

  @QueryParam("state")
  @Parameter(description = "State on the day.")
  @Nullable
  @Size(max = 40)
  String state;

  @QueryParam("ended")
  @Parameter(description = "Whether it had come to its end by the day.")
  @Nullable Boolean ended;

  @QueryParam("kind")
  @Parameter(description = "Kind of the standard.")
  @Nullable Kind kind;

  @QueryParam("committee")
  @Parameter(description = "Code of the committee.")
  @Nullable
  @Size(max = 80)
  String committee;

  @QueryParam("organization")
  @Parameter(description = "The organization responsible for what it is about.")
  @Nullable UUID organization;

  @QueryParam("region")
  @Parameter(description = "Region of what it is about, as PPCCXX, with those below it.")
  @Nullable
  @Pattern(regexp = "\\d{6}")
  String region;

  @QueryParam("updatedSince")
  @Parameter(description = "Only what changed at or after this moment.")
  @Nullable Instant updatedSince;

  Object[] values() {
    return new Object[] {
      type, about, state, ended, kind, committee, organization, region, updatedSince
    };
  }

  /**
   * Adds what it asks for.
   *
   * @param within codes of the region asked for and of all below; null where none was
   */
  void restrict(PeriodQuery<?> query, @Nullable Set<String> within) {
    query.equal("type", type);
    query.equal("aboutId", about);
    query.equal("state", state);
    query.equal("ended", ended);
    query.equal("kind", kind);
    query.equal("committee", committee);
    query.equal("organizationId", organization);
    if (within != null) {
      query.and("p.regionCode in :within", "within", within);
    }
    query.updatedSince(updatedSince);
  }
}
