package org.guiju.deadline;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.guiju.vocabulary.Kind;
import org.jspecify.annotations.Nullable;

/** What a list of deadlines can be narrowed by; all given conditions hold together. */
public class DeadlineFilter {

  @QueryParam("status")
  @Parameter(description = "How they stand on the day; everything that runs where absent.")
  @Nullable DeadlineStatus status;

  @QueryParam("clock")
  @Parameter(description = "Code of the clock, such as C_TRACK.")
  @Nullable
  @Size(max = 60)
  String clock;

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

  @QueryParam("kind")
  @Parameter(description = "Kind of standard.")
  @Nullable Kind kind;

  @QueryParam("committee")
  @Parameter(description = "Code of the committee, in any spelling.")
  @Nullable
  @Size(max = 80)
  String committee;

  @QueryParam("organization")
  @Parameter(description = "The responsible organization, else the one that leads.")
  @Nullable UUID organization;

  @QueryParam("region")
  @Parameter(
      description =
          "A region with all below it on the day: that of the local standard, else that of the"
              + " organization.")
  @Nullable
  @Pattern(regexp = "[0-9]{6}|CN")
  String region;

  @QueryParam("from")
  @Parameter(description = "Due on this day or later.")
  @Nullable LocalDate from;

  @QueryParam("to")
  @Parameter(description = "Due on this day or earlier.")
  @Nullable LocalDate to;

  @Nullable Object[] values() {
    return new @Nullable Object[] {
      status, clock, effect, subjectType, subject, kind, committee, organization, region, from, to
    };
  }
}
