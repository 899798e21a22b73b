package org.guiju.region;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.guiju.platform.paging.ListFilter;
import org.guiju.platform.paging.ListQuery;
import org.jspecify.annotations.Nullable;

/**
 * What a list of divisions can be narrowed by: all given parameters hold together, several values
 * of one are a union.
 */
public class RegionFilter extends PeriodFilter {

  @QueryParam("code")
  @Parameter(description = "Codes, each as it is.")
  @Nullable
  @Size(max = ListFilter.MOST)
  List<@Size(max = 12) String> code;

  @QueryParam("nameZh")
  @Parameter(description = "Part of the Chinese name.")
  @Nullable
  @Size(max = 200)
  String nameZh;

  @QueryParam("nameEn")
  @Parameter(description = "Part of the English name.")
  @Nullable
  @Size(max = 200)
  String nameEn;

  @QueryParam("level")
  @Parameter(description = "Levels in the tree.")
  @Nullable
  @Size(max = ListFilter.MOST)
  List<RegionLevel> level;

  @QueryParam("parent")
  @Parameter(description = "Codes of parents on the day.")
  @Nullable
  @Size(max = ListFilter.MOST)
  List<@Size(max = 12) String> parent;

  @QueryParam("within")
  @Parameter(description = "Codes of divisions; they and everything below them on the day.")
  @Nullable
  @Size(max = ListFilter.MOST)
  List<@Size(max = 12) String> within;

  @QueryParam("successor")
  @Parameter(description = "Codes that territories went to, as declared.")
  @Nullable
  @Size(max = ListFilter.MOST)
  List<@Size(max = 12) String> successor;

  /** Adds what it asks for; where a division belongs is told by the tree. */
  ListQuery restrict(ListQuery query, RegionTree tree) {
    query
        .among("code", code)
        .part("nameZh", nameZh)
        .part("nameEn", nameEn)
        .among("level", level)
        .among("successor", successor);
    common(query, "p.name", "p.name_en");
    if (parent != null && !parent.isEmpty()) {
      Set<String> below = new TreeSet<>();
      parent.forEach(above -> below.addAll(tree.children(above, query.on())));
      query.where("parent", parent, "p.code = any(?)", p -> p.texts(below));
    }
    if (within != null && !within.isEmpty()) {
      Set<String> below = new TreeSet<>();
      within.forEach(above -> below.addAll(tree.subtree(above, query.on())));
      query.where("within", within, "p.code = any(?)", p -> p.texts(below));
    }
    return query;
  }
}
