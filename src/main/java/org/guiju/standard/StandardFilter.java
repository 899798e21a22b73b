package org.guiju.standard;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.guiju.identifier.CommitteeCode;
import org.guiju.identifier.SoughtNumber;
import org.guiju.organization.OrganizationNames;
import org.guiju.platform.paging.CreatedFilter;
import org.guiju.platform.paging.ListQuery;
import org.guiju.platform.paging.Search;
import org.guiju.platform.paging.Tie;
import org.guiju.vocabulary.Kind;
import org.guiju.vocabulary.Level;
import org.guiju.vocabulary.Nature;
import org.guiju.vocabulary.Role;
import org.guiju.vocabulary.WorkType;
import org.jspecify.annotations.Nullable;

/**
 * What a list of standards can be narrowed by: all given parameters hold together, several values
 * of one are a union.
 */
public class StandardFilter extends CreatedFilter {

  @QueryParam("kind")
  @Parameter(description = "Kinds of standard.")
  @Size(max = MOST)
  @Nullable List<Kind> kind;

  @QueryParam("nature")
  @Parameter(description = "Natures of standard.")
  @Size(max = MOST)
  @Nullable List<Nature> nature;

  @QueryParam("level")
  @Parameter(description = "Administrative levels that issued it.")
  @Size(max = MOST)
  @Nullable List<Level> level;

  @QueryParam("state")
  @Parameter(description = "States of the edition, such as E61 (in force).")
  @Size(max = MOST)
  @Nullable List<String> state;

  @QueryParam("workType")
  @Parameter(description = "What its project did: new, revision, amendment or adoption.")
  @Size(max = MOST)
  @Nullable List<WorkType> workType;

  @QueryParam("stage")
  @Parameter(description = "International stage codes on the day, such as 60.60.")
  @Size(max = MOST)
  @Nullable List<@Pattern(regexp = "[0-9]{2}\\.[0-9]{2}") String> stage;

  @QueryParam("project")
  @Parameter(description = "Projects that became it.")
  @Size(max = MOST)
  @Nullable List<UUID> project;

  @QueryParam("number")
  @Parameter(
      description = "A number of the standard, in any spelling; without a year, whatever its year.")
  @Nullable
  @Size(max = 300)
  String number;

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

  @QueryParam("issuedFrom")
  @Parameter(description = "First day of publication.")
  @Nullable LocalDate issuedFrom;

  @QueryParam("issuedTo")
  @Parameter(description = "Last day of publication, inclusive.")
  @Nullable LocalDate issuedTo;

  @QueryParam("implementedFrom")
  @Parameter(description = "First day of coming into force.")
  @Nullable LocalDate implementedFrom;

  @QueryParam("implementedTo")
  @Parameter(description = "Last day of coming into force, inclusive.")
  @Nullable LocalDate implementedTo;

  @QueryParam("committee")
  @Parameter(description = "Codes of committees.")
  @Size(max = MOST)
  @Nullable List<@Size(max = 80) String> committee;

  @QueryParam("replacedBy")
  @Parameter(description = "Editions that replaced it by the day.")
  @Size(max = MOST)
  @Nullable List<UUID> replacedBy;

  @QueryParam("successors")
  @Parameter(description = "Editions published by the day that replace it or a part of it.")
  @Size(max = MOST)
  @Nullable List<UUID> successors;

  @QueryParam("takenUpBy")
  @Parameter(description = "Standards published by the day that take it up.")
  @Size(max = MOST)
  @Nullable List<UUID> takenUpBy;

  @QueryParam("revisionProject")
  @Parameter(description = "Projects that run on the day and are to replace it.")
  @Size(max = MOST)
  @Nullable List<UUID> revisionProject;

  @QueryParam("region")
  @Parameter(
      description =
          "Regions, each with all below it, in one of which it was issued or an organization took"
              + " part; * is everywhere.")
  @Size(max = MOST)
  @Nullable List<@Size(max = 12) String> region;

  @QueryParam("role")
  @Parameter(
      description =
          "With region: the best role held there. Without: a role in which an organization, with"
              + " organization one of these, took part.")
  @Size(max = MOST)
  @Nullable List<Role> role;

  @QueryParam("regionCode")
  @Parameter(description = "Regions that issued a local standard, six digits, just these.")
  @Size(max = MOST)
  @Nullable List<@Size(max = 12) String> regionCode;

  @QueryParam("industryCode")
  @Parameter(description = "Codes of the industries of industry standards, such as JB.")
  @Size(max = MOST)
  @Nullable List<@Size(max = 10) String> industryCode;

  @QueryParam("responsible")
  @Parameter(description = "Organizations responsible for it.")
  @Size(max = MOST)
  @Nullable List<UUID> responsible;

  @QueryParam("organization")
  @Parameter(description = "Organizations of which one took part.")
  @Size(max = MOST)
  @Nullable List<UUID> organization;

  @QueryParam("ics")
  @Parameter(description = "ICS codes.")
  @Size(max = MOST)
  @Nullable List<@Size(max = 20) String> ics;

  @QueryParam("ccs")
  @Parameter(description = "CCS codes.")
  @Size(max = MOST)
  @Nullable List<@Size(max = 20) String> ccs;

  @QueryParam("tag")
  @Parameter(description = "Tags.")
  @Size(max = MOST)
  @Nullable List<@Size(max = 100) String> tag;

  @QueryParam("announcement")
  @Parameter(description = "Number of the announcement that published it, as it is written.")
  @Nullable
  @Size(max = 300)
  String announcement;

  @QueryParam("recordNumber")
  @Parameter(description = "Numbers under which it is filed for record, as they are written.")
  @Size(max = MOST)
  @Nullable List<@Size(max = 300) String> recordNumber;

  @QueryParam("issuer")
  @Parameter(description = "Who issued it, in just these words of the source.")
  @Size(max = MOST)
  @Nullable List<@Size(max = 300) String> issuer;

  @QueryParam("replaces")
  @Parameter(description = "Numbers of standards that it replaces, in any spelling.")
  @Size(max = MOST)
  @Nullable List<@Size(max = 300) String> replaces;

  @QueryParam("partlyReplaces")
  @Parameter(description = "Numbers of standards of which it replaces a part, in any spelling.")
  @Size(max = MOST)
  @Nullable List<@Size(max = 300) String> partlyReplaces;

  @QueryParam("adopts")
  @Parameter(description = "International standards that it adopts, in any spelling.")
  @Size(max = MOST)
  @Nullable List<@Size(max = 300) String> adopts;

  @QueryParam("takesUp")
  @Parameter(description = "Numbers of group standards that it takes up, in any spelling.")
  @Size(max = MOST)
  @Nullable List<@Size(max = 300) String> takesUp;

  @QueryParam("cites")
  @Parameter(
      description =
          "Standards that it refers to, in any spelling: with a year those that name the edition,"
              + " without one those that name none.")
  @Size(max = MOST)
  @Nullable List<@Size(max = 300) String> cites;

  @QueryParam("procedure")
  @Parameter(description = "Procedures with their versions, such as CN-GB-T@2023.1.")
  @Size(max = MOST)
  @Nullable List<@Size(max = 80) String> procedure;

  @QueryParam("selectable")
  @Parameter(
      description =
          "Whether it may be chosen on the day: in force, or published and not yet in force, under a"
              + " number that was not revoked.")
  @Nullable Boolean selectable;

  @QueryParam("numberRevoked")
  @Parameter(description = "Whether its number was revoked by the day.")
  @Nullable Boolean numberRevoked;

  ListQuery restrict(
      ListQuery query, Collection<String> selectableStates, Successions successions) {
    boolean local = query.within(StandardList.REGIONS, region, role);
    query
        .among("kind", kind)
        .among("nature", nature)
        .among("level", level)
        .among("state", state)
        .part("titleZh", titleZh)
        .part("titleEn", titleEn)
        .range("issueDate", issuedFrom, issuedTo)
        .range("implementationDate", implementedFrom, implementedTo)
        .among("committee", CommitteeCode.plain(committee))
        .among("replacedBy", replacedBy)
        .equal("numberRevoked", numberRevoked)
        .among("regionCode", regionCode)
        .among("industryCode", industryCode)
        .among("responsible", responsible)
        .among("procedure", procedure)
        .among("workType", workType)
        .among("stage", stage)
        .among("project", project)
        .among("recordNumber", recordNumber)
        .among("issuer", issuer)
        .equal("announcement", announcement == null ? null : announcement.strip());
    naming(
        query,
        "replaces",
        "standard_replaces s where s.canonical",
        StandardNumbers.allCanonical(replaces));
    related(query, "partlyReplaces", "PARTLY_REPLACES", partlyReplaces);
    related(query, "adopts", "ADOPTS", adopts);
    related(query, "takesUp", "TAKES_UP", takesUp);
    naming(query, "cites", "standard_cites s where s.sought", StandardNumbers.allSought(cites));
    LinkConditions.succeededBy(query, successors);
    LinkConditions.takenUpBy(query, takenUpBy);
    if (revisionProject != null && !revisionProject.isEmpty()) {
      Set<UUID> revised = successions.revisedBy(revisionProject, query.on());
      query.where(
          "revisionProject", revisionProject, "p.standard_id = any(?)", p -> p.uuids(revised));
    }
    label(query, "ics", ics);
    label(query, "ccs", ccs);
    label(query, "tag", tag);
    query.tied(
        "standard_participation",
        "standard_id",
        new Tie("organization", "organization_id", organization),
        new Tie("role", "role", local ? null : role));
    if (selectable != null) {
      query.anyOf(
          "selectable=" + selectable,
          selectableStates,
          selectable
              ? "(not p.number_revoked and p.state%s)"
              : "(p.number_revoked or not (p.state%s))",
          null);
    }
    if (number != null) {
      SoughtNumber sought = SoughtNumber.named(number);
      query.where("number", number, bearing(sought), p -> p.text(sought.key()));
    }
    common(query, (search, text) -> search(search, text, query.on()));
    return query;
  }

  private static Search search(Search search, String text, LocalDate on) {
    search.in(StandardList.TEXTS);
    OrganizationNames.among(search, "standard_participation", "standard_id", "p.standard_id", on);
    OrganizationNames.of(search, "p.responsible_id", on);
    SoughtNumber.of(text)
        .ifPresent(number -> search.orWhole(bearing(number), p -> p.text(number.key())));
    return search;
  }

  private static String bearing(SoughtNumber number) {
    return "p.standard_id in (select n.standard_id from standard_number n where n."
        + (number.isDated() ? "canonical" : "family_key")
        + " = ?)";
  }

  private static void related(
      ListQuery query, String parameter, String relation, @Nullable List<String> numbers) {
    naming(
        query,
        parameter,
        "standard_relation s where s.relation = '" + relation + "' and s.canonical",
        StandardNumbers.allCanonical(numbers));
  }

  private static void naming(
      ListQuery query, String parameter, String rows, @Nullable List<String> numbers) {
    query.anyOf(
        parameter, numbers, "p.standard_id in (select s.standard_id from " + rows + "%s)", null);
  }

  private static void label(ListQuery query, String type, @Nullable List<String> values) {
    query.anyOf(
        type,
        values,
        "p.standard_id in (select l.standard_id from standard_label l where l.type = '"
            + type.toUpperCase(Locale.ROOT)
            + "' and l.code%s)",
        null);
  }
}
