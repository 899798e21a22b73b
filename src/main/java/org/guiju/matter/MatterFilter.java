package org.guiju.matter;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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
  void restrict(
      List<String> conditions, Map<String, Object> parameters, @Nullable Set<String> within) {
    equal(conditions, parameters, "type", type);
    equal(conditions, parameters, "aboutId", about);
    equal(conditions, parameters, "state", state);
    equal(conditions, parameters, "ended", ended);
    equal(conditions, parameters, "kind", kind);
    equal(conditions, parameters, "committee", committee);
    equal(conditions, parameters, "organizationId", organization);
    if (within != null) {
      conditions.add("p.regionCode in :within");
      parameters.put("within", within);
    }
    if (updatedSince != null) {
      conditions.add("p.updatedAt >= :updatedSince");
      parameters.put("updatedSince", updatedSince);
    }
  }

  private static void equal(
      List<String> conditions,
      Map<String, Object> parameters,
      String field,
      @Nullable Object value) {
    if (value != null) {
      conditions.add("p." + field + " = :" + field);
      parameters.put(field, value);
    }
  }
}
