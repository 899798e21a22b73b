package org.guiju.ballot;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.guiju.identifier.CommitteeCode;
import org.guiju.platform.paging.CreatedFilter;
import org.guiju.platform.paging.ListQuery;
import org.guiju.procedure.vote.VoteVerdict;
import org.jspecify.annotations.Nullable;

/**
 * What a list of ballots can be narrowed by: all given parameters hold together, several values of
 * one are a union.
 */
public class BallotFilter extends CreatedFilter {

  @QueryParam("state")
  @Parameter(description = "Where they stand.")
  @Nullable
  @Size(max = MOST)
  List<BallotState> state;

  @QueryParam("outcome")
  @Parameter(description = "How they ended.")
  @Nullable
  @Size(max = MOST)
  List<VoteVerdict.Outcome> outcome;

  @QueryParam("purpose")
  @Parameter(description = "What they decide on.")
  @Nullable
  @Size(max = MOST)
  List<BallotPurpose> purpose;

  @QueryParam("form")
  @Parameter(description = "Whether by letter or in a meeting.")
  @Nullable
  @Size(max = MOST)
  List<BallotForm> form;

  @QueryParam("rule")
  @Parameter(description = "Codes of rules.")
  @Nullable
  @Size(max = MOST)
  List<@Size(max = 60) String> rule;

  @QueryParam("committee")
  @Parameter(description = "Codes of committees, in any spelling.")
  @Nullable
  @Size(max = MOST)
  List<@Size(max = 160) String> committee;

  @QueryParam("about")
  @Parameter(description = "Ids of the things that they are about.")
  @Nullable
  @Size(max = MOST)
  List<UUID> about;

  @QueryParam("aboutType")
  @Parameter(description = "Sorts of things that they are about, such as PROJECT.")
  @Nullable
  @Size(max = MOST)
  List<@Size(max = 40) String> aboutType;

  @QueryParam("title")
  @Parameter(description = "Part of the title.")
  @Nullable
  @Size(max = 200)
  String title;

  @QueryParam("reported")
  @Parameter(description = "Whether the count was reported and not taken from single votes.")
  @Nullable Boolean reported;

  @QueryParam("announcedFrom")
  @Parameter(description = "First day of announcement.")
  @Nullable LocalDate announcedFrom;

  @QueryParam("announcedTo")
  @Parameter(description = "Last day of announcement, inclusive.")
  @Nullable LocalDate announcedTo;

  @QueryParam("opensFrom")
  @Parameter(description = "First day of voting, at the earliest.")
  @Nullable LocalDate opensFrom;

  @QueryParam("opensTo")
  @Parameter(description = "First day of voting, at the latest.")
  @Nullable LocalDate opensTo;

  @QueryParam("closesFrom")
  @Parameter(description = "Last day of voting, at the earliest.")
  @Nullable LocalDate closesFrom;

  @QueryParam("closesTo")
  @Parameter(description = "Last day of voting, at the latest.")
  @Nullable LocalDate closesTo;

  @QueryParam("closedFrom")
  @Parameter(description = "Day on which it was closed, at the earliest.")
  @Nullable LocalDate closedFrom;

  @QueryParam("closedTo")
  @Parameter(description = "Day on which it was closed, at the latest.")
  @Nullable LocalDate closedTo;

  @QueryParam("dueBefore")
  @Parameter(description = "Only those whose last day is before this day.")
  @Nullable LocalDate dueBefore;

  @QueryParam("mine")
  @Parameter(description = "Only those in which your account has a vote.")
  boolean mine;

  /**
   * Adds what it asks for.
   *
   * @param account whose votes are meant by {@code mine}
   */
  ListQuery restrict(ListQuery query, String account) {
    query
        .among("state", state)
        .among("outcome", outcome)
        .among("purpose", purpose)
        .among("form", form)
        .among("rule", rule)
        .among("committee", CommitteeCode.plain(committee))
        .among("about", about)
        .among("aboutType", aboutType)
        .part("title", title)
        .equal("reported", reported)
        .range("announcedOn", announcedFrom, announcedTo)
        .range("opensOn", opensFrom, opensTo)
        .range("closesOn", closesFrom, closesTo)
        .range("closedOn", closedFrom, closedTo);
    LocalDate before = dueBefore;
    if (before != null) {
      query.where("dueBefore", before, "b.closes_on < ?", p -> p.date(before));
    }
    if (mine) {
      query.where(
          "mine",
          account,
          "b.id in (select v.ballot_id from ballot_voter v where v.account = ?)",
          p -> p.text(account));
    }
    common(
        query,
        (search, text) ->
            search
                .in("b.title", "b.committee", "b.rule_code")
                .orWhole("b.committee = ?", p -> p.text(CommitteeCode.plain(text))));
    return query;
  }
}
