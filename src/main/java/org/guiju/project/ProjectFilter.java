package org.guiju.project;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.guiju.identifier.CommitteeCode;
import org.guiju.identifier.PlanNumber;
import org.guiju.identifier.SoughtNumber;
import org.guiju.organization.OrganizationNames;
import org.guiju.platform.paging.Clause;
import org.guiju.platform.paging.CreatedFilter;
import org.guiju.platform.paging.Likeness;
import org.guiju.platform.paging.ListQuery;
import org.guiju.platform.paging.Search;
import org.guiju.platform.paging.Texts;
import org.guiju.platform.paging.Tie;
import org.guiju.standard.StandardNumbers;
import org.guiju.vocabulary.Kind;
import org.guiju.vocabulary.Nature;
import org.guiju.vocabulary.Role;
import org.guiju.vocabulary.WorkType;
import org.jspecify.annotations.Nullable;

/**
 * What a list of projects can be narrowed by: all given parameters hold together, several values of
 * one are a union.
 */
public class ProjectFilter extends CreatedFilter {

  private static final String STAGE = "[0-9]{2}\\.[0-9]{2}";
  private static final String BEARING =
      "p.project_id in (select n.project_id from project_number n"
          + " where n.canonical like ? escape '!')";

  @QueryParam("kind")
  @Parameter(description = "Kinds of standard, as of the day.")
  @Size(max = MOST)
  @Nullable List<Kind> kind;

  @QueryParam("nature")
  @Parameter(description = "Natures of standard, as of the day.")
  @Size(max = MOST)
  @Nullable List<Nature> nature;

  @QueryParam("workType")
  @Parameter(description = "New, revision, amendment or adoption, as of the day.")
  @Size(max = MOST)
  @Nullable List<WorkType> workType;

  @QueryParam("state")
  @Parameter(description = "States on the day, such as P30.")
  @Size(max = MOST)
  @Nullable List<@Size(max = 40) String> state;

  @QueryParam("stage")
  @Parameter(description = "International stage codes on the day, such as 60.60.")
  @Size(max = MOST)
  @Nullable List<@Pattern(regexp = STAGE) String> stage;

  @QueryParam("stageFrom")
  @Parameter(description = "The least international stage code on the day.")
  @Nullable
  @Pattern(regexp = STAGE)
  String stageFrom;

  @QueryParam("stageTo")
  @Parameter(description = "The greatest international stage code on the day.")
  @Nullable
  @Pattern(regexp = STAGE)
  String stageTo;

  @QueryParam("procedure")
  @Parameter(description = "Procedures with their versions, such as CN-GB-T@2023.1.")
  @Size(max = MOST)
  @Nullable List<@Size(max = 80) String> procedure;

  @QueryParam("planNumber")
  @Parameter(description = "Numbers in the plan, in any spelling.")
  @Size(max = MOST)
  @Nullable List<@Size(max = 60) String> planNumber;

  @QueryParam("reference")
  @Parameter(description = "Part of the reference.")
  @Nullable
  @Size(max = 200)
  String reference;

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

  @QueryParam("scope")
  @Parameter(description = "Part of what the standard is to be about, as of the day.")
  @Nullable
  @Size(max = 200)
  String scope;

  @QueryParam("committee")
  @Parameter(description = "Codes of committees, as of the day.")
  @Size(max = MOST)
  @Nullable List<@Size(max = 80) String> committee;

  @QueryParam("responsible")
  @Parameter(description = "Organizations responsible for it, as of the day.")
  @Size(max = MOST)
  @Nullable List<UUID> responsible;

  @QueryParam("organization")
  @Parameter(description = "Organizations of which one takes part, as of the day.")
  @Size(max = MOST)
  @Nullable List<UUID> organization;

  @QueryParam("region")
  @Parameter(
      description =
          "Regions, each with all below it, in one of which an organization takes part; * is"
              + " everywhere.")
  @Size(max = MOST)
  @Nullable List<@Size(max = 12) String> region;

  @QueryParam("role")
  @Parameter(
      description =
          "With region: the best role held there. Without: a role in which an organization, with"
              + " organization one of these, takes part.")
  @Size(max = MOST)
  @Nullable List<Role> role;

  @QueryParam("regionCode")
  @Parameter(description = "Regions that its standard is for, as written.")
  @Size(max = MOST)
  @Nullable List<@Size(max = 12) String> regionCode;

  @QueryParam("ics")
  @Parameter(description = "ICS codes, as of the day.")
  @Size(max = MOST)
  @Nullable List<@Size(max = 20) String> ics;

  @QueryParam("ccs")
  @Parameter(description = "CCS codes, as of the day.")
  @Size(max = MOST)
  @Nullable List<@Size(max = 20) String> ccs;

  @QueryParam("tag")
  @Parameter(description = "Tags, as of the day.")
  @Size(max = MOST)
  @Nullable List<@Size(max = 100) String> tag;

  @QueryParam("planIssuedFrom")
  @Parameter(description = "First day on which the plan was issued.")
  @Nullable LocalDate planIssuedFrom;

  @QueryParam("planIssuedTo")
  @Parameter(description = "Last day on which the plan was issued, inclusive.")
  @Nullable LocalDate planIssuedTo;

  @QueryParam("deadlineFrom")
  @Parameter(description = "Last day to submit it for approval, at the earliest.")
  @Nullable LocalDate deadlineFrom;

  @QueryParam("deadlineTo")
  @Parameter(description = "Last day to submit it for approval, at the latest.")
  @Nullable LocalDate deadlineTo;

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

  @QueryParam("registeredFrom")
  @Parameter(description = "First day of registration.")
  @Nullable LocalDate registeredFrom;

  @QueryParam("registeredTo")
  @Parameter(description = "Last day of registration, inclusive.")
  @Nullable LocalDate registeredTo;

  @QueryParam("fastTrack")
  @Parameter(description = "Its tracks, such as A, the normal order.")
  @Size(max = MOST)
  @Nullable List<@Size(max = 300) String> fastTrack;

  @QueryParam("announcementNumber")
  @Parameter(description = "Numbers of the announcements that published it, as they are written.")
  @Size(max = MOST)
  @Nullable List<@Size(max = 300) String> announcementNumber;

  @QueryParam("number")
  @Parameter(
      description =
          "A number that was given out to it, in any spelling; without a year, whatever its year.")
  @Nullable
  @Size(max = 300)
  String number;

  @QueryParam("industryCode")
  @Parameter(description = "Codes of industries, such as JB.")
  @Size(max = MOST)
  @Nullable List<@Size(max = 10) String> industryCode;

  @QueryParam("jointRegions")
  @Parameter(
      description = "Further regions that issue the standard together with regionCode, as written.")
  @Size(max = MOST)
  @Nullable List<@Size(max = 12) String> jointRegions;

  @QueryParam("cooperating")
  @Parameter(description = "Organizations that cooperate.")
  @Size(max = MOST)
  @Nullable List<UUID> cooperating;

  @QueryParam("replaces")
  @Parameter(description = "Numbers of standards that it is to replace, in any spelling.")
  @Size(max = MOST)
  @Nullable List<@Size(max = 300) String> replaces;

  @QueryParam("partlyReplaces")
  @Parameter(
      description = "Numbers of standards of which it is to replace a part, in any spelling.")
  @Size(max = MOST)
  @Nullable List<@Size(max = 300) String> partlyReplaces;

  @QueryParam("cites")
  @Parameter(
      description =
          "Standards that it refers to, in any spelling: with a year those that name the edition,"
              + " without one those that name none.")
  @Size(max = MOST)
  @Nullable List<@Size(max = 300) String> cites;

  @QueryParam("adopts")
  @Parameter(description = "International standards that it adopts, in any spelling.")
  @Size(max = MOST)
  @Nullable List<@Size(max = 300) String> adopts;

  @QueryParam("takesUp")
  @Parameter(description = "Numbers of group standards that it takes up, in any spelling.")
  @Size(max = MOST)
  @Nullable List<@Size(max = 300) String> takesUp;

  @QueryParam("externalId")
  @Parameter(description = "An id in another system, as system:value.")
  @Nullable
  @Size(max = 250)
  @Pattern(regexp = "[^:]+:.+")
  String externalId;

  ListQuery restrict(ListQuery query) {
    boolean local = query.within(ProjectList.REGIONS, region, role);
    query
        .among("kind", kind)
        .among("nature", nature)
        .among("workType", workType)
        .among("state", state)
        .among("stage", stage)
        .range("stage", stageFrom, stageTo)
        .among("procedure", procedure)
        .among("planNumber", plans())
        .part("reference", reference)
        .part("titleZh", titleZh)
        .part("titleEn", titleEn)
        .holding("scope", scope, true, scopes(query.on()))
        .among("committee", CommitteeCode.plain(committee))
        .among("responsible", responsible)
        .among("regionCode", regionCode)
        .among("fastTrack", fastTrack)
        .among("announcementNumber", announcementNumber)
        .range("planIssuedOn", planIssuedFrom, planIssuedTo)
        .range("deadline", deadlineFrom, deadlineTo)
        .range("issueDate", issuedFrom, issuedTo)
        .range("implementationDate", implementedFrom, implementedTo)
        .range("registeredOn", registeredFrom, registeredTo);
    label(query, "ics", "ICS", ics);
    label(query, "ccs", "CCS", ccs);
    label(query, "tag", "TAG", tag);
    label(query, "industryCode", "INDUSTRY", industryCode);
    label(query, "jointRegions", "JOINT", jointRegions);
    label(query, "cooperating", "COOPERATES", cooperating);
    label(query, "replaces", "REPLACES", StandardNumbers.allCanonical(replaces));
    label(query, "partlyReplaces", "PARTLY", StandardNumbers.allCanonical(partlyReplaces));
    label(query, "cites", "CITES", StandardNumbers.allSought(cites));
    label(query, "adopts", "ADOPTS", StandardNumbers.allCanonical(adopts));
    label(query, "takesUp", "TAKES_UP", StandardNumbers.allCanonical(takesUp));
    query.tiedThen(
        "project_participation",
        "project_id",
        new Tie("organization", "organization_id", organization),
        new Tie("role", "role", local ? null : role));
    if (externalId != null) {
      String[] parts = externalId.split(":", 2);
      query.where(
          "externalId",
          externalId,
          "p.project_id in (select e.project_id from project_external e where e.system = ? and e.external_id = ?)",
          p -> p.text(parts[0]).text(parts[1]));
    }
    if (number != null) {
      SoughtNumber sought = SoughtNumber.named(number);
      query.where("number", number, BEARING, p -> p.text(bearing(sought)));
    }
    common(query, (search, text) -> search(search, text, query.on()));
    return query;
  }

  private static Search search(Search search, String text, LocalDate on) {
    search.in(ProjectList.TEXTS);
    OrganizationNames.amongThen(search, "project_participation", "project_id", "p.project_id", on);
    OrganizationNames.of(search, "p.responsible_id", on);
    SoughtNumber.of(text)
        .ifPresent(number -> search.orWhole(BEARING, p -> p.text(bearing(number))));
    PlanNumber.parse(text)
        .ifPresent(plan -> search.orWhole("p.plan_number = ?", p -> p.text(plan.canonical())));
    return search;
  }

  /** In rows that an index finds, or of a project that is read anyway. */
  private static Search.Place scopes(LocalDate on) {
    return (word, grams) -> {
      Clause held = Texts.indexed("s.scope").holding(word, grams);
      return new Clause(
          (grams
                  ? "p.project_id in (select s.project_id from project_scope s where "
                  : "exists (select 1 from project_scope s where s.project_id = p.project_id and ")
              + held.sql()
              + " and s.from_on <= ? and s.to_on > ?)",
          p -> {
            held.binder().bind(p);
            p.date(on).date(on);
          });
    };
  }

  private static String bearing(SoughtNumber number) {
    return Likeness.literal(number.canonical()) + (number.isDated() ? "" : "-%");
  }

  private @Nullable List<String> plans() {
    return planNumber == null
        ? null
        : planNumber.stream()
            .map(text -> PlanNumber.parse(text).map(PlanNumber::canonical).orElse(text))
            .toList();
  }

  private static void label(
      ListQuery query, String parameter, String type, @Nullable Collection<?> values) {
    query.anyOf(
        parameter,
        values == null ? null : values.stream().map(Object::toString).toList(),
        "p.project_id in (select s.project_id from project_label s where "
            + "s.from_on <= ? and s.to_on > ? and s.type = '"
            + type
            + "' and s.code%s)",
        p -> p.date(query.on()).date(query.on()));
  }
}
