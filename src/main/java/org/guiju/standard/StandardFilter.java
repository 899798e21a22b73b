package org.guiju.standard;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.guiju.platform.paging.Likeness;
import org.guiju.vocabulary.Kind;
import org.guiju.vocabulary.Level;
import org.guiju.vocabulary.Nature;
import org.jspecify.annotations.Nullable;

/** What a list of standards can be narrowed by; all given conditions hold together. */
public class StandardFilter {

  @QueryParam("kind")
  @Parameter(description = "Kind of standard.")
  @Nullable Kind kind;

  @QueryParam("nature")
  @Parameter(description = "Nature of standard.")
  @Nullable Nature nature;

  @QueryParam("level")
  @Parameter(description = "Administrative level that issued it.")
  @Nullable Level level;

  @QueryParam("state")
  @Parameter(description = "State of the edition, such as E61 (in force).")
  @Nullable String state;

  @QueryParam("number")
  @Parameter(description = "A number of the standard, in any spelling.")
  @Nullable
  @Size(max = 300)
  String number;

  @QueryParam("committee")
  @Parameter(description = "Code of the committee.")
  @Nullable
  @Size(max = 80)
  String committee;

  @QueryParam("region")
  @Parameter(description = "Region that issued a local standard, six digits.")
  @Nullable
  @Size(max = 12)
  String region;

  @QueryParam("organization")
  @Parameter(description = "An organization that took part.")
  @Nullable UUID organization;

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

  @QueryParam("q")
  @Parameter(description = "Part of a title, in either language.")
  @Nullable
  @Size(max = 200)
  String q;

  @QueryParam("announcement")
  @Parameter(description = "Number of the announcement that published it, as it is written.")
  @Nullable
  @Size(max = 300)
  String announcement;

  @QueryParam("selectable")
  @Parameter(
      description =
          "Whether it may be chosen on the day: in force, or published and not yet in force.")
  @Nullable Boolean selectable;

  @QueryParam("updatedSince")
  @Parameter(description = "Only what changed at or after this moment.")
  @Nullable Instant updatedSince;

  Object[] values() {
    return new Object[] {
      kind,
      nature,
      level,
      state,
      number,
      committee,
      region,
      organization,
      ics,
      ccs,
      tag,
      q,
      announcement,
      selectable,
      updatedSince
    };
  }

  void restrict(
      List<String> conditions, Map<String, Object> parameters, Set<String> selectableStates) {
    equal(conditions, parameters, "kind", kind);
    equal(conditions, parameters, "nature", nature);
    equal(conditions, parameters, "level", level);
    equal(conditions, parameters, "state", state);
    equal(conditions, parameters, "committee", committee);
    equal(conditions, parameters, "regionCode", region);
    equal(
        conditions,
        parameters,
        "announcementNumber",
        announcement == null ? null : announcement.strip());
    if (selectable != null) {
      conditions.add("p.state " + (selectable ? "" : "not ") + "in :selectable");
      parameters.put("selectable", selectableStates);
    }
    label(conditions, parameters, "ICS", ics);
    label(conditions, parameters, "CCS", ccs);
    label(conditions, parameters, "TAG", tag);
    if (number != null) {
      conditions.add(
          "p.standardId in (select n.standardId from StandardNumber n where n.canonical = :number)");
      parameters.put("number", StandardNumbers.canonical(number));
    }
    if (organization != null) {
      conditions.add(
          "p.standardId in (select s.standardId from StandardParticipation s where s.organizationId = :organization)");
      parameters.put("organization", organization);
    }
    if (q != null && !q.isBlank()) {
      conditions.add(
          "(lower(p.titleZh) like :q escape '!' or lower(p.titleEn) like :q escape '!')");
      parameters.put("q", Likeness.anywhere(q));
    }
    if (updatedSince != null) {
      conditions.add("p.updatedAt >= :updatedSince");
      parameters.put("updatedSince", updatedSince);
    }
  }

  private static void equal(
      List<String> conditions,
      Map<String, Object> parameters,
      String field,
      @Nullable Object value) {
    if (value != null) {
      conditions.add("p." + field + " = :" + field);
      parameters.put(field, value);
    }
  }

  private static void label(
      List<String> conditions,
      Map<String, Object> parameters,
      String type,
      @Nullable String value) {
    if (value != null) {
      String name = type.toLowerCase(Locale.ROOT);
      conditions.add(
          "p.standardId in (select l.standardId from StandardLabel l where l.type = '"
              + type
              + "' and l.code = :"
              + name
              + ")");
      parameters.put(name, value);
    }
  }
}
