package org.guiju.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.guiju.deadline.SubjectsNamed;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.platform.jdbc.SqlText;
import org.guiju.worklist.WorkItemRows.Question;
import org.guiju.worklist.WorkItemRows.Supervised;
import org.jspecify.annotations.Nullable;

/**
 * The only things that a question can be about: those of an organization, at home in a region,
 * changed since, or that a text is found in. Where they are few, what waits is sought among them;
 * where they are many, a page of it is soon found in the order of the list. No estimate of a
 * database tells which it is, so their ids are read, up to that number.
 */
final class Candidates {

  /** More are many. */
  static final int FEW = 20_000;

  /** H2 compares every row that it finds with every one of them. */
  static final int FEW_ON_H2 = 500;

  private final Question question;
  private final int few;
  private final Jdbc jdbc;
  private final SubjectsNamed subjects;

  private Candidates(Question question, int few, Jdbc jdbc, SubjectsNamed subjects) {
    this.question = question;
    this.few = few;
    this.jdbc = jdbc;
    this.subjects = subjects;
  }

  /**
   * Their ids, some perhaps twice.
   *
   * @param few how many they are at most
   * @return null where they are more, or nothing says which they are
   */
  static @Nullable List<UUID> of(Question question, int few, Jdbc jdbc, SubjectsNamed subjects) {
    return new Candidates(question, few, jdbc, subjects).ids();
  }

  private @Nullable List<UUID> ids() {
    WorkItemFilter filter = question.filter();
    UUID organization = filter.organization;
    UUID own = question.own();
    Set<String> regions = question.regions();
    Instant since = filter.updatedSince;
    List<UUID> ids = null;
    if (organization != null) {
      ids = read(sql -> belonging(sql, organization));
    }
    if (ids == null && own != null) {
      ids = read(sql -> own(sql, own));
    }
    if (ids == null && regions != null) {
      ids = read(sql -> within(sql, regions));
    }
    if (ids == null && since != null) {
      ids = read(sql -> changed(sql, since));
    }
    return ids == null ? subjects.few(filter.reference, filter.titleZh, filter.titleEn) : ids;
  }

  private @Nullable List<UUID> read(Consumer<SqlText> which) {
    SqlText sql = new SqlText();
    which.accept(sql);
    if (sql.isEmpty()) {
      return List.of();
    }
    String query = "select id from (%s) n fetch first %d rows only".formatted(sql.text(), few + 1);
    List<UUID> found = jdbc.query(query, sql, row -> row.uuid("id"));
    return found.size() > few ? null : found;
  }

  /** What is an organization's own, and what it supervises. */
  private void own(SqlText sql, UUID organization) {
    belonging(sql, organization);
    Supervised supervised = question.supervised();
    if (supervised != null) {
      within(sql, supervised.area());
    }
  }

  private void belonging(SqlText sql, UUID organization) {
    LocalDate on = question.on();
    for (WorkItemSource s : sources()) {
      things(sql, s, "");
      sql.add(" and " + s.organization() + " = ?", p -> p.uuid(organization));
      things(sql, s, " join committee_period k on k.code = " + s.committee());
      sql.add(" and k.secretariat = ?", p -> p.uuid(organization))
          .add(" and k.from_on <= ? and k.to_on > ?", p -> p.date(on).date(on));
      if (s.participation() != null) {
        sql.add(
            " union all select o.%s as id from %s o where o.organization_id = ?"
                .formatted(s.id(), s.participation()),
            p -> p.uuid(organization));
      }
    }
  }

  private void within(SqlText sql, Set<String> regions) {
    LocalDate on = question.on();
    for (WorkItemSource s : sources()) {
      String region = s.region();
      if (region != null) {
        things(sql, s, "");
        sql.add(" and " + region + " = any(?)", p -> p.texts(regions));
      }
      things(sql, s, " join organization_period z on z.organization_id = " + s.organization());
      sql.add(" and z.region_code = any(?)", p -> p.texts(regions))
          .add(" and z.from_on <= ? and z.to_on > ?", p -> p.date(on).date(on));
    }
  }

  private void changed(SqlText sql, Instant since) {
    for (WorkItemSource s : sources()) {
      things(sql, s, "");
      sql.add(" and t.updated_at >= ?", p -> p.instant(since));
    }
  }

  private List<WorkItemSource> sources() {
    WorkItemType type = question.filter().type;
    return WorkItemSource.ALL.stream().filter(s -> type == null || s.type() == type).toList();
  }

  /** The things on the day, up to where they can be narrowed. */
  private void things(SqlText sql, WorkItemSource s, String join) {
    LocalDate on = question.on();
    sql.next(" union all ");
    sql.add("select t.%s as id from %s t".formatted(s.id(), s.table()) + join)
        .add(" where t.from_on <= ? and t.to_on > ?", p -> p.date(on).date(on));
  }
}
