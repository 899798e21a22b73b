package org.guiju.organization;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.guiju.identifier.Uscc;
import org.guiju.platform.paging.CreatedFilter;
import org.guiju.platform.paging.ListQuery;
import org.guiju.platform.paging.Search;
import org.jspecify.annotations.Nullable;

/**
 * What a list of organizations can be narrowed by: all given parameters hold together, several
 * values of one are a union.
 */
public class OrganizationFilter extends CreatedFilter {

  private static final String REFERENCED =
      "p.organization_id in (select n.organization_id from organization_reference n"
          + " where n.kind = '%s' and n.text%%s)";

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

  @QueryParam("type")
  @Parameter(description = "What sorts of organization they are.")
  @Size(max = MOST)
  @Nullable List<OrganizationType> type;

  @QueryParam("region")
  @Parameter(
      description =
          "Divisions; the organizations in them and everything below them on the day. CN is China,"
              + " * everywhere.")
  @Size(max = MOST)
  @Nullable List<@Size(max = 12) String> region;

  @QueryParam("regionCode")
  @Parameter(description = "Divisions that they are in on the day, just these.")
  @Size(max = MOST)
  @Nullable List<@Size(max = 12) String> regionCode;

  @QueryParam("uscc")
  @Parameter(description = "Unified social credit codes.")
  @Size(max = MOST)
  @Nullable List<@Size(max = 40) String> uscc;

  @QueryParam("standardCode")
  @Parameter(description = "Codes that its standards carry, now or ever.")
  @Size(max = MOST)
  @Nullable List<@Size(max = 60) String> standardCode;

  @QueryParam("externalId")
  @Parameter(description = "Ids in other systems, as system:value, now or ever.")
  @Size(max = MOST)
  @Nullable List<@Size(max = 250) String> externalId;

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

  /**
   * Adds what it asks for.
   *
   * @param subtree codes of a region and of all below
   */
  ListQuery restrict(ListQuery query, Function<String, Set<String>> subtree) {
    query
        .part("nameZh", nameZh)
        .part("nameEn", nameEn)
        .among("type", type)
        .below("p.region_code", upper(region), subtree)
        .among("regionCode", regionCode)
        .among("uscc", uscc == null ? null : uscc.stream().map(Uscc::normalize).toList())
        .anyOf("standardCode", standardCode, REFERENCED.formatted("CODE"), null)
        .anyOf("externalId", externalId, REFERENCED.formatted("EXTERNAL"), null)
        .equal("fromIsAssumption", fromIsAssumption)
        .range("validFrom", validFromFrom, validFromTo)
        .range("validTo", validToFrom, validToTo)
        .range("dissolvedOn", dissolvedFrom, dissolvedTo);
    common(query, OrganizationFilter::search);
    return query;
  }

  private static Search search(Search search, String text) {
    String code = text.strip();
    return search
        .in(OrganizationList.NAMES)
        .orWhole("p.uscc = ?", p -> p.text(Uscc.normalize(code)))
        .orWhole(
            "p.organization_id in (select n.organization_id from organization_reference n where n.text = ?)",
            p -> p.text(code));
  }

  private static @Nullable List<String> upper(@Nullable List<String> codes) {
    return codes == null
        ? null
        : codes.stream().map(code -> code.strip().toUpperCase(Locale.ROOT)).toList();
  }
}
