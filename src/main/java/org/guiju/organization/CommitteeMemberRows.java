package org.guiju.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.platform.jdbc.Conditions;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.platform.jdbc.Row;

/** The table of members that is derived from the histories of the committees. */
@ApplicationScoped
class CommitteeMemberRows {

  private static final String VIEW =
      "select m.member_id, m.committee_code, m.name_zh, m.name_en, m.organization_id, m.national_body, m.role,"
          + " m.account, m.from_on, m.to_on, m.term_from, m.until_on, c.version"
          + " from committee_member_period m join committee c on c.id = m.committee_id";

  private final Jdbc jdbc;

  CommitteeMemberRows(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  /** A period with what it belongs to. */
  record Line(UUID committee, String code, CommitteeMembership.Period period) {}

  List<CommitteeMemberView> on(UUID committee, LocalDate day) {
    return on(committee, new CommitteeMemberFilter(), day);
  }

  List<CommitteeMemberView> on(UUID committee, CommitteeMemberFilter filter, LocalDate day) {
    Conditions conditions =
        filter.restrict(
            new Conditions()
                .and("m.committee_id = ?", p -> p.uuid(committee))
                .and("m.from_on <= ?", p -> p.date(day))
                .and("m.to_on > ?", p -> p.date(day)));
    return jdbc.query(
        VIEW + conditions.where() + " order by m.term_from, m.member_id",
        conditions,
        CommitteeMemberRows::view);
  }

  /** In how many technical committees of national level each person is on the day. */
  Map<String, Long> committeesOf(Collection<String> persons, LocalDate day) {
    record Found(String person, long committees) {}
    return jdbc
        .query(
            "select m.person, count(distinct m.committee_id) as committees from committee_member_period m"
                + " where m.person = any(?) and m.from_on <= ? and m.to_on > ?"
                + " and m.committee_code like 'SAC/TC %' and m.committee_code not like '%/SC %'"
                + " group by m.person",
            p -> p.texts(persons).date(day).date(day),
            row -> new Found(row.text("person"), row.longValue("committees")))
        .stream()
        .collect(java.util.stream.Collectors.toMap(Found::person, Found::committees));
  }

  void replace(Collection<UUID> committees, List<Line> lines) {
    jdbc.deleteByKey("committee_member_period", "committee_id", committees);
    jdbc.batch(
        "insert into committee_member_period (committee_id, member_id, from_on, to_on, committee_code, name_zh,"
            + " name_en, organization_id, national_body, role, account, person, term_from, until_on)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        lines,
        (p, line) -> {
          CommitteeMember state = line.period().state();
          p.uuid(line.committee())
              .uuid(state.member())
              .date(line.period().from())
              .date(line.period().to())
              .text(line.code())
              .text(state.nameZh())
              .text(state.nameEn())
              .uuid(state.organization())
              .text(state.nationalBody())
              .name(state.role())
              .text(state.account())
              .text(state.person())
              .date(state.termFrom())
              .date(state.until());
        });
  }

  void clear() {
    jdbc.update("delete from committee_member_period", p -> {});
  }

  private static CommitteeMemberView view(Row row) throws SQLException {
    LocalDate to = row.date("to_on");
    return new CommitteeMemberView(
        row.uuid("member_id"),
        row.text("committee_code"),
        row.textOrNull("name_zh"),
        row.textOrNull("name_en"),
        row.uuidOrNull("organization_id"),
        row.textOrNull("national_body"),
        row.enumValue("role", CommitteeMemberRole.class),
        row.textOrNull("account"),
        row.date("from_on"),
        to.equals(OrganizationPeriod.OPEN) ? null : to,
        row.date("term_from"),
        row.dateOrNull("until_on"),
        row.longValue("version"));
  }
}
