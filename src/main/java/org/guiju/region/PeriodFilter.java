package org.guiju.region;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.guiju.platform.paging.ListQuery;
import org.guiju.platform.paging.Search;
import org.jspecify.annotations.Nullable;

/**
 * What lists of codes that hold from a day to a day can be narrowed by, whatever they stand for.
 */
public abstract class PeriodFilter {

  @QueryParam("fromIsAssumption")
  @Parameter(description = "Whether the first day on which it was just so is assumed.")
  @Nullable Boolean fromIsAssumption;

  @QueryParam("validFromFrom")
  @Parameter(description = "First day on which it was just so, at the earliest.")
  @Nullable LocalDate validFromFrom;

  @QueryParam("validFromTo")
  @Parameter(description = "First day on which it was just so, at the latest.")
  @Nullable LocalDate validFromTo;

  @QueryParam("validToFrom")
  @Parameter(
      description = "Day from which it no longer holds, at the earliest; only where one is known.")
  @Nullable LocalDate validToFrom;

  @QueryParam("validToTo")
  @Parameter(
      description = "Day from which it no longer holds, at the latest; only where one is known.")
  @Nullable LocalDate validToTo;

  @QueryParam("q")
  @Parameter(
      description =
          "Words that are all found, in any case and width: parts of a name or title in either language, or the"
              + " beginning of a code.")
  @Nullable
  @Size(max = 200)
  String q;

  @QueryParam("updatedSince")
  @Parameter(description = "Only what changed at or after this moment.")
  @Nullable Instant updatedSince;

  @QueryParam("updatedTo")
  @Parameter(description = "Only what changed last at or before this moment.")
  @Nullable Instant updatedTo;

  /**
   * Adds what all of them have.
   *
   * @param texts columns in which words are looked for
   */
  void common(ListQuery query, String... texts) {
    query
        .equal("fromIsAssumption", fromIsAssumption)
        .range("validFrom", validFromFrom, validFromTo)
        .range("validTo", validToFrom, validToTo)
        .range("updatedAt", updatedSince, updatedTo);
    Search search = Search.of(q);
    if (search != null) {
      query.search(q, search.in(texts).beginning("p.code"));
    }
  }
}
