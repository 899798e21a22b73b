package org.guiju.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.platform.jdbc.SqlText;
import org.guiju.worklist.WorkItemRows.Question;
import org.guiju.worklist.WorkItemRows.Supervised;
import org.jspecify.annotations.Nullable;

/**
 * The only things that a question can be about: those of an organization, at home in a region, or
 * changed since. Where they are few, what waits is sought among them; where they are many, a page
 * of it is soon found in the order of the list. No estimate of a database tells which it is, so
 * their ids are read, up to that number.
 */
final class Nearest {

  /** More are many. */
  private static final int FEW = 20_000;

  private final Question question;
  private final SqlText sql = new SqlText();

  private Nearest(Question question) {
    this.question = question;
  }

  /** Their ids, some perhaps twice; null where they are many or nothing says which they are. */
  static @Nullable List<UUID> of(Question question, Jdbc jdbc) {
    WorkItemFilter filter = question.filter();
    UUID organization = filter.organization;
    UUID own = question.own();
    Set<String> regions = question.regions();
    Instant since = filter.updatedSince;
    List<UUID> few = null;
    if (organization != null) {
      few = read(jdbc, question, it -> it.belonging(organization));
    }
    if (few == null && own != null) {
      few = read(jdbc, question, it -> it.own(own));
    }
    if (few == null && regions != null) {
      few = read(jdbc, question, it -> it.within(regions));
    }
    if (few == null && since != null) {
      few = read(jdbc, question, it -> it.changed(since));
    }
    return few;
  }

  private static @Nullable List<UUID> read(Jdbc jdbc, Question question, Consumer<Nearest> which) {
    Nearest nearest = new Nearest(question);
    which.accept(nearest);
    if (nearest.sql.isEmpty()) {
      return List.of();
    }
    List<UUID> found =
        jdbc.query(
            "select id from (" + nearest.sql.text() + ") n fetch first " + (FEW + 1) + " rows only",
            nearest.sql,
            row -> row.uuid("id"));
    return found.size() > FEW ? null : found;
  }

  /** What is an organization's own, and what it supervises. */
  private void own(UUID organization) {
    belonging(organization);
    Supervised supervised = question.supervised();
    if (supervised != null) {
      within(supervised.area());
    }
  }

  private void belonging(UUID organization) {
    LocalDate on = question.on();
    for (WorkItemSource s : sources()) {
      things(s, "");
      sql.add(" and " + s.organization() + " = ?", p -> p.uuid(organization));
      things(s, " join committee_period k on k.code = " + s.committee());
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

  private void within(Set<String> regions) {
    LocalDate on = question.on();
    for (WorkItemSource s : sources()) {
      String region = s.region();
      if (region != null) {
        things(s, "");
        sql.add(" and " + region + " = any(?)", p -> p.texts(regions));
      }
      things(s, " join organization_period z on z.organization_id = " + s.organization());
      sql.add(" and z.region_code = any(?)", p -> p.texts(regions))
          .add(" and z.from_on <= ? and z.to_on > ?", p -> p.date(on).date(on));
    }
  }

  private void changed(Instant since) {
    for (WorkItemSource s : sources()) {
      things(s, "");
      sql.add(" and t.updated_at >= ?", p -> p.instant(since));
    }
  }

  private List<WorkItemSource> sources() {
    WorkItemType type = question.filter().type;
    return WorkItemSource.ALL.stream().filter(s -> type == null || s.type() == type).toList();
  }

  /** The things on the day, up to where they can be narrowed. */
  private void things(WorkItemSource s, String join) {
    LocalDate on = question.on();
    sql.next(" union all ");
    sql.add("select t.%s as id from %s t".formatted(s.id(), s.table()) + join)
        .add(" where t.from_on <= ? and t.to_on > ?", p -> p.date(on).date(on));
  }
}
