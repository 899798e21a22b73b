package org.guiju.region;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.guiju.platform.paging.ListFilter;
import org.guiju.platform.paging.ListQuery;
import org.guiju.platform.paging.Search;
import org.jspecify.annotations.Nullable;

/**
 * What a list of codes can be narrowed by: all given parameters hold together, several values of
 * one are a union.
 */
public class ClassificationFilter {

  @QueryParam("code")
  @Parameter(description = "Codes, each as it is listed.")
  @Nullable
  @Size(max = ListFilter.MOST)
  List<@Size(max = 20) String> code;

  @QueryParam("parent")
  @Parameter(description = "Codes above it in the tree.")
  @Nullable
  @Size(max = ListFilter.MOST)
  List<@Size(max = 20) String> parent;

  @QueryParam("level")
  @Parameter(description = "Places in the tree, 1 at the top.")
  @Nullable
  @Size(max = ListFilter.MOST)
  List<@Min(1) @Max(9) Integer> level;

  @QueryParam("status")
  @Parameter(description = "Whether the code is in use.")
  @Nullable
  @Size(max = ListFilter.MOST)
  List<ClassificationStatus> status;

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

  @QueryParam("departmentZh")
  @Parameter(description = "Part of the Chinese name of the department.")
  @Nullable
  @Size(max = 200)
  String departmentZh;

  @QueryParam("departmentEn")
  @Parameter(description = "Part of the English name of the department.")
  @Nullable
  @Size(max = 200)
  String departmentEn;

  @QueryParam("notes")
  @Parameter(description = "Part of the notes.")
  @Nullable
  @Size(max = 200)
  String notes;

  @QueryParam("fromIsAssumption")
  @Parameter(description = "Whether the first day is assumed.")
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
          "Words that are all found, in any case and width: parts of a title in either language, or the beginning of a"
              + " code.")
  @Nullable
  @Size(max = 200)
  String q;

  @QueryParam("updatedSince")
  @Parameter(description = "Only what changed at or after this moment.")
  @Nullable Instant updatedSince;

  @QueryParam("updatedTo")
  @Parameter(description = "Only what changed last at or before this moment.")
  @Nullable Instant updatedTo;

  /** Adds what it asks for. */
  ListQuery restrict(ListQuery query) {
    query
        .among("code", code)
        .among("parent", parent)
        .among("level", level)
        .among("status", status)
        .part("titleZh", titleZh)
        .part("titleEn", titleEn)
        .part("departmentZh", departmentZh)
        .part("departmentEn", departmentEn)
        .part("notes", notes)
        .equal("fromIsAssumption", fromIsAssumption)
        .range("validFrom", validFromFrom, validFromTo)
        .range("validTo", validToFrom, validToTo)
        .range("updatedAt", updatedSince, updatedTo);
    Search search = Search.of(q);
    if (search != null) {
      query.search(q, search.in("p.title_zh", "p.title_en").beginning("p.code"));
    }
    return query;
  }
}
