package org.guiju.organization;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.guiju.identifier.Uscc;
import org.guiju.platform.paging.Likeness;
import org.guiju.region.RegionCodes;
import org.guiju.region.Regions;
import org.jspecify.annotations.Nullable;

/** What a list of organizations can be narrowed by; all given conditions hold together. */
public class OrganizationFilter {

  @QueryParam("q")
  @Parameter(description = "Part of a name, in either language.")
  @Nullable
  @Size(max = 200)
  String q;

  @QueryParam("type")
  @Parameter(description = "What sort of organization it is.")
  @Nullable OrganizationType type;

  @QueryParam("region")
  @Parameter(
      description = "A division; the organizations in it and everything below it on the day.")
  @Nullable
  @Size(max = 12)
  String region;

  @QueryParam("uscc")
  @Parameter(description = "Unified social credit code.")
  @Nullable
  @Size(max = 40)
  String uscc;

  @QueryParam("updatedSince")
  @Parameter(description = "Only what changed at or after this moment.")
  @Nullable Instant updatedSince;

  Object[] values() {
    return new Object[] {q, type, region, uscc, updatedSince};
  }

  void restrict(Conditions where, Regions regions, LocalDate on) {
    if (q != null && !q.isBlank()) {
      String pattern = Likeness.anywhere(q);
      where.and(
          "(lower(p.name_zh) like ? escape '!' or lower(p.name_en) like ? escape '!')",
          p -> p.text(pattern).text(pattern));
    }
    if (type != null) {
      where.and("p.type = ?", p -> p.name(type));
    }
    if (region != null) {
      String root = region.strip().toUpperCase(Locale.ROOT);
      if (root.equals(RegionCodes.CHINA)) {
        where.and("p.region_code is not null", p -> {});
      } else {
        Set<String> inside = regions.subtree(root, on);
        where.and("p.region_code = any(?)", p -> p.texts(inside));
      }
    }
    if (uscc != null) {
      String code = Uscc.normalize(uscc);
      where.and("p.uscc = ?", p -> p.text(code));
    }
    if (updatedSince != null) {
      where.and("o.updated_at >= ?", p -> p.instant(updatedSince));
    }
  }
}
