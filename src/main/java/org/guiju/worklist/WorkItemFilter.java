package org.guiju.worklist;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.guiju.platform.jdbc.Conditions;
import org.guiju.platform.paging.Asked;
import org.guiju.platform.paging.Likeness;
import org.guiju.platform.paging.ListFilter;
import org.guiju.vocabulary.Kind;
import org.jspecify.annotations.Nullable;

/** What a work list can be narrowed by; all given conditions hold together. */
public class WorkItemFilter {

  @QueryParam("mine")
  @Parameter(
      description =
          "Only what is the turn of your own account: its roles, its organization, its region. An"
              + " authority that files or inspects has the things of its region among them.")
  @Nullable Boolean mine;

  @QueryParam("role")
  @Parameter(description = "Roles whose turn it is, such as TC_SEC; any where absent.")
  @Nullable
  @Size(max = 20)
  List<@Size(max = 20) String> role;

  @QueryParam("type")
  @Parameter(description = "PROJECT, STANDARD, DECLARATION, MATTER or DRAW.")
  @Nullable WorkItemType type;

  @QueryParam("kind")
  @Parameter(description = "Kind of the standard.")
  @Nullable Kind kind;

  @QueryParam("organization")
  @Parameter(
      description =
          "The organization responsible for the thing, taking part in it, or keeping the secretariat"
              + " of its committee on the day; of a draw, an authority of its plan.")
  @Nullable UUID organization;

  @QueryParam("committee")
  @Parameter(description = "Code of the committee, in any spelling.")
  @Nullable
  @Size(max = 80)
  String committee;

  @QueryParam("region")
  @Parameter(
      description =
          "Region of the thing as PPCCXX, with those below it: that of the local standard, else that"
              + " of the responsible organization on the day; of a draw, that of an authority of its"
              + " plan.")
  @Nullable
  @Pattern(regexp = "\\d{6}")
  String region;

  @QueryParam("dueBy")
  @Parameter(description = "Due on this day or before it; not with `updatedSince`.")
  @Nullable LocalDate dueBy;

  @QueryParam("updatedSince")
  @Parameter(
      description =
          "Only things of which something was recorded at or after this moment; then also those"
              + " that waited and wait no more, with status DONE. Not together with what may change"
              + " while a thing waits: `dueBy`, `state`, `clock`, `overdue`, `since…`,"
              + " `reference`, titles.")
  @Nullable Instant updatedSince;

  @QueryParam("status")
  @Parameter(
      description =
          "Only what waits, or with `updatedSince` only what waits no more; where absent, what waits, and with"
              + " `updatedSince` both.")
  @Nullable WorkItemStatus status;

  @QueryParam("id")
  @Parameter(description = "Ids of the things.")
  @Nullable
  @Size(max = ListFilter.MOST)
  List<UUID> id;

  @QueryParam("reference")
  @Parameter(description = "Part of the number of the thing or of its plan.")
  @Nullable
  @Size(max = 200)
  String reference;

  @QueryParam("titleZh")
  @Parameter(description = "Part of the Chinese title.")
  @Nullable
  @Size(max = 200)
  String titleZh;

  @QueryParam("titleEn")
  @Parameter(description = "Part of the English title.")
  @Nullable
  @Size(max = 200)
  String titleEn;

  @QueryParam("machine")
  @Parameter(description = "Machines that they are run by.")
  @Nullable
  @Size(max = ListFilter.MOST)
  List<@Size(max = 40) String> machine;

  @QueryParam("state")
  @Parameter(
      description =
          "Where they stand; like `clock`, `overdue`, `since…`, `reference` and titles not with"
              + " `updatedSince`, since a copy would keep what no longer fits.")
  @Nullable
  @Size(max = ListFilter.MOST)
  List<@Size(max = 40) String> state;

  @QueryParam("clock")
  @Parameter(description = "The clocks that run out first.")
  @Nullable
  @Size(max = ListFilter.MOST)
  List<@Size(max = 60) String> clock;

  @QueryParam("overdue")
  @Parameter(description = "Whether the day by which they are due has passed.")
  @Nullable Boolean overdue;

  @QueryParam("sinceFrom")
  @Parameter(description = "Standing there since this day or a later one.")
  @Nullable LocalDate sinceFrom;

  @QueryParam("sinceTo")
  @Parameter(description = "Standing there since this day or an earlier one.")
  @Nullable LocalDate sinceTo;

  /** What is asked of the rows that wait, or waited, for those asked for. */
  Conditions conditions(LocalDate on) {
    Conditions all =
        new Conditions()
            .and("1 = 1")
            .among("machine", machine)
            .amongIds("id", id)
            .among("state", state)
            .among("clock", clock)
            .between("since", sinceFrom, sinceTo);
    if (overdue != null) {
      all.and(overdue ? "due < ?" : "due >= ?", p -> p.date(on));
    }
    Likeness.part(all, "reference", reference);
    Likeness.part(all, "title_zh", titleZh);
    Likeness.part(all, "title_en", titleEn);
    return all;
  }

  /**
   * Whether it is narrowed by what may become otherwise while a thing waits. Who keeps a copy would
   * not learn that such a thing no longer fits.
   */
  boolean asksForWhatChanges() {
    return Asked.any(dueBy, state, clock, overdue, sinceFrom, sinceTo, reference, titleZh, titleEn);
  }

  /** Whether such items are asked for. */
  boolean asksFor(WorkItemStatus one) {
    return status == null || status == one;
  }

  Object[] values() {
    return new Object[] {
      mine,
      role,
      type,
      kind,
      organization,
      committee,
      region,
      dueBy,
      updatedSince,
      status,
      id,
      reference,
      titleZh,
      titleEn,
      machine,
      state,
      clock,
      overdue,
      sinceFrom,
      sinceTo
    };
  }
}
