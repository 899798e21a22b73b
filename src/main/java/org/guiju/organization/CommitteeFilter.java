package org.guiju.organization;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.guiju.platform.paging.Likeness;
import org.jspecify.annotations.Nullable;

/** What a list of committees can be narrowed by; all given conditions hold together. */
public class CommitteeFilter {

  @QueryParam("q")
  @Parameter(description = "Part of a name, in either language, or of the code.")
  @Nullable
  @Size(max = 200)
  String q;

  @QueryParam("code")
  @Parameter(description = "The code, in any spelling.")
  @Nullable
  @Size(max = 160)
  String code;

  @QueryParam("parent")
  @Parameter(description = "Code of the committee above it.")
  @Nullable
  @Size(max = 160)
  String parent;

  @QueryParam("level")
  @Parameter(description = "Whose committee it is.")
  @Nullable CommitteeLevel level;

  @QueryParam("secretariat")
  @Parameter(description = "Organization that keeps its secretariat.")
  @Nullable UUID secretariat;

  @QueryParam("updatedSince")
  @Parameter(description = "Only what changed at or after this moment.")
  @Nullable Instant updatedSince;

  Object[] values() {
    return new Object[] {q, code, parent, level, secretariat, updatedSince};
  }

  void restrict(Conditions where) {
    if (q != null && !q.isBlank()) {
      String pattern = Likeness.anywhere(q);
      where.and(
          "(lower(p.name_zh) like ? escape '!' or lower(p.name_en) like ? escape '!'"
              + " or lower(p.code) like ? escape '!')",
          p -> p.text(pattern).text(pattern).text(pattern));
    }
    if (code != null) {
      String plain = CommitteeCodes.normalize(code).orElse(code);
      where.and("p.code = ?", p -> p.text(plain));
    }
    if (parent != null) {
      String plain = CommitteeCodes.normalize(parent).orElse(parent);
      where.and("p.parent = ?", p -> p.text(plain));
    }
    if (level != null) {
      where.and("p.level = ?", p -> p.name(level));
    }
    if (secretariat != null) {
      where.and("p.secretariat = ?", p -> p.uuid(secretariat));
    }
    if (updatedSince != null) {
      where.and("c.updated_at >= ?", p -> p.instant(updatedSince));
    }
  }
}
