package org.guiju.declaration;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.guiju.identifier.SoughtNumber;
import org.guiju.organization.OrganizationNames;
import org.guiju.platform.paging.CreatedFilter;
import org.guiju.platform.paging.ListQuery;
import org.guiju.platform.paging.Search;
import org.guiju.platform.paging.Texts;
import org.guiju.vocabulary.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What a list of declarations can be narrowed by: all given parameters hold together, several
 * values of one are a union.
 */
public class DeclarationFilter extends CreatedFilter {

  @QueryParam("organization")
  @Parameter(description = "The declarers.")
  @Size(max = MOST)
  @Nullable List<UUID> organization;

  @QueryParam("region")
  @Parameter(
      description =
          "Regions, each with all below it, in one of which the declarer is; * is everywhere.")
  @Size(max = MOST)
  @Nullable List<@Size(max = 12) String> region;

  @QueryParam("number")
  @Parameter(
      description = "A standard that it names, in any spelling; without a year, whatever its year.")
  @Nullable
  @Size(max = 300)
  String number;

  @QueryParam("title")
  @Parameter(description = "Part of its title.")
  @Nullable
  @Size(max = 200)
  String title;

  @QueryParam("state")
  @Parameter(description = "States on the day, such as PUBLISHED.")
  @Size(max = MOST)
  @Nullable List<@Size(max = 40) String> state;

  @QueryParam("public")
  @Parameter(
      description =
          "Whether it is public on the day: published, and neither withdrawn nor revoked.")
  @Nullable Boolean isPublic;

  @QueryParam("kind")
  @Parameter(description = "Kinds of the declarer's own standards: ENTERPRISE or GROUP.")
  @Size(max = MOST)
  @Nullable List<Kind> kind;

  @QueryParam("publishedFrom")
  @Parameter(description = "First day of publication.")
  @Nullable LocalDate publishedFrom;

  @QueryParam("publishedTo")
  @Parameter(description = "Last day of publication, inclusive.")
  @Nullable LocalDate publishedTo;

  @QueryParam("procedure")
  @Parameter(description = "Procedures with their versions.")
  @Size(max = MOST)
  @Nullable List<@Size(max = 80) String> procedure;

  @QueryParam("externalId")
  @Parameter(description = "An id in another system, as system:value.")
  @Nullable
  @Size(max = 250)
  @Pattern(regexp = "[^:]+:.+")
  String externalId;

  ListQuery restrict(ListQuery query) {
    query.within(DeclarationRepository.REGIONS, region, null);
    query
        .among("organization", organization)
        .among("state", state)
        .equal("public", isPublic)
        .among("kind", kind)
        .part("title", title)
        .range("publishedOn", publishedFrom, publishedTo)
        .among("procedure", procedure);
    if (number != null) {
      SoughtNumber sought = SoughtNumber.named(number);
      query.where("number", number, naming(sought), p -> p.text(sought.key()));
    }
    if (externalId != null) {
      String[] parts = externalId.split(":", 2);
      query.where(
          "externalId",
          externalId,
          "p.declaration_id in (select e.declaration_id from declaration_external e"
              + " where e.system = ? and e.external_id = ?)",
          p -> p.text(parts[0]).text(parts[1]));
    }
    common(query, (search, text) -> search(search, text, query.on()));
    return query;
  }

  private static Search search(Search search, String text, LocalDate on) {
    search
        .in(DeclarationRepository.TEXTS)
        .tied(
            "declaration_standard",
            "s",
            "exists (select 1 from declaration_standard s where s.declaration_id = p.declaration_id"
                + " and s.listed = true and %s)",
            p -> {},
            Texts.indexed("s.name"))
        .tied(
            "declaration_word",
            "w",
            "exists (select 1 from declaration_word w where w.declaration_id = p.declaration_id"
                + " and %s)",
            p -> {},
            Texts.indexed("w.text"));
    OrganizationNames.of(search, "p.organization_id", on);
    SoughtNumber.of(text)
        .ifPresent(number -> search.orWhole(naming(number), p -> p.text(number.key())));
    return search;
  }

  private static String naming(SoughtNumber number) {
    return "p.declaration_id in (select s.declaration_id from declaration_standard s"
        + " where s.listed = true and s."
        + (number.isDated() ? "canonical" : "family_key")
        + " = ?)";
  }
}
