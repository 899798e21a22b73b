package org.guiju.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.guiju.identifier.CommitteeCode;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.platform.jdbc.Parameters;
import org.guiju.platform.paging.Listing;
import org.guiju.platform.paging.Page;
import org.guiju.platform.paging.PageRequest;
import org.guiju.platform.paging.Slice;

/** Lists ballots page by page, by their last day. */
@ApplicationScoped
class BallotList {

  private static final Listing LISTING = Listing.of("ballots", "-closesOn");

  private final Jdbc jdbc;

  BallotList(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  /** Conditions with their parameters, in one order. */
  private static final class Where implements Jdbc.Binder {

    private final List<String> texts = new ArrayList<>(List.of("1 = 1"));
    private final List<Jdbc.Binder> binders = new ArrayList<>();

    void and(String text, Jdbc.Binder binder) {
      texts.add(text);
      binders.add(binder);
    }

    String text() {
      return String.join(" and ", texts);
    }

    @Override
    public void bind(Parameters parameters) throws SQLException {
      for (Jdbc.Binder binder : binders) {
        binder.bind(parameters);
      }
    }
  }

  Page<BallotViews.Summary> page(BallotFilter filter, String account, PageRequest page) {
    Slice slice = LISTING.open(page, Arrays.toString(filter.values()), filter.mine ? account : "");
    Where after = where(filter, account);
    if (!slice.fromStart()) {
      LocalDate day = slice.key(0, LocalDate::parse);
      UUID id = slice.key(1, UUID::fromString);
      after.and(
          "(b.closes_on, b.id) " + (slice.descending() ? "<" : ">") + " (?, ?)",
          p -> p.date(day).uuid(id));
    }
    List<BallotRows.Line> lines =
        jdbc.query(
            "select "
                + BallotRows.COLUMNS
                + " from ballot b where "
                + after.text()
                + " order by "
                + slice.order("b.closes_on", "b.id")
                + " fetch first "
                + slice.fetch()
                + " rows only",
            after,
            BallotRows::line);
    Where all = where(filter, account);
    return slice.page(
        lines,
        line -> List.of(line.closesOn(), line.id()),
        BallotViews.Summary::of,
        () -> jdbc.number("select count(*) from ballot b where " + all.text(), all));
  }

  private static Where where(BallotFilter f, String account) {
    Where where = new Where();
    if (f.state != null) {
      where.and("b.state = ?", p -> p.name(f.state));
    }
    if (f.outcome != null) {
      where.and("b.outcome = ?", p -> p.name(f.outcome));
    }
    if (f.purpose != null) {
      where.and("b.purpose = ?", p -> p.name(f.purpose));
    }
    if (f.committee != null) {
      String code = CommitteeCode.normalize(f.committee).orElse(f.committee);
      where.and("b.committee = ?", p -> p.text(code));
    }
    if (f.about != null) {
      where.and("b.about_id = ?", p -> p.uuid(f.about));
    }
    if (f.dueBefore != null) {
      where.and("b.closes_on < ?", p -> p.date(f.dueBefore));
    }
    if (f.mine) {
      where.and(
          "b.id in (select v.ballot_id from ballot_voter v where v.account = ?)",
          p -> p.text(account));
    }
    if (f.updatedSince != null) {
      where.and("b.updated_at >= ?", p -> p.instant(f.updatedSince));
    }
    return where;
  }
}
