package org.guiju.project;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.guiju.platform.paging.Likeness;
import org.guiju.platform.paging.PeriodQuery;
import org.guiju.vocabulary.Kind;
import org.guiju.vocabulary.Nature;
import org.guiju.vocabulary.Role;
import org.guiju.vocabulary.WorkType;
import org.jspecify.annotations.Nullable;

/** What a list of projects can be narrowed by; all given conditions hold together. */
public class ProjectFilter {

  @QueryParam("kind")
  @Parameter(description = "Kind of standard, as of the day.")
  @Nullable Kind kind;

  @QueryParam("nature")
  @Parameter(description = "Nature of standard, as of the day.")
  @Nullable Nature nature;

  @QueryParam("workType")
  @Parameter(description = "New, revision, amendment or adoption, as of the day.")
  @Nullable WorkType workType;

  @QueryParam("state")
  @Parameter(description = "State on the day, such as P30.")
  @Nullable
  @Size(max = 40)
  String state;

  @QueryParam("stage")
  @Parameter(description = "International stage code on the day, such as 60.60.")
  @Nullable
  @Pattern(regexp = "[0-9]{2}\\.[0-9]{2}")
  String stage;

  @QueryParam("planNumber")
  @Parameter(description = "Number in the plan.")
  @Nullable
  @Size(max = 60)
  String planNumber;

  @QueryParam("committee")
  @Parameter(description = "Code of the committee, as of the day.")
  @Nullable
  @Size(max = 80)
  String committee;

  @QueryParam("organization")
  @Parameter(description = "An organization that takes part.")
  @Nullable UUID organization;

  @QueryParam("region")
  @Parameter(description = "A region, with all below it, in which an organization takes part.")
  @Nullable
  @Size(max = 12)
  String region;

  @QueryParam("role")
  @Parameter(description = "With region: the best role held there.")
  @Nullable Role role;

  @QueryParam("ics")
  @Parameter(description = "An ICS code.")
  @Nullable
  @Size(max = 20)
  String ics;

  @QueryParam("ccs")
  @Parameter(description = "A CCS code.")
  @Nullable
  @Size(max = 20)
  String ccs;

  @QueryParam("tag")
  @Parameter(description = "A tag.")
  @Nullable
  @Size(max = 100)
  String tag;

  @QueryParam("externalId")
  @Parameter(description = "An id in another system, as system:value.")
  @Nullable
  @Size(max = 250)
  @Pattern(regexp = "[^:]+:.+")
  String externalId;

  @QueryParam("q")
  @Parameter(description = "Part of a title in either language, or of the reference.")
  @Nullable
  @Size(max = 200)
  String q;

  @QueryParam("updatedSince")
  @Parameter(description = "Only what changed at or after this moment.")
  @Nullable Instant updatedSince;

  Object[] values() {
    return new Object[] {
      kind,
      nature,
      workType,
      state,
      stage,
      planNumber,
      committee,
      organization,
      region,
      role,
      ics,
      ccs,
      tag,
      externalId,
      q,
      updatedSince
    };
  }

  void restrict(PeriodQuery<?> query) {
    query.equal("kind", kind);
    query.equal("nature", nature);
    query.equal("workType", workType);
    query.equal("state", state);
    query.equal("stage", stage);
    query.equal("planNumber", planNumber);
    query.equal("committee", committee);
    label(query, "ICS", ics);
    label(query, "CCS", ccs);
    label(query, "TAG", tag);
    if (organization != null) {
      query.and(
          "p.projectId in (select s.projectId from ProjectParticipation s where s.organizationId = :organization)",
          "organization",
          organization);
    }
    if (region != null) {
      query.and(
          "p.projectId in (select r.projectId from ProjectRegion r where r.regionCode = :region"
              + (role == null ? ")" : " and r.role = :role)"),
          "region",
          region);
      if (role != null) {
        query.set("role", role.name());
      }
    }
    if (externalId != null) {
      String[] parts = externalId.split(":", 2);
      query.and(
          "p.projectId in (select e.projectId from ProjectExternal e where e.system = :system and e.externalId = :value)",
          "system",
          parts[0]);
      query.set("value", parts[1]);
    }
    if (q != null && !q.isBlank()) {
      query.and(
          "(lower(p.titleZh) like :q escape '!' or lower(p.titleEn) like :q escape '!'"
              + " or lower(p.reference) like :q escape '!')",
          "q",
          Likeness.anywhere(q));
    }
    query.updatedSince(updatedSince);
  }

  private static void label(PeriodQuery<?> query, String type, @Nullable String value) {
    if (value != null) {
      String name = type.toLowerCase(Locale.ROOT);
      query.and(
          "p.projectId in (select l.projectId from ProjectLabel l where l.type = '%s' and l.code = :%s)"
              .formatted(type, name),
          name,
          value);
    }
  }
}
