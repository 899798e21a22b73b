package org.guiju.deadline;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.guiju.platform.paging.ListFilter;
import org.jspecify.annotations.Nullable;

/** What a list of deadlines can be narrowed by; all given conditions hold together. */
public class DeadlineFilter extends SubjectFilter {

  @QueryParam("status")
  @Parameter(description = "How they stand on the day; everything that runs where absent.")
  @Nullable DeadlineStatus status;

  @QueryParam("effect")
  @Parameter(description = "What happens at the end, such as FREEZE or OVERDUE.")
  @Nullable
  @Size(max = 40)
  String effect;

  @QueryParam("subjectType")
  @Parameter(description = "Those of projects, of standards or of declarations.")
  DeadlineSubject.@Nullable Type subjectType;

  @QueryParam("subject")
  @Parameter(description = "Id of the project, standard, declaration or matter.")
  @Nullable UUID subject;

  @QueryParam("from")
  @Parameter(description = "Due on this day or later.")
  @Nullable LocalDate from;

  @QueryParam("to")
  @Parameter(description = "Due on this day or earlier.")
  @Nullable LocalDate to;

  @QueryParam("meaning")
  @Parameter(description = "MINIMUM (not before it has run), LIMIT (not after), SOFT (a warning).")
  @Nullable
  @Size(max = 20)
  String meaning;

  @QueryParam("calendarKnown")
  @Parameter(description = "Whether the public holidays that matter were imported.")
  @Nullable Boolean calendarKnown;

  @QueryParam("startedFrom")
  @Parameter(description = "Started on this day or later.")
  @Nullable LocalDate startedFrom;

  @QueryParam("startedTo")
  @Parameter(description = "Started on this day or earlier.")
  @Nullable LocalDate startedTo;

  @QueryParam("warnFrom")
  @Parameter(description = "The first day on which to warn is this one or later.")
  @Nullable LocalDate warnFrom;

  @QueryParam("warnTo")
  @Parameter(description = "The first day on which to warn is this one or earlier.")
  @Nullable LocalDate warnTo;

  @QueryParam("countedFrom")
  @Parameter(description = "By counting alone it ends on this day or later.")
  @Nullable LocalDate countedFrom;

  @QueryParam("countedTo")
  @Parameter(description = "By counting alone it ends on this day or earlier.")
  @Nullable LocalDate countedTo;

  @QueryParam("stoppedFrom")
  @Parameter(description = "Runs no longer from this day or a later one on.")
  @Nullable LocalDate stoppedFrom;

  @QueryParam("stoppedTo")
  @Parameter(description = "Runs no longer from this day or an earlier one on.")
  @Nullable LocalDate stoppedTo;

  @QueryParam("place")
  @Parameter(description = "Places among the runs of the clock of the thing, from 0.")
  @Nullable
  @Size(max = ListFilter.MOST)
  List<Integer> place;

  @Nullable Object[] values() {
    return new @Nullable Object[] {
      status,
      effect,
      subjectType,
      subject,
      from,
      to,
      meaning,
      calendarKnown,
      startedFrom,
      startedTo,
      warnFrom,
      warnTo,
      countedFrom,
      countedTo,
      stoppedFrom,
      stoppedTo,
      place,
      askedOfSubject()
    };
  }
}
