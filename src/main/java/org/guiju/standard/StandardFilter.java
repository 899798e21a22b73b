package org.guiju.standard;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.guiju.platform.paging.Likeness;
import org.guiju.platform.paging.PeriodQuery;
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

  void restrict(PeriodQuery<?> query, Set<String> selectableStates) {
    query.equal("kind", kind);
    query.equal("nature", nature);
    query.equal("level", level);
    query.equal("state", state);
    query.equal("committee", committee);
    query.equal("regionCode", region);
    query.equal("announcementNumber", announcement == null ? null : announcement.strip());
    if (selectable != null) {
      query.and(
          "p.state " + (selectable ? "" : "not ") + "in :selectable",
          "selectable",
          selectableStates);
    }
    label(query, "ICS", ics);
    label(query, "CCS", ccs);
    label(query, "TAG", tag);
    if (number != null) {
      query.and(
          "p.standardId in (select n.standardId from StandardNumber n where n.canonical = :number)",
          "number",
          StandardNumbers.canonical(number));
    }
    if (organization != null) {
      query.and(
          "p.standardId in (select s.standardId from StandardParticipation s where s.organizationId = :organization)",
          "organization",
          organization);
    }
    if (q != null && !q.isBlank()) {
      query.and(
          "(lower(p.titleZh) like :q escape '!' or lower(p.titleEn) like :q escape '!')",
          "q",
          Likeness.anywhere(q));
    }
    query.updatedSince(updatedSince);
  }

  private static void label(PeriodQuery<?> query, String type, @Nullable String value) {
    if (value != null) {
      String name = type.toLowerCase(Locale.ROOT);
      query.and(
          "p.standardId in (select l.standardId from StandardLabel l where l.type = '%s' and l.code = :%s)"
              .formatted(type, name),
          name,
          value);
    }
  }
}
