package org.guiju.comment;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a list of comments can be narrowed by; all given conditions hold together. */
public class CommentFilter {

  @QueryParam("visibility")
  @Parameter(description = "Whether others may read it.")
  @Nullable Visibility visibility;

  @QueryParam("disposed")
  @Parameter(description = "`false` for those that are still to be disposed of.")
  @Nullable Boolean disposed;

  @QueryParam("disposition")
  @Parameter(description = "What became of it.")
  @Nullable Disposition disposition;

  @QueryParam("majorDissent")
  @Parameter(description = "`true` for those with a major dissent that stands.")
  @Nullable Boolean majorDissent;

  @QueryParam("type")
  @Parameter(description = "What it is of.")
  @Nullable CommentType type;

  @QueryParam("clause")
  @Parameter(description = "Clause that it is about, as written.")
  @Nullable
  @Size(max = 200)
  String clause;

  @QueryParam("organization")
  @Parameter(description = "Organization of the account that sent it.")
  @Nullable UUID organization;

  @Nullable Object[] values() {
    return new @Nullable Object[] {
      visibility, disposed, disposition, majorDissent, type, clause, organization
    };
  }

  /** Whether it asks about what became of comments. */
  boolean asksForDispositions() {
    return disposed != null || disposition != null || majorDissent != null;
  }
}
