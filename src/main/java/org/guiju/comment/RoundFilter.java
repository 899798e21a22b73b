package org.guiju.comment;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.guiju.deadline.DeadlineSubject;
import org.guiju.deadline.SubjectFilter;
import org.guiju.platform.paging.ListFilter;
import org.jspecify.annotations.Nullable;

/** What a list of rounds can be narrowed by; all given conditions hold together. */
public class RoundFilter extends SubjectFilter {

  @QueryParam("open")
  @Parameter(
      description = "`true` for those that take comments on the day, `false` for the others.")
  @Nullable Boolean open;

  @QueryParam("audience")
  @Parameter(description = "Who is asked.")
  @Nullable Audience audience;

  @QueryParam("about")
  @Parameter(description = "Id of the project or standard.")
  @Nullable UUID about;

  @QueryParam("state")
  @Parameter(description = "How they stand on the day.")
  @Nullable
  @Size(max = ListFilter.MOST)
  List<RoundState> state;

  @QueryParam("aboutType")
  @Parameter(description = "Those about projects or about standards.")
  DeadlineSubject.@Nullable Type aboutType;

  @QueryParam("openedFrom")
  @Parameter(description = "First day, at the earliest.")
  @Nullable LocalDate openedFrom;

  @QueryParam("openedTo")
  @Parameter(description = "First day, at the latest.")
  @Nullable LocalDate openedTo;

  @QueryParam("lastFrom")
  @Parameter(description = "Last day, at the earliest.")
  @Nullable LocalDate lastFrom;

  @QueryParam("lastTo")
  @Parameter(description = "Last day, at the latest.")
  @Nullable LocalDate lastTo;

  @QueryParam("closedFrom")
  @Parameter(description = "Closed by the day, on this day or later.")
  @Nullable LocalDate closedFrom;

  @QueryParam("closedTo")
  @Parameter(description = "Closed by the day, on this day or earlier.")
  @Nullable LocalDate closedTo;

  @QueryParam("settledFrom")
  @Parameter(description = "Settled by the day, on this day or later.")
  @Nullable LocalDate settledFrom;

  @QueryParam("settledTo")
  @Parameter(description = "Settled by the day, on this day or earlier.")
  @Nullable LocalDate settledTo;

  @QueryParam("number")
  @Parameter(description = "Which of the thing's rounds of their sort they are, from 1.")
  @Nullable
  @Size(max = ListFilter.MOST)
  List<Integer> number;

  static RoundFilter about(UUID id) {
    RoundFilter filter = new RoundFilter();
    filter.about = id;
    return filter;
  }

  @Nullable Object[] values() {
    return new @Nullable Object[] {
      open,
      audience,
      about,
      state,
      aboutType,
      openedFrom,
      openedTo,
      lastFrom,
      lastTo,
      closedFrom,
      closedTo,
      settledFrom,
      settledTo,
      number,
      askedOfSubject()
    };
  }
}
