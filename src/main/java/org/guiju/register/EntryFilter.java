package org.guiju.register;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.guiju.identifier.CommitteeCode;
import org.guiju.identifier.SoughtNumber;
import org.guiju.organization.OrganizationNames;
import org.guiju.platform.paging.CreatedFilter;
import org.guiju.platform.paging.ListQuery;
import org.guiju.platform.paging.Search;
import org.guiju.platform.paging.Texts;
import org.guiju.vocabulary.Level;
import org.jspecify.annotations.Nullable;

/**
 * What a list of entries can be narrowed by: all given parameters hold together, several values of
 * one are a union.
 */
public class EntryFilter extends CreatedFilter {

  @QueryParam("type")
  @Parameter(description = "Sorts of entry, out of the register's.")
  @Size(max = MOST)
  @Nullable List<@Size(max = 60) String> type;

  @QueryParam("state")
  @Parameter(description = "States on the day.")
  @Size(max = MOST)
  @Nullable List<@Size(max = 40) String> state;

  @QueryParam("ended")
  @Parameter(description = "Whether it had come to its end by the day.")
  @Nullable Boolean ended;

  @QueryParam("organization")
  @Parameter(description = "Those who hold it.")
  @Size(max = MOST)
  @Nullable List<UUID> organization;

  @QueryParam("region")
  @Parameter(
      description =
          "Regions of the entry as PPCCXX, each with all below it; CN is China, * everywhere.")
  @Size(max = MOST)
  @Nullable List<@Pattern(regexp = "[0-9]{6}|CN|[*]") String> region;

  @QueryParam("level")
  @Parameter(description = "Levels at which it was approved.")
  @Size(max = MOST)
  @Nullable List<Level> level;

  @QueryParam("name")
  @Parameter(description = "Part of its name in either language.")
  @Nullable
  @Size(max = 200)
  String name;

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

  @QueryParam("openedFrom")
  @Parameter(description = "First day of beginning.")
  @Nullable LocalDate openedFrom;

  @QueryParam("openedTo")
  @Parameter(description = "Last day of beginning, inclusive.")
  @Nullable LocalDate openedTo;

  @QueryParam(Attributes.PARAMETER)
  @Parameter(
      description =
          "Attributes that the register's schema declares, each as `NAME:VALUE`, those within"
              + " objects as `OUTER.NAME`; several values of one name are a union, different names"
              + " hold together. A number or a day also as `NAME:FROM..TO`, either end open, both"
              + " included. Numbers of standards and codes of committees in any spelling.")
  @Size(max = MOST)
  @Nullable List<@Size(max = 2500) String> attribute;

  /**
   * Adds what it asks for, but for attributes.
   *
   * @param subtree codes of a region and of all below
   */
  ListQuery restrict(ListQuery query, Function<String, Set<String>> subtree) {
    query
        .among("type", type)
        .among("state", state)
        .equal("ended", ended)
        .among("organization", organization)
        .below("p.region_code", region, subtree)
        .among("level", level)
        .part("nameZh", nameZh)
        .part("nameEn", nameEn)
        .range("openedOn", openedFrom, openedTo)
        .containing("name", name, "p.name_zh", "p.name_en");
    common(query, (search, text) -> search(search, text, query.on()));
    return query;
  }

  private static Search search(Search search, String text, LocalDate on) {
    search
        .in(EntryRepository.TEXTS)
        .tied(
            "entry_name",
            "m",
            "exists (select 1 from entry_name m where m.entry_id = p.entry_id and %s)",
            p -> {},
            Texts.indexed("m.name"));
    OrganizationNames.of(search, "p.organization_id", on);
    SoughtNumber.of(text)
        .ifPresent(
            number ->
                search.orWhole(
                    "p.entry_id in (select n.entry_id from entry_number n where n."
                        + (number.isDated() ? "number_key" : "family_key")
                        + " = ?)",
                    p -> p.text(number.key())));
    Stream.of(text, CommitteeCode.normalize(text).orElse(text))
        .map(Named::key)
        .distinct()
        .forEach(
            key ->
                search.orWhole(
                    "p.entry_id in (select n.entry_id from entry_number n where n.number_key = ?)",
                    p -> p.text(key)));
    return search;
  }
}
