package org.guiju.ballot;

import static org.guiju.platform.paging.ListField.day;
import static org.guiju.platform.paging.ListField.flag;
import static org.guiju.platform.paging.ListField.id;
import static org.guiju.platform.paging.ListField.moment;
import static org.guiju.platform.paging.ListField.number;
import static org.guiju.platform.paging.ListField.text;

import jakarta.enterprise.context.ApplicationScoped;
import org.guiju.platform.paging.ListDefinition;
import org.guiju.platform.paging.ListQuery;
import org.guiju.platform.paging.Lists;
import org.guiju.platform.paging.Page;
import org.guiju.platform.paging.PageRequest;
import org.guiju.platform.time.LegalDay;

/** Lists ballots page by page, by their last day where nothing else is asked for. */
@ApplicationScoped
class BallotList {

  private static final ListDefinition LIST =
      ListDefinition.undated(
          "ballots",
          "ballot b",
          BallotRows.COLUMNS,
          "b.id",
          "-closesOn",
          id("about", "b.about_id"),
          text("aboutType", "b.about_type"),
          text("purpose", "b.purpose"),
          text("title", "b.title").orNull(),
          text("rule", "b.rule_code"),
          text("form", "b.form"),
          text("committee", "b.committee").orNull(),
          text("state", "b.state"),
          text("outcome", "b.outcome").orNull(),
          flag("reported", "b.reported"),
          day("announcedOn", "b.announced_on"),
          day("opensOn", "b.opens_on"),
          day("closesOn", "b.closes_on"),
          day("closedOn", "b.closed_on").orNull(),
          moment("createdAt", "b.created_at"),
          moment("updatedAt", "b.updated_at"),
          number("version", "b.version"));

  private final Lists lists;
  private final LegalDay legalDay;

  BallotList(Lists lists, LegalDay legalDay) {
    this.lists = lists;
    this.legalDay = legalDay;
  }

  Page<BallotViews.Summary> page(BallotFilter filter, String account, PageRequest page) {
    return lists.page(
        filter.restrict(new ListQuery(LIST, legalDay.today()), account),
        page,
        row -> BallotViews.Summary.of(BallotRows.line(row)));
  }
}
