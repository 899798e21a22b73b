package org.guiju.supervision;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.guiju.platform.jdbc.Conditions;
import org.guiju.platform.paging.ListFilter;
import org.guiju.vocabulary.Kind;
import org.jspecify.annotations.Nullable;

/** What a list of draws can be narrowed by; all given conditions hold together. */
public class DrawFilter {

  @QueryParam("declaration")
  @Parameter(description = "Only those that drew this declaration.")
  @Nullable UUID declaration;

  @QueryParam("region")
  @Parameter(description = "Regions that they drew from, just these.")
  @Nullable
  @Size(max = ListFilter.MOST)
  List<@Size(max = 12) String> region;

  @QueryParam("kind")
  @Parameter(description = "Kinds of the declarers' own standards that they drew from.")
  @Nullable
  @Size(max = ListFilter.MOST)
  List<Kind> kind;

  @QueryParam("drawnFrom")
  @Parameter(description = "Drawn on this day or later.")
  @Nullable LocalDate drawnFrom;

  @QueryParam("drawnTo")
  @Parameter(description = "Drawn on this day or earlier.")
  @Nullable LocalDate drawnTo;

  @QueryParam("createdFrom")
  @Parameter(description = "Recorded at or after this moment.")
  @Nullable Instant createdFrom;

  @QueryParam("createdTo")
  @Parameter(description = "Recorded at or before this moment.")
  @Nullable Instant createdTo;

  /** All that is asked, as text. */
  String asked() {
    return Arrays.toString(
        new @Nullable Object[] {
          declaration, region, kind, drawnFrom, drawnTo, createdFrom, createdTo
        });
  }

  Conditions conditions() {
    return new Conditions()
        .and("1 = 1")
        .and(
            declaration,
            "id in (select d.draw_id from draw_declaration d where d.declaration_id = ?)",
            (p, value) -> p.uuid(value))
        .among("region_code", region)
        .among("kind", kind)
        .between("drawn_on", drawnFrom, drawnTo)
        .between("created_at", createdFrom, createdTo);
  }
}
