package org.guiju.declaration;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.guiju.identifier.Identifier;
import org.guiju.identifier.Identifiers;
import org.guiju.identifier.Refusal;
import org.guiju.platform.paging.Likeness;
import org.guiju.platform.paging.PeriodQuery;
import org.guiju.standard.StandardNumbers;
import org.guiju.vocabulary.Kind;
import org.jspecify.annotations.Nullable;

/** What a list of declarations can be narrowed by; all given conditions hold together. */
public class DeclarationFilter {

  private static final String ANY_YEAR = "-2000";

  @QueryParam("organization")
  @Parameter(description = "The declarer.")
  @Nullable UUID organization;

  @QueryParam("region")
  @Parameter(description = "A region, with all below it, in which the declarer is.")
  @Nullable
  @Size(max = 12)
  String region;

  @QueryParam("number")
  @Parameter(
      description = "A standard that it names, in any spelling; without a year, whatever its year.")
  @Nullable
  @Size(max = 300)
  String number;

  @QueryParam("state")
  @Parameter(description = "State on the day, such as PUBLISHED.")
  @Nullable
  @Size(max = 40)
  String state;

  @QueryParam("public")
  @Parameter(
      description =
          "Whether it is public on the day: published, and neither withdrawn nor revoked.")
  @Nullable Boolean isPublic;

  @QueryParam("kind")
  @Parameter(description = "Kind of the declarer's own standards: ENTERPRISE or GROUP.")
  @Nullable Kind kind;

  @QueryParam("externalId")
  @Parameter(description = "An id in another system, as system:value.")
  @Nullable
  @Size(max = 250)
  @Pattern(regexp = "[^:]+:.+")
  String externalId;

  @QueryParam("q")
  @Parameter(
      description =
          "Part of a product, a service, an indicator, the name of a standard, or the name of the declarer.")
  @Nullable
  @Size(max = 200)
  String q;

  @QueryParam("updatedSince")
  @Parameter(description = "Only what changed at or after this moment.")
  @Nullable Instant updatedSince;

  Object[] values() {
    return new Object[] {
      organization, region, number, state, isPublic, kind, externalId, q, updatedSince
    };
  }

  /**
   * Narrows a query.
   *
   * @param declarers those whose name holds the text asked for
   */
  void restrict(PeriodQuery<?> query, Collection<UUID> declarers) {
    query.equal("organizationId", organization);
    query.equal("state", state);
    query.equal("isPublic", isPublic);
    query.equal("kind", kind);
    if (region != null) {
      query.and(
          "p.declarationId in (select r.declarationId from DeclarationRegion r where r.regionCode = :region)",
          "region",
          region);
    }
    if (number != null) {
      String family = yearless(number);
      query.and(
          "p.declarationId in (select s.declarationId from DeclarationStandard s where s.listed = true and s."
              + (family == null ? "canonical" : "familyKey")
              + " = :number)",
          "number",
          family == null ? StandardNumbers.canonical(number) : family);
    }
    if (externalId != null) {
      String[] parts = externalId.split(":", 2);
      query.and(
          "p.declarationId in (select e.declarationId from DeclarationExternal e"
              + " where e.system = :system and e.externalId = :value)",
          "system",
          parts[0]);
      query.set("value", parts[1]);
    }
    if (q != null && !q.isBlank()) {
      query.and(
          "(lower(p.title) like :q escape '!' or p.declarationId in (select s.declarationId from DeclarationStandard s"
              + " where s.listed = true and lower(s.name) like :q escape '!')"
              + " or p.declarationId in (select w.declarationId from DeclarationWord w"
              + " where lower(w.text) like :q escape '!')"
              + (declarers.isEmpty() ? ")" : " or p.organizationId in :declarers)"),
          "q",
          Likeness.anywhere(q));
      if (!declarers.isEmpty()) {
        query.set("declarers", declarers);
      }
    }
    query.updatedSince(updatedSince);
  }

  /**
   * The family of a number that is given without its year; null where the year is given or it is no
   * number.
   */
  private static @Nullable String yearless(String number) {
    return switch (Identifiers.parse(number)) {
      case Identifier id -> id.year() == null ? id.familyKey() : null;
      case Refusal refusal ->
          refusal.code().equals("YEAR_MISSING")
                  && Identifiers.parse(number + ANY_YEAR) instanceof Identifier id
              ? id.familyKey()
              : null;
    };
  }
}
