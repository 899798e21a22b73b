package org.guiju.region;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.guiju.platform.paging.ListFilter;
import org.guiju.platform.paging.ListQuery;
import org.jspecify.annotations.Nullable;

/**
 * What a list of codes can be narrowed by: all given parameters hold together, several values of
 * one are a union.
 */
public class ClassificationFilter extends PeriodFilter {

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
        .part("notes", notes);
    common(query, "p.title_zh", "p.title_en");
    return query;
  }
}
