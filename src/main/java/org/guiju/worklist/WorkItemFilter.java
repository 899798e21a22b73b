package org.guiju.worklist;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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
  @Parameter(
      description =
          "Due on this day or before it; of what waits no more nothing is left out by it.")
  @Nullable LocalDate dueBy;

  @QueryParam("updatedSince")
  @Parameter(
      description =
          "Only things of which something was recorded at or after this moment; then also those that waited and wait no"
              + " more, with status DONE.")
  @Nullable Instant updatedSince;

  @QueryParam("status")
  @Parameter(
      description =
          "Only what waits, or with `updatedSince` only what waits no more; where absent, what waits, and with"
              + " `updatedSince` both.")
  @Nullable WorkItemStatus status;

  /** Whether such items are asked for. */
  boolean asksFor(WorkItemStatus one) {
    return status == null || status == one;
  }

  Object[] values() {
    return new Object[] {
      mine, role, type, kind, organization, committee, region, dueBy, updatedSince, status
    };
  }
}
