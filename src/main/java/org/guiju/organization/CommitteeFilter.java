package org.guiju.organization;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.guiju.platform.paging.CreatedFilter;
import org.guiju.platform.paging.ListQuery;
import org.guiju.platform.paging.Search;
import org.jspecify.annotations.Nullable;

/**
 * What a list of committees can be narrowed by: all given parameters hold together, several values
 * of one are a union.
 */
public class CommitteeFilter extends CreatedFilter {

  @QueryParam("code")
  @Parameter(description = "The codes, in any spelling.")
  @Size(max = MOST)
  @Nullable List<@Size(max = 160) String> code;

  @QueryParam("nameZh")
  @Parameter(description = "Part of its Chinese name.")
  @Nullable
  @Size(max = 200)
  String nameZh;

  @QueryParam("nameEn")
  @Parameter(description = "Part of its English name.")
  @Nullable
  @Size(max = 200)
  String nameEn;

  @QueryParam("parent")
  @Parameter(description = "Codes of the committees above it, in any spelling.")
  @Size(max = MOST)
  @Nullable List<@Size(max = 160) String> parent;

  @QueryParam("level")
  @Parameter(description = "Whose committees they are.")
  @Size(max = MOST)
  @Nullable List<CommitteeLevel> level;

  @QueryParam("secretariat")
  @Parameter(description = "Organizations that keep its secretariat.")
  @Size(max = MOST)
  @Nullable List<UUID> secretariat;

  @QueryParam("fromIsAssumption")
  @Parameter(description = "Whether nobody said since when it exists.")
  @Nullable Boolean fromIsAssumption;

  @QueryParam("validFromFrom")
  @Parameter(description = "The least validFrom: first day on which it was just so.")
  @Nullable LocalDate validFromFrom;

  @QueryParam("validFromTo")
  @Parameter(description = "The greatest validFrom, inclusive.")
  @Nullable LocalDate validFromTo;

  @QueryParam("validToFrom")
  @Parameter(description = "The least validTo: day from which it is no longer just so.")
  @Nullable LocalDate validToFrom;

  @QueryParam("validToTo")
  @Parameter(description = "The greatest validTo, inclusive.")
  @Nullable LocalDate validToTo;

  @QueryParam("dissolvedFrom")
  @Parameter(description = "First day of its end.")
  @Nullable LocalDate dissolvedFrom;

  @QueryParam("dissolvedTo")
  @Parameter(description = "Last day of its end, inclusive.")
  @Nullable LocalDate dissolvedTo;

  ListQuery restrict(ListQuery query) {
    query
        .among("code", normalized(code))
        .part("nameZh", nameZh)
        .part("nameEn", nameEn)
        .among("parent", normalized(parent))
        .among("level", level)
        .among("secretariat", secretariat)
        .equal("fromIsAssumption", fromIsAssumption)
        .range("validFrom", validFromFrom, validFromTo)
        .range("validTo", validToFrom, validToTo)
        .range("dissolvedOn", dissolvedFrom, dissolvedTo);
    common(query, (search, text) -> search(search, text, query.on()));
    return query;
  }

  private static Search search(Search search, String text, LocalDate on) {
    search.in("p.name_zh", "p.name_en", "p.code");
    OrganizationNames.of(search, "p.secretariat", on);
    CommitteeCodes.normalize(text)
        .ifPresent(plain -> search.orWhole("p.code = ?", p -> p.text(plain)));
    return search;
  }

  private static @Nullable List<String> normalized(@Nullable List<String> codes) {
    return codes == null
        ? null
        : codes.stream().map(text -> CommitteeCodes.normalize(text).orElse(text)).toList();
  }
}
