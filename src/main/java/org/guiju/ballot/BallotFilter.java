package org.guiju.ballot;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.guiju.procedure.vote.VoteVerdict;
import org.jspecify.annotations.Nullable;

/** What a list of ballots can be narrowed by; all given conditions hold together. */
public class BallotFilter {

  @QueryParam("state")
  @Parameter(description = "Where they stand.")
  @Nullable BallotState state;

  @QueryParam("outcome")
  @Parameter(description = "How they ended.")
  VoteVerdict.@Nullable Outcome outcome;

  @QueryParam("purpose")
  @Parameter(description = "What they decide on.")
  @Nullable BallotPurpose purpose;

  @QueryParam("committee")
  @Parameter(description = "Code of the committee, in any spelling.")
  @Nullable
  @Size(max = 160)
  String committee;

  @QueryParam("about")
  @Parameter(description = "Id of the thing that they are about.")
  @Nullable UUID about;

  @QueryParam("dueBefore")
  @Parameter(description = "Only those whose last day is before this day.")
  @Nullable LocalDate dueBefore;

  @QueryParam("mine")
  @Parameter(description = "Only those in which your account has a vote.")
  boolean mine;

  @QueryParam("updatedSince")
  @Parameter(description = "Only what changed at or after this moment.")
  @Nullable Instant updatedSince;

  Object[] values() {
    return new Object[] {state, outcome, purpose, committee, about, dueBefore, mine, updatedSince};
  }
}
