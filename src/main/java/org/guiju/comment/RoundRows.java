package org.guiju.comment;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guiju.deadline.DeadlineSubject;
import org.guiju.deadline.SubjectBounds;
import org.guiju.platform.jdbc.Conditions;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.platform.jdbc.Row;
import org.guiju.platform.paging.Slice;
import org.guiju.vocabulary.Kind;
import org.jspecify.annotations.Nullable;

/** Queries over the rounds. */
@ApplicationScoped
class RoundRows {

  private static final String SELECT =
      "select id, about_type, about_id, clock, place, opened_on, last_on, accepts_until, closed_on,"
          + " settled_on, audience, procedure_ref, kind, reference, title_zh, title_en, committee,"
          + " organization_id, region_code from comment_round";

  private final Jdbc jdbc;

  RoundRows(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  Optional<CommentRound> find(UUID id) {
    return jdbc.query(SELECT + " where id = ?", p -> p.uuid(id), RoundRows::round).stream()
        .findFirst();
  }

  /** The organizations that take part in what the round is about. */
  Set<UUID> parties(UUID id) {
    return Set.copyOf(
        jdbc.query(
            "select organization_id from comment_round_party where round_id = ?",
            p -> p.uuid(id),
            row -> row.uuid("organization_id")));
  }

  /** The rounds of a page, by their last day. */
  List<CommentRound> list(RoundFilter filter, SubjectBounds bounds, LocalDate on, Slice slice) {
    Conditions conditions = conditions(filter, bounds, on);
    boolean down = slice.descending();
    String column = slice.field().equals("openedOn") ? "opened_on" : "accepts_until";
    if (!slice.fromStart()) {
      LocalDate day = slice.key(0, LocalDate::parse);
      UUID id = slice.key(1, UUID::fromString);
      conditions.and(
          "(" + column + ", id) " + (down ? "<" : ">") + " (?, ?)", p -> p.date(day).uuid(id));
    }
    return jdbc.query(
        SELECT
            + conditions.where()
            + " order by "
            + slice.order(column, "id")
            + " fetch first "
            + slice.fetch()
            + " rows only",
        conditions,
        RoundRows::round);
  }

  long count(RoundFilter filter, SubjectBounds bounds, LocalDate on) {
    Conditions conditions = conditions(filter, bounds, on);
    return jdbc.number("select count(*) from comment_round" + conditions.where(), conditions);
  }

  private static Conditions conditions(RoundFilter filter, SubjectBounds bounds, LocalDate on) {
    Conditions all = filter.restrict(new Conditions(), bounds, "about_id");
    all.and("opened_on <= ?", p -> p.date(on));
    if (filter.open != null) {
      all.and("accepts_until " + (filter.open ? ">=" : "<") + " ?", p -> p.date(on));
    }
    all.and(filter.audience, "audience = ?", (p, value) -> p.name(value));
    all.and(filter.about, "about_id = ?", (p, value) -> p.uuid(value));
    all.and(filter.aboutType, "about_type = ?", (p, value) -> p.name(value));
    all.between("opened_on", filter.openedFrom, filter.openedTo);
    all.between("last_on", filter.lastFrom, filter.lastTo);
    by(all, "closed_on", filter.closedFrom, filter.closedTo, on);
    by(all, "settled_on", filter.settledFrom, filter.settledTo, on);
    standing(all, filter.state, on);
    all.amongNumbers("place + 1", filter.number);
    return all;
  }

  /** A day of a step that had been taken by the day that is asked about. */
  private static void by(
      Conditions all,
      String column,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      LocalDate on) {
    if (from != null || to != null) {
      all.between(column, from, to == null || to.isAfter(on) ? on : to);
    }
  }

  /** In one of the states, as {@link CommentRound#stateOn} says them. */
  private static void standing(Conditions all, @Nullable List<RoundState> states, LocalDate on) {
    if (states == null || states.isEmpty()) {
      return;
    }
    List<RoundState> distinct = states.stream().distinct().toList();
    all.and(
        distinct.stream()
            .map(
                state ->
                    switch (state) {
                      case OPEN -> "accepts_until >= ?";
                      case CLOSED -> "(accepts_until < ? and closed_on <= ?)";
                      case ENDED -> "(accepts_until < ? and (closed_on is null or closed_on > ?))";
                    })
            .collect(Collectors.joining(" or ", "(", ")")),
        p -> {
          for (RoundState state : distinct) {
            p.date(on);
            if (state != RoundState.OPEN) {
              p.date(on);
            }
          }
        });
  }

  private static CommentRound round(Row row) throws SQLException {
    return new CommentRound(
        row.uuid("id"),
        row.enumValue("about_type", DeadlineSubject.Type.class),
        row.uuid("about_id"),
        row.text("clock"),
        row.intValue("place"),
        row.date("opened_on"),
        row.dateOrNull("last_on"),
        row.date("accepts_until"),
        row.dateOrNull("closed_on"),
        row.dateOrNull("settled_on"),
        row.enumValue("audience", Audience.class),
        row.text("procedure_ref"),
        row.enumValue("kind", Kind.class),
        row.textOrNull("reference"),
        row.textOrNull("title_zh"),
        row.textOrNull("title_en"),
        row.textOrNull("committee"),
        row.uuidOrNull("organization_id"),
        row.textOrNull("region_code"));
  }
}
