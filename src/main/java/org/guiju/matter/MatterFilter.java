package org.guiju.matter;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.guiju.identifier.CommitteeCode;
import org.guiju.identifier.SoughtNumber;
import org.guiju.organization.OrganizationNames;
import org.guiju.platform.paging.CreatedFilter;
import org.guiju.platform.paging.Likeness;
import org.guiju.platform.paging.ListQuery;
import org.guiju.platform.paging.Search;
import org.guiju.vocabulary.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What a list of matters can be narrowed by: all given parameters hold together, several values of
 * one are a union.
 */
public class MatterFilter extends CreatedFilter {

  @QueryParam("type")
  @Parameter(description = "Their machines: PATENT, CHANGE_REQUEST, AMENDMENT, FILING, APPEAL ….")
  @Size(max = MOST)
  @Nullable List<@Size(max = 40) String> type;

  @QueryParam("about")
  @Parameter(description = "Ids of projects, editions or declarations that they are about.")
  @Size(max = MOST)
  @Nullable List<UUID> about;

  @QueryParam("aboutType")
  @Parameter(description = "What they are about: PROJECT, STANDARD or DECLARATION.")
  @Size(max = MOST)
  @Nullable List<@Pattern(regexp = "PROJECT|STANDARD|DECLARATION") String> aboutType;

  @QueryParam("state")
  @Parameter(description = "States on the day.")
  @Size(max = MOST)
  @Nullable List<@Size(max = 40) String> state;

  @QueryParam("ended")
  @Parameter(description = "Whether it had come to its end by the day.")
  @Nullable Boolean ended;

  @QueryParam("openedFrom")
  @Parameter(description = "First day of beginning.")
  @Nullable LocalDate openedFrom;

  @QueryParam("openedTo")
  @Parameter(description = "Last day of beginning, inclusive.")
  @Nullable LocalDate openedTo;

  @QueryParam("endedFrom")
  @Parameter(description = "First day of ending.")
  @Nullable LocalDate endedFrom;

  @QueryParam("endedTo")
  @Parameter(description = "Last day of ending, inclusive.")
  @Nullable LocalDate endedTo;

  @QueryParam("kind")
  @Parameter(description = "Kinds of the standard.")
  @Size(max = MOST)
  @Nullable List<Kind> kind;

  @QueryParam("reference")
  @Parameter(description = "Part of the number of what it is about.")
  @Nullable
  @Size(max = 200)
  String reference;

  @QueryParam("titleZh")
  @Parameter(description = "Part of the Chinese title of what it is about.")
  @Nullable
  @Size(max = 200)
  String titleZh;

  @QueryParam("titleEn")
  @Parameter(description = "Part of the English title of what it is about.")
  @Nullable
  @Size(max = 200)
  String titleEn;

  @QueryParam("committee")
  @Parameter(description = "Codes of committees.")
  @Size(max = MOST)
  @Nullable List<@Size(max = 80) String> committee;

  @QueryParam("organization")
  @Parameter(description = "The organizations responsible for what it is about.")
  @Size(max = MOST)
  @Nullable List<UUID> organization;

  @QueryParam("region")
  @Parameter(
      description =
          "Regions of what it is about as PPCCXX, each with all below it; CN is China, * everywhere.")
  @Size(max = MOST)
  @Nullable List<@Pattern(regexp = "[0-9]{6}|CN|[*]") String> region;

  @QueryParam("regionCode")
  @Parameter(description = "Regions of what it is about, just these.")
  @Size(max = MOST)
  @Nullable List<@Size(max = 12) String> regionCode;

  @QueryParam("procedure")
  @Parameter(description = "Procedures with their versions.")
  @Size(max = MOST)
  @Nullable List<@Size(max = 80) String> procedure;

  /** Matters of a type about one thing. */
  static MatterFilter about(UUID id, @Nullable String type) {
    MatterFilter filter = new MatterFilter();
    filter.about = List.of(id);
    filter.type = type == null ? null : List.of(type);
    return filter;
  }

  /**
   * Adds what it asks for.
   *
   * @param subtree codes of a region and of all below
   */
  ListQuery restrict(ListQuery query, Function<String, Set<String>> subtree) {
    query
        .among("type", type)
        .among("about", about)
        .among("aboutType", aboutType)
        .among("state", state)
        .equal("ended", ended)
        .range("openedOn", openedFrom, openedTo)
        .range("endedOn", endedFrom, endedTo)
        .among("kind", kind)
        .part("reference", reference)
        .part("titleZh", titleZh)
        .part("titleEn", titleEn)
        .among("committee", CommitteeCode.plain(committee))
        .among("organization", organization)
        .among("regionCode", regionCode)
        .among("procedure", procedure)
        .below("p.region_code", region, subtree);
    common(query, (search, text) -> search(search, text, query.on()));
    return query;
  }

  private static Search search(Search search, String text, LocalDate on) {
    search.in(MatterRepository.TEXTS);
    OrganizationNames.of(search, "p.organization_id", on);
    SoughtNumber.of(text)
        .ifPresent(
            number ->
                search.orWhole(
                    "left(p.reference, 300) like ? escape '!'",
                    p ->
                        p.text(
                            Likeness.literal(number.canonical())
                                + (number.isDated() ? "" : "-%"))));
    return search;
  }
}
