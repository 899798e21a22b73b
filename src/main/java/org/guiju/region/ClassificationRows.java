package org.guiju.region;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.platform.jdbc.Row;

/** The tables that are derived from the histories of the codes of classifications. */
@ApplicationScoped
class ClassificationRows {

  /** Columns that {@link #view} reads. */
  static final String SHOWN =
      "p.scheme, p.code, p.parent, p.level, p.title_zh, p.title_en, p.department_zh, p.department_en, p.notes,"
          + " p.status, p.from_on, p.to_on, p.from_assumed, c.version, c.updated_at";

  /** Periods {@code p} and what is known of the codes beside them. */
  static final String FROM =
      "classification_period p join classification c on c.id = p.classification_id";

  private final Jdbc jdbc;

  ClassificationRows(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  /** What is known of a code beside its periods. */
  record Current(
      UUID id, ClassificationScheme scheme, String code, long version, Instant updatedAt) {}

  /** The version of all tables together; every change of any code raises it. */
  long tableVersion() {
    return jdbc.number("select version from classification_table where id = 1", p -> {});
  }

  void raiseTableVersion() {
    jdbc.update("update classification_table set version = version + 1 where id = 1", p -> {});
  }

  /** Every code ever known, by scheme. */
  Map<ClassificationScheme, Set<String>> codes() {
    Map<ClassificationScheme, Set<String>> codes = new EnumMap<>(ClassificationScheme.class);
    jdbc.stream(
        "select scheme, code from classification",
        p -> {},
        row ->
            codes
                .computeIfAbsent(
                    row.enumValue("scheme", ClassificationScheme.class), scheme -> new HashSet<>())
                .add(row.text("code")));
    return codes;
  }

  List<ClassificationView> find(ClassificationScheme scheme, String code, LocalDate on) {
    return jdbc.query(
        "select "
            + SHOWN
            + " from "
            + FROM
            + " where p.scheme = ? and p.from_on <= ? and p.to_on > ? and p.code = ?",
        p -> p.name(scheme).date(on).date(on).text(code),
        ClassificationRows::view);
  }

  void replace(Collection<Current> codes, Map<UUID, List<ClassificationPeriod>> periods) {
    jdbc.deleteByKey("classification_period", "classification_id", periods.keySet());
    jdbc.deleteByKey("classification", "id", periods.keySet());
    jdbc.batch(
        "insert into classification (id, scheme, code, version, updated_at) values (?, ?, ?, ?, ?)",
        codes,
        (p, c) ->
            p.uuid(c.id())
                .name(c.scheme())
                .text(c.code())
                .number(c.version())
                .instant(c.updatedAt()));
    record Keyed(UUID id, ClassificationPeriod period) {}
    List<Keyed> rows =
        periods.entrySet().stream()
            .flatMap(e -> e.getValue().stream().map(period -> new Keyed(e.getKey(), period)))
            .toList();
    jdbc.batch(
        "insert into classification_period (classification_id, from_on, to_on, from_assumed, scheme, code, parent,"
            + " level, title_zh, title_en, department_zh, department_en, notes, status)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows,
        (p, row) -> {
          ClassificationFacts facts = row.period().facts();
          p.uuid(row.id())
              .date(row.period().from())
              .date(row.period().to())
              .flag(Boolean.TRUE.equals(facts.assumed()))
              .name(facts.scheme())
              .text(facts.code())
              .text(facts.parent())
              .number(facts.level() == null ? null : Long.valueOf(facts.level()))
              .text(facts.titleZh())
              .text(facts.titleEn())
              .text(facts.departmentZh())
              .text(facts.departmentEn())
              .text(facts.notes())
              .name(facts.status());
        });
  }

  void clear() {
    jdbc.update("delete from classification_period", p -> {});
    jdbc.update("delete from classification", p -> {});
  }

  static ClassificationView view(Row row) throws SQLException {
    Long level = row.longOrNull("level");
    LocalDate to = row.date("to_on");
    return new ClassificationView(
        row.enumValue("scheme", ClassificationScheme.class),
        row.text("code"),
        row.textOrNull("parent"),
        level == null ? null : level.intValue(),
        row.textOrNull("title_zh"),
        row.textOrNull("title_en"),
        row.textOrNull("department_zh"),
        row.textOrNull("department_en"),
        row.textOrNull("notes"),
        row.enumValue("status", ClassificationStatus.class),
        row.date("from_on"),
        row.flag("from_assumed"),
        to.equals(RegionPeriod.OPEN) ? null : to,
        row.longValue("version"),
        row.instant("updated_at"));
  }
}
