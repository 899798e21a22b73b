package org.guiju.worklist;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the periods of one sort of thing are read; the expressions are of the period {@code t}.
 *
 * @param type of the things
 * @param table of their periods
 * @param id column of the thing
 * @param machine expression that names the machine
 * @param place the same, of a thing that can wait for a step; another word where it came to its end
 * @param committee expression of its committee's code
 * @param organization expression of the organization responsible
 * @param region expression of its own region; null where its organization's is the only one
 * @param participation table of who takes part; null where nobody else does
 * @param partsAreDated whether it says from when to when
 */
record WorkItemSource(
    WorkItemType type,
    String table,
    String id,
    String machine,
    String place,
    String reference,
    String titleZh,
    String titleEn,
    String committee,
    String organization,
    @Nullable String region,
    @Nullable String participation,
    boolean partsAreDated) {

  /** Of all sorts. */
  static final List<WorkItemSource> ALL =
      List.of(
          new WorkItemSource(
              WorkItemType.PROJECT,
              "project_period",
              "project_id",
              "'PROJECT'",
              "'PROJECT'",
              "coalesce(t.plan_number, t.reference)",
              "t.title_zh",
              "t.title_en",
              "t.committee",
              "t.responsible_id",
              "t.region_code",
              "project_participation",
              true),
          new WorkItemSource(
              WorkItemType.STANDARD,
              "standard_period",
              "standard_id",
              "'EDITION'",
              "'EDITION'",
              "t.number",
              "t.title_zh",
              "t.title_en",
              "t.committee",
              "t.responsible_id",
              "t.region_code",
              "standard_participation",
              false),
          new WorkItemSource(
              WorkItemType.DECLARATION,
              "declaration_period",
              "declaration_id",
              "'DECLARATION'",
              "'DECLARATION'",
              "t.number",
              "t.title",
              "cast(null as varchar(1000))",
              "cast(null as varchar(80))",
              "t.organization_id",
              null,
              null,
              false),
          new WorkItemSource(
              WorkItemType.MATTER,
              "matter_period",
              "matter_id",
              "t.type",
              "case when t.ended then '' else t.type end",
              "t.reference",
              "t.title_zh",
              "t.title_en",
              "t.committee",
              "t.organization_id",
              "t.region_code",
              null,
              false));

  /** An expression, of another period of the thing. */
  static String of(String period, String expression) {
    return expression.replace("t.", period + ".");
  }

  /**
   * The region in which it is at home in a period: its own, else that of its organization when the
   * period began.
   */
  String home(String period) {
    String organizations =
        ("(select z.region_code from organization_period z where z.organization_id = %1$s and z.from_on <= %2$s.from_on"
                + " and z.to_on > %2$s.from_on)")
            .formatted(of(period, organization), period);
    return region == null
        ? organizations
        : "coalesce(" + of(period, region) + ", " + organizations + ")";
  }

  /** The same on the day asked for; {@code h} is the organization on it. */
  String homeNow() {
    return region == null ? "h.region_code" : "coalesce(" + region + ", h.region_code)";
  }
}
