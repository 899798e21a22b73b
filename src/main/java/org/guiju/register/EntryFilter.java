package org.guiju.register;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.guiju.platform.paging.Likeness;
import org.guiju.platform.paging.PeriodQuery;
import org.guiju.vocabulary.Level;
import org.jspecify.annotations.Nullable;

/** What a list of entries can be narrowed by; all given conditions hold together. */
public class EntryFilter {

  @QueryParam("type")
  @Parameter(description = "Sort of entry, one of the register's.")
  @Nullable
  @Size(max = 60)
  String type;

  @QueryParam("state")
  @Parameter(description = "State on the day.")
  @Nullable
  @Size(max = 40)
  String state;

  @QueryParam("ended")
  @Parameter(description = "Whether it had come to its end by the day.")
  @Nullable Boolean ended;

  @QueryParam("organization")
  @Parameter(description = "Who holds it.")
  @Nullable UUID organization;

  @QueryParam("region")
  @Parameter(description = "Region of the entry as PPCCXX, with those below it.")
  @Nullable
  @Pattern(regexp = "\\d{6}")
  String region;

  @QueryParam("level")
  @Parameter(description = "Level at which it was approved.")
  @Nullable Level level;

  @QueryParam("name")
  @Parameter(description = "Part of its name in either language.")
  @Nullable
  @Size(max = 200)
  String name;

  @QueryParam("updatedSince")
  @Parameter(description = "Only what changed at or after this moment.")
  @Nullable Instant updatedSince;

  Object[] values() {
    return new Object[] {type, state, ended, organization, region, level, name, updatedSince};
  }

  /**
   * Adds what it asks for.
   *
   * @param within codes of the region asked for and of all below; null where none was
   */
  void restrict(PeriodQuery<?> query, @Nullable Set<String> within) {
    query.equal("type", type);
    query.equal("state", state);
    query.equal("ended", ended);
    query.equal("organizationId", organization);
    query.equal("level", level);
    if (within != null) {
      query.and("p.regionCode in :within", "within", within);
    }
    if (name != null && !name.isBlank()) {
      query.and(
          "(lower(p.nameZh) like :name escape '!' or lower(p.nameEn) like :name escape '!')",
          "name",
          Likeness.anywhere(name));
    }
    query.updatedSince(updatedSince);
  }
}
