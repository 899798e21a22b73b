package org.guiju.region;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.platform.jdbc.Row;

/** The tables that are derived from the histories of the divisions. */
@ApplicationScoped
class RegionRows {

  private static final String COLUMNS =
      "select code, from_on, to_on, from_assumed, name, name_en, parent, level, successor from region_period";

  /** Columns of a period {@code p} and its region {@code r}, as {@link #period} reads them. */
  static final String SHOWN =
      "p.code, p.from_on, p.to_on, p.from_assumed, p.name, p.name_en, p.parent, p.level, p.successor, r.id, r.version,"
          + " r.updated_at";

  /** The end of a period {@code p}, null where none is known. */
  static final String END = "nullif(p.to_on, date '9999-12-31')";

  private static final String INSERT_PERIOD =
      "insert into region_period (region_id, code, from_on, to_on, from_assumed, name, name_en, parent, level,"
          + " successor) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private static final String INSERT_REGION =
      "insert into region (id, code, version, updated_at) values (?, ?, ?, ?)";

  private final Jdbc jdbc;

  RegionRows(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  /** What is known of one division beside its periods. */
  record Current(UUID id, String code, long version, Instant updatedAt) {}

  /** The version of the whole tree; every change of any division raises it. */
  long treeVersion() {
    return jdbc.number("select version from region_tree where id = 1", p -> {});
  }

  /** The same, while no other transaction can change the tree. */
  long lockTree() {
    return jdbc.number("select version from region_tree where id = 1 for update", p -> {});
  }

  void raiseTreeVersion() {
    jdbc.update("update region_tree set version = version + 1 where id = 1", p -> {});
  }

  List<RegionPeriod> allPeriods() {
    return jdbc.query(COLUMNS + " order by code, from_on", p -> {}, RegionRows::period);
  }

  Map<String, List<RegionPeriod>> periods(Collection<UUID> ids) {
    return jdbc
        .query(
            COLUMNS + " where region_id = any(?) order by code, from_on",
            p -> p.uuids(ids),
            RegionRows::period)
        .stream()
        .collect(Collectors.groupingBy(RegionPeriod::code));
  }

  List<Current> all() {
    return jdbc.query(
        "select id, code, version, updated_at from region", p -> {}, RegionRows::current);
  }

  static Current current(Row row) throws SQLException {
    return new Current(
        row.uuid("id"), row.text("code"), row.longValue("version"), row.instant("updated_at"));
  }

  boolean isEmpty() {
    return jdbc.number("select count(*) from region", p -> {}) == 0;
  }

  void replace(Collection<Current> regions, Map<UUID, List<RegionPeriod>> periods) {
    jdbc.deleteByKey("region_period", "region_id", periods.keySet());
    jdbc.deleteByKey("region", "id", periods.keySet());
    jdbc.batch(
        INSERT_REGION,
        regions,
        (p, r) -> p.uuid(r.id()).text(r.code()).number(r.version()).instant(r.updatedAt()));
    record Keyed(UUID id, RegionPeriod period) {}
    List<Keyed> rows =
        periods.entrySet().stream()
            .flatMap(e -> e.getValue().stream().map(period -> new Keyed(e.getKey(), period)))
            .toList();
    jdbc.batch(
        INSERT_PERIOD,
        rows,
        (p, row) ->
            p.uuid(row.id())
                .text(row.period().code())
                .date(row.period().from())
                .date(row.period().to())
                .flag(row.period().assumed())
                .text(row.period().name())
                .text(row.period().nameEn())
                .text(row.period().parent())
                .name(row.period().level())
                .text(row.period().successor()));
  }

  void clear() {
    jdbc.update("delete from region_period", p -> {});
    jdbc.update("delete from region", p -> {});
  }

  /** The codes and every code that was ever below one of them, by declaration or by arithmetic. */
  Set<String> withEverythingBelow(Set<String> codes) {
    Set<String> all = new HashSet<>(codes);
    Set<String> prefixes =
        codes.stream()
            .map(RegionCodes::prefix)
            .filter(java.util.Objects::nonNull)
            .collect(Collectors.toSet());
    jdbc.stream(
        "select distinct code from region_period",
        p -> {},
        row -> {
          String code = row.text("code");
          if (prefixes.stream().anyMatch(code::startsWith)) {
            all.add(code);
          }
        });
    int before = 0;
    while (before != all.size()) {
      before = all.size();
      all.addAll(
          jdbc.query(
              "select distinct code from region_period where parent = any(?)",
              p -> p.texts(all),
              row -> row.text("code")));
    }
    return all;
  }

  static RegionPeriod period(Row row) throws SQLException {
    return new RegionPeriod(
        row.text("code"),
        row.date("from_on"),
        row.date("to_on"),
        row.flag("from_assumed"),
        row.text("name"),
        row.textOrNull("name_en"),
        row.textOrNull("parent"),
        row.enumValue("level", RegionLevel.class),
        row.textOrNull("successor"));
  }
}
