package org.guiju.project;

import static org.guiju.platform.paging.ListField.day;
import static org.guiju.platform.paging.ListField.id;
import static org.guiju.platform.paging.ListField.longText;
import static org.guiju.platform.paging.ListField.moment;
import static org.guiju.platform.paging.ListField.text;

import java.util.List;
import java.util.Map;
import org.guiju.counting.ListedTable;
import org.guiju.counting.ListedTable.Dimension;
import org.guiju.platform.paging.ListDefinition;
import org.guiju.platform.paging.RegionTable;
import org.guiju.platform.paging.Texts;

/** What the list of projects is made of. */
final class ProjectList {

  static final Texts TEXTS =
      Texts.indexed("p.title_zh", "p.title_en", "p.reference", "p.plan_number")
          .recorded("p.created_at");

  static final ListDefinition LIST =
      ListDefinition.searched(
          TEXTS,
          "projects",
          "project_period p",
          "p.*",
          "p.project_id",
          "-createdAt",
          text("kind", "p.kind").faceted().leading(),
          text("nature", "p.nature").orNull().faceted(),
          longText("titleZh", "p.title_zh").orNull(),
          longText("titleEn", "p.title_en").orNull(),
          text("reference", "p.reference").orNull(),
          text("workType", "p.work_type").faceted(),
          text("state", "p.state").faceted().leading(),
          text("stage", "p.stage").orNull().faceted(),
          text("planNumber", "p.plan_number").orNull(),
          text("committee", "p.committee").orNull().faceted(),
          text("regionCode", "p.region_code").orNull().faceted(),
          id("responsible", "p.responsible_id").orNull(),
          text("procedure", "p.procedure_ref").faceted(),
          day("planIssuedOn", "p.plan_issued_on").orNull(),
          day("deadline", "p.due_on").orNull(),
          text("fastTrack", "p.fast_track").orNull().faceted(),
          text("announcementNumber", "p.announcement_number").orNull(),
          day("issueDate", "p.issue_date").orNull(),
          day("implementationDate", "p.implementation_date").orNull(),
          day("registeredOn", "p.registered_on").orNull(),
          moment("createdAt", "p.created_at"),
          moment("updatedAt", "p.updated_at"));

  static final RegionTable REGIONS =
      new RegionTable(
          "project_region", "project_id", Map.of("kind", "r.kind", "createdAt", "r.created_at"));

  static final ListedTable COUNTED =
      new ListedTable(
          "LISTED_PROJECT",
          "project_period",
          "project_region",
          "project_id",
          List.of(
              new Dimension("kind", "kind", "kind"),
              new Dimension("nature", "nature", "nature"),
              new Dimension("workType", "work_type", "work_type"),
              new Dimension("stage", "stage", "stage"),
              new Dimension("state", "state", "type")));

  private ProjectList() {}
}
