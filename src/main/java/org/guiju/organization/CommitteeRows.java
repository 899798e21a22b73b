package org.guiju.organization;

import static org.guiju.platform.paging.ListField.day;
import static org.guiju.platform.paging.ListField.flag;
import static org.guiju.platform.paging.ListField.id;
import static org.guiju.platform.paging.ListField.moment;
import static org.guiju.platform.paging.ListField.text;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.platform.jdbc.Row;
import org.guiju.platform.paging.FacetRequest;
import org.guiju.platform.paging.ListDefinition;
import org.guiju.platform.paging.ListQuery;
import org.guiju.platform.paging.Lists;
import org.guiju.platform.paging.Page;
import org.guiju.platform.paging.PageRequest;

/** The tables that are derived from the histories of the committees. */
@ApplicationScoped
class CommitteeRows {

  private static final String SHOWN =
      "c.id, p.code, p.name_zh, p.name_en, p.parent, p.level, p.secretariat, p.from_on, p.to_on,"
          + " p.from_assumed, p.dissolved_on, c.version, c.created_at, c.updated_at";
  private static final String FROM = "committee_period p join committee c on c.id = p.committee_id";
  private static final ListDefinition LIST =
      new ListDefinition(
          "committees",
          FROM,
          SHOWN,
          "p.committee_id",
          "code",
          text("code", "p.code"),
          text("nameZh", "p.name_zh").orNull(),
          text("nameEn", "p.name_en").orNull(),
          text("parent", "p.parent").orNull().faceted(),
          text("level", "p.level").orNull().faceted(),
          id("secretariat", "p.secretariat").orNull(),
          day("validFrom", "p.from_on"),
          flag("fromIsAssumption", "p.from_assumed").faceted(),
          day("validTo", "nullif(p.to_on, date '9999-12-31')").orNull(),
          day("dissolvedOn", "p.dissolved_on").orNull(),
          moment("createdAt", "c.created_at"),
          moment("updatedAt", "c.updated_at"));
  private static final String ON_DAY = "p.from_on <= ? and p.to_on > ?";

  private final Jdbc jdbc;
  private final Lists lists;

  CommitteeRows(Jdbc jdbc, Lists lists) {
    this.jdbc = jdbc;
    this.lists = lists;
  }

  /** What is known of a committee beside its periods. */
  record Current(UUID id, String code, long version, Instant createdAt, Instant updatedAt) {}

  List<CommitteeView> find(Collection<UUID> ids, LocalDate on) {
    return jdbc.query(
        "select " + SHOWN + " from " + FROM + " where " + ON_DAY + " and p.committee_id = any(?)",
        p -> p.date(on).date(on).uuids(ids),
        CommitteeRows::view);
  }

  List<UUID> existing(Collection<UUID> ids) {
    return jdbc.query(
        "select id from committee where id = any(?)", p -> p.uuids(ids), row -> row.uuid("id"));
  }

  Page<CommitteeView> list(
      CommitteeFilter filter, LocalDate on, PageRequest page, FacetRequest facets) {
    return lists.page(
        filter.restrict(new ListQuery(LIST, on)), page, facets, null, CommitteeRows::view);
  }

  void replace(Collection<Current> committees, Map<UUID, List<CommitteePeriod>> periods) {
    jdbc.deleteByKey("committee_period", "committee_id", periods.keySet());
    jdbc.deleteByKey("committee", "id", periods.keySet());
    jdbc.batch(
        "insert into committee (id, code, version, created_at, updated_at) values (?, ?, ?, ?, ?)",
        committees,
        (p, c) ->
            p.uuid(c.id())
                .text(c.code())
                .number(c.version())
                .instant(c.createdAt())
                .instant(c.updatedAt()));
    record Keyed(UUID id, CommitteePeriod period) {}
    List<Keyed> rows =
        periods.entrySet().stream()
            .flatMap(e -> e.getValue().stream().map(period -> new Keyed(e.getKey(), period)))
            .toList();
    jdbc.batch(
        "insert into committee_period (committee_id, from_on, to_on, from_assumed, code, name_zh, name_en, parent,"
            + " level, secretariat, dissolved_on) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows,
        (p, row) -> {
          CommitteeState state = row.period().state();
          p.uuid(row.id())
              .date(row.period().from())
              .date(row.period().to())
              .flag(row.period().assumed())
              .text(state.code())
              .text(state.nameZh())
              .text(state.nameEn())
              .text(state.parent())
              .name(state.level())
              .uuid(state.secretariat())
              .date(state.dissolvedOn());
        });
  }

  void clear() {
    jdbc.update("delete from committee_period", p -> {});
    jdbc.update("delete from committee", p -> {});
  }

  private static CommitteeView view(Row row) throws SQLException {
    LocalDate to = row.date("to_on");
    return new CommitteeView(
        row.uuid("id"),
        row.text("code"),
        row.textOrNull("name_zh"),
        row.textOrNull("name_en"),
        row.textOrNull("parent"),
        row.enumOrNull("level", CommitteeLevel.class),
        row.uuidOrNull("secretariat"),
        row.date("from_on"),
        row.flag("from_assumed"),
        to.equals(OrganizationPeriod.OPEN) ? null : to,
        row.dateOrNull("dissolved_on"),
        row.longValue("version"),
        row.instant("created_at"),
        row.instant("updated_at"));
  }
}
