package org.guiju.region;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.guiju.platform.jdbc.Parameters;
import org.jspecify.annotations.Nullable;

/** What a list of codes can be narrowed by; all given conditions hold together. */
public class ClassificationFilter {

  @QueryParam("parent")
  @Parameter(description = "Code above it in the tree.")
  @Nullable
  @Size(max = 20)
  String parent;

  @QueryParam("level")
  @Parameter(description = "Place in the tree, 1 at the top.")
  @Nullable
  @Min(1)
  @Max(9)
  Integer level;

  @QueryParam("q")
  @Parameter(description = "Part of a title in either language, or the beginning of a code.")
  @Nullable
  @Size(max = 200)
  String q;

  @QueryParam("updatedSince")
  @Parameter(description = "Only what changed at or after this moment.")
  @Nullable Instant updatedSince;

  Object[] values() {
    return new Object[] {parent, level, q, updatedSince};
  }

  String condition() {
    return (parent == null ? "" : " and p.parent = ?")
        + (level == null ? "" : " and p.level = ?")
        + (part() == null
            ? ""
            : " and (lower(p.title_zh) like ? escape '!' or lower(p.title_en) like ? escape '!'"
                + " or lower(p.code) like ? escape '!')")
        + (updatedSince == null ? "" : " and c.updated_at >= ?");
  }

  void bind(Parameters p) throws SQLException {
    if (parent != null) {
      p.text(parent);
    }
    if (level != null) {
      p.number(Long.valueOf(level));
    }
    String part = part();
    if (part != null) {
      p.text("%" + part + "%").text("%" + part + "%").text(part + "%");
    }
    if (updatedSince != null) {
      p.instant(updatedSince);
    }
  }

  private @Nullable String part() {
    return q == null || q.isBlank()
        ? null
        : q.strip()
            .toLowerCase(Locale.ROOT)
            .replace("!", "!!")
            .replace("%", "!%")
            .replace("_", "!_");
  }
}
