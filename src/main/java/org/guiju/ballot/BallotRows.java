package org.guiju.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.platform.jdbc.Row;
import org.guiju.procedure.vote.VoteVerdict;
import org.jspecify.annotations.Nullable;

/** The tables that are derived from the histories of ballots. */
@ApplicationScoped
class BallotRows {

  static final String COLUMNS =
      "b.id, b.about_type, b.about_id, b.purpose, b.rule_code, b.form, b.committee, b.title, b.state, b.outcome,"
          + " b.reported, b.recusal_stated, b.missing_zh, b.missing_en, b.announced_on, b.opens_on, b.closes_on,"
          + " b.closed_on, b.version, b.created_at, b.updated_at";

  private static final int LONGEST = 3_900;

  private final Jdbc jdbc;

  BallotRows(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  /** A ballot as its row has it. */
  record Line(
      UUID id,
      About about,
      BallotPurpose purpose,
      String rule,
      BallotForm form,
      @Nullable String committee,
      @Nullable String title,
      BallotState state,
      VoteVerdict.@Nullable Outcome outcome,
      boolean reported,
      boolean recusalStated,
      @Nullable String missingZh,
      @Nullable String missingEn,
      LocalDate announcedOn,
      LocalDate opensOn,
      LocalDate closesOn,
      @Nullable LocalDate closedOn,
      long version,
      Instant createdAt,
      Instant updatedAt) {}

  /** Makes everybody else who wants to change the ballot wait until this transaction ends. */
  void lock(UUID ballot) {
    jdbc.query(
        "select id from ballot where id = ? for update",
        p -> p.uuid(ballot),
        row -> row.uuid("id"));
  }

  List<Line> about(UUID thing) {
    return jdbc.query(
        "select "
            + COLUMNS
            + " from ballot b where b.about_id = ? order by b.announced_on, b.created_at, b.id",
        p -> p.uuid(thing),
        BallotRows::line);
  }

  /** The ballots of a purpose about a thing that were announced by a day, the latest first. */
  List<Line> of(UUID thing, BallotPurpose purpose, LocalDate by) {
    return jdbc.query(
        "select "
            + COLUMNS
            + " from ballot b where b.about_id = ? and b.purpose = ? and b.announced_on <= ?"
            + " order by b.announced_on desc, b.created_at desc, b.id desc",
        p -> p.uuid(thing).name(purpose).date(by),
        BallotRows::line);
  }

  /** Whether somebody of these organizations cast a vote that counts. */
  boolean votedOf(UUID ballot, Set<UUID> organizations) {
    return jdbc.number(
            "select count(*) from ballot_voter where ballot_id = ? and organization_id = any(?)"
                + " and vote_position is not null",
            p -> p.uuid(ballot).uuids(organizations))
        > 0;
  }

  /** Ballots that are to open, or whose last day has passed, a page of them. */
  List<UUID> due(LocalDate today, UUID after, int most) {
    return jdbc.query(
        "select b.id from ballot b where b.id > ? and ((b.state = 'ANNOUNCED' and b.opens_on <= ?)"
            + " or (b.state = 'OPEN' and b.closes_on < ? and b.decided = false"
            + " and (b.form = 'LETTER' or b.touched = true)))"
            + " order by b.id fetch first "
            + most
            + " rows only",
        p -> p.uuid(after).date(today).date(today),
        row -> row.uuid("id"));
  }

  void write(Ballot ballot, boolean decided, long version, Instant createdAt, Instant updatedAt) {
    BallotEvents.Announced said = ballot.announced();
    BallotEvents.Closed closed = ballot.closed();
    Jdbc.Binder values =
        p ->
            p.name(ballot.state())
                .name(closed == null ? null : closed.outcome())
                .flag(closed != null && closed.reported())
                .flag(closed != null && closed.draftersRecused())
                .flag(decided)
                .text(closed == null ? null : bounded(closed.missingZh()))
                .text(closed == null ? null : bounded(closed.missingEn()))
                .date(ballot.announcedOn())
                .date(ballot.opensOn())
                .date(ballot.closesOn())
                .date(ballot.closedOn())
                .flag(!ballot.voters().isEmpty())
                .flag(ballot.touched())
                .number(version)
                .instant(updatedAt);
    // Changed in place and never deleted, so that those who wait for the row find it.
    int known =
        jdbc.update(
            "update ballot set state = ?, outcome = ?, reported = ?, recusal_stated = ?, decided = ?, missing_zh = ?,"
                + " missing_en = ?, announced_on = ?, opens_on = ?, closes_on = ?, closed_on = ?, voters_fixed = ?,"
                + " touched = ?, version = ?, updated_at = ? where id = ?",
            p -> {
              values.bind(p);
              p.uuid(ballot.id());
            });
    if (known == 0) {
      jdbc.update(
          "insert into ballot (state, outcome, reported, recusal_stated, decided, missing_zh, missing_en,"
              + " announced_on, opens_on, closes_on, closed_on, voters_fixed, touched, version, updated_at, id,"
              + " about_type, about_id, purpose, rule_code, form, committee, title, created_at)"
              + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          p -> {
            values.bind(p);
            p.uuid(ballot.id())
                .text(said.about().type())
                .uuid(said.about().id())
                .name(said.purpose())
                .text(said.rule())
                .name(said.form())
                .text(said.committee())
                .text(said.title())
                .instant(createdAt);
          });
    }
  }

  void writeVoters(Collection<Ballot> ballots) {
    jdbc.deleteByKey("ballot_voter", "ballot_id", ballots.stream().map(Ballot::id).toList());
    record Keyed(Ballot ballot, Voter voter) {}
    List<Keyed> voters =
        ballots.stream().flatMap(b -> b.voters().stream().map(v -> new Keyed(b, v))).toList();
    jdbc.batch(
        "insert into ballot_voter (ballot_id, voter_id, account, organization_id, recused, vote_position)"
            + " values (?, ?, ?, ?, ?, ?)",
        voters,
        (p, row) -> {
          Ballot.Vote vote = row.ballot().standing(row.voter());
          p.uuid(row.ballot().id())
              .uuid(row.voter().id())
              .text(row.voter().account())
              .uuid(row.voter().organization())
              .flag(!row.voter().mayVote())
              .name(vote == null ? null : vote.said().position());
        });
  }

  void clear() {
    jdbc.update("delete from ballot_voter", p -> {});
    jdbc.update("delete from ballot", p -> {});
  }

  static Line line(Row row) throws SQLException {
    return new Line(
        row.uuid("id"),
        new About(row.text("about_type"), row.uuid("about_id")),
        row.enumValue("purpose", BallotPurpose.class),
        row.text("rule_code"),
        row.enumValue("form", BallotForm.class),
        row.textOrNull("committee"),
        row.textOrNull("title"),
        row.enumValue("state", BallotState.class),
        row.enumOrNull("outcome", VoteVerdict.Outcome.class),
        row.flag("reported"),
        row.flag("recusal_stated"),
        row.textOrNull("missing_zh"),
        row.textOrNull("missing_en"),
        row.date("announced_on"),
        row.date("opens_on"),
        row.date("closes_on"),
        row.dateOrNull("closed_on"),
        row.longValue("version"),
        row.instant("created_at"),
        row.instant("updated_at"));
  }

  private static String bounded(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
