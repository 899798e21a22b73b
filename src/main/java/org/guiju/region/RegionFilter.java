package org.guiju.region;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a list of divisions can be narrowed by; all given conditions hold together. */
public class RegionFilter {

  @QueryParam("level")
  @Parameter(description = "Level in the tree.")
  @Nullable RegionLevel level;

  @QueryParam("parent")
  @Parameter(description = "Code of the parent on the day.")
  @Nullable
  @Size(max = 12)
  String parent;

  @QueryParam("within")
  @Parameter(description = "Code of a division; it and everything below it on the day.")
  @Nullable
  @Size(max = 12)
  String within;

  @QueryParam("q")
  @Parameter(description = "Part of a name in either language, or the beginning of a code.")
  @Nullable
  @Size(max = 200)
  String q;

  @QueryParam("updatedSince")
  @Parameter(description = "Only what changed at or after this moment.")
  @Nullable Instant updatedSince;

  Object[] values() {
    return new Object[] {level, parent, within, q, updatedSince};
  }

  Predicate<RegionPeriod> on(RegionTree tree, LocalDate day) {
    Predicate<RegionPeriod> all = period -> true;
    if (level != null) {
      all = all.and(period -> period.level() == level);
    }
    String above = parent;
    if (above != null) {
      all = all.and(period -> above.equals(tree.parent(period.code(), day)));
    }
    if (within != null) {
      java.util.Set<String> inside = tree.subtree(within, day);
      all = all.and(period -> inside.contains(period.code()));
    }
    if (q != null && !q.isBlank()) {
      String part = q.strip().toLowerCase(Locale.ROOT);
      all =
          all.and(
              period ->
                  period.name().toLowerCase(Locale.ROOT).contains(part)
                      || (period.nameEn() != null
                          && period.nameEn().toLowerCase(Locale.ROOT).contains(part))
                      || period.code().toLowerCase(Locale.ROOT).startsWith(part));
    }
    if (updatedSince != null) {
      all = all.and(period -> !tree.current(period.code()).updatedAt().isBefore(updatedSince));
    }
    return all;
  }
}
