package org.guiju.standard;

import static org.guiju.platform.paging.ListField.day;
import static org.guiju.platform.paging.ListField.flag;
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

/** What the list of editions is made of. */
final class StandardList {

  static final Texts TEXTS = Texts.indexed("p.title_zh", "p.title_en", "p.number");

  static final ListDefinition LIST =
      ListDefinition.searched(
          TEXTS,
          "standards",
          "standard_period p",
          "p.*",
          "p.standard_id",
          "number",
          text("number", "p.sort_key"),
          longText("titleZh", "p.title_zh").orNull(),
          longText("titleEn", "p.title_en").orNull(),
          text("kind", "p.kind").faceted().leading(),
          text("nature", "p.nature").orNull().faceted(),
          text("level", "p.level").orNull().faceted(),
          text("state", "p.state").faceted().leading(),
          day("issueDate", "p.issue_date"),
          day("implementationDate", "p.implementation_date"),
          text("committee", "p.committee").orNull().faceted(),
          text("regionCode", "p.region_code").orNull().faceted(),
          text("industryCode", "p.industry_code").orNull().faceted(),
          id("responsible", "p.responsible_id").orNull(),
          id("replacedBy", "p.replaced_by").orNull(),
          flag("numberRevoked", "p.number_revoked").faceted(),
          text("announcement", "p.announcement_number").orNull(),
          text("procedure", "p.procedure_ref").faceted(),
          text("workType", "p.work_type").orNull().faceted(),
          text("stage", "p.stage").orNull().faceted(),
          id("project", "p.project_id").orNull(),
          text("recordNumber", "p.record_number").orNull(),
          text("issuer", "p.issuer").orNull(),
          moment("createdAt", "p.created_at").orNull(),
          moment("updatedAt", "p.updated_at"));

  static final RegionTable REGIONS =
      new RegionTable(
          "standard_region", "standard_id", Map.of("kind", "r.kind", "number", "r.sort_key"));

  static final ListedTable COUNTED =
      new ListedTable(
          "LISTED_STANDARD",
          "standard_period",
          "standard_region",
          "standard_id",
          List.of(
              new Dimension("kind", "kind", "kind"),
              new Dimension("nature", "nature", "nature"),
              new Dimension("level", "level", "level"),
              new Dimension("state", "state", "type")));

  private StandardList() {}
}
