package org.guiju.document;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.guiju.platform.paging.ListFilter;
import org.jspecify.annotations.Nullable;

/** What a list of documents can be narrowed by; all given conditions hold together. */
public class DocumentFilter extends VersionFilter {

  @QueryParam("code")
  @Parameter(description = "D01–D34 or a code of your own; may be given several times.")
  @Nullable
  @Size(max = 50)
  List<@Size(max = 20) String> code;

  @QueryParam("sha256")
  @Parameter(description = "SHA-256 of a version, in 64 hexadecimal digits.")
  @Nullable
  @Pattern(regexp = "[0-9a-f]{64}")
  String sha256;

  @QueryParam("id")
  @Parameter(description = "Ids of documents.")
  @Nullable
  @Size(max = ListFilter.MOST)
  List<UUID> id;

  @QueryParam("about")
  @Parameter(description = "Ids of the things that they are about.")
  @Nullable
  @Size(max = ListFilter.MOST)
  List<UUID> about;

  @QueryParam("aboutType")
  @Parameter(description = "What they are about: PROJECT, STANDARD, DECLARATION, MATTER ….")
  @Nullable
  @Size(max = ListFilter.MOST)
  List<@Size(max = 40) String> aboutType;

  @QueryParam("title")
  @Parameter(
      description =
          "Part of the name of the document, as it is now, of those of one thing or with `about` or"
              + " `id`; documents of matters are not found by it, some of which are shown without"
              + " their names.")
  @Nullable
  @Size(max = 200)
  String title;

  @QueryParam("createdFrom")
  @Parameter(description = "First uploaded at or after this moment.")
  @Nullable Instant createdFrom;

  @QueryParam("createdTo")
  @Parameter(description = "First uploaded at or before this moment.")
  @Nullable Instant createdTo;

  @QueryParam("updatedSince")
  @Parameter(description = "Only what changed at or after this moment.")
  @Nullable Instant updatedSince;

  @QueryParam("updatedTo")
  @Parameter(description = "Only what changed last at or before this moment.")
  @Nullable Instant updatedTo;

  /** Whether a name is looked for among the documents of all things. */
  boolean asksAllForTheirNames() {
    return asksForNames() && (about == null || about.isEmpty()) && (id == null || id.isEmpty());
  }

  /** Whether it asks for a name, which not all documents of matters are shown with. */
  boolean asksForNames() {
    return isSaid(title) || isSaid(fileName);
  }

  private static boolean isSaid(@Nullable String text) {
    return text != null && !text.isBlank();
  }

  @Nullable Object[] values() {
    return new @Nullable Object[] {
      code,
      sha256,
      id,
      about,
      aboutType,
      title,
      createdFrom,
      createdTo,
      updatedSince,
      updatedTo,
      asked()
    };
  }
}
