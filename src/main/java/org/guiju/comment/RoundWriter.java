package org.guiju.comment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.guiju.deadline.ClockFollower;
import org.guiju.deadline.ClockRun;
import org.guiju.deadline.DeadlineSubject;
import org.guiju.deadline.Move;
import org.guiju.platform.jdbc.Jdbc;
import org.jspecify.annotations.Nullable;

/** Derives the rounds from the clocks that are consultations, whatever thing they belong to. */
@ApplicationScoped
class RoundWriter implements ClockFollower {

  private static final int LONGEST_TITLE = 1_000;

  private static final String INSERT =
      "insert into comment_round (id, about_type, about_id, clock, place, opened_on, last_on, accepts_until,"
          + " closed_on, settled_on, audience, procedure_ref, kind, reference, title_zh, title_en, committee,"
          + " organization_id, region_code) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private record Party(UUID round, UUID organization, UUID about) {}

  private final Jdbc jdbc;

  RoundWriter(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void follow(Collection<UUID> ids, List<Runs> derived) {
    List<CommentRound> rounds = new ArrayList<>();
    List<Party> parties = new ArrayList<>();
    for (Runs one : derived) {
      for (CommentRound round : rounds(one)) {
        rounds.add(round);
        one.subject()
            .parties()
            .forEach(party -> parties.add(new Party(round.id(), party, round.aboutId())));
      }
    }
    jdbc.deleteByKey("comment_round_party", "about_id", ids);
    jdbc.deleteByKey("comment_round", "about_id", ids);
    insert(rounds);
    jdbc.batch(
        "insert into comment_round_party (round_id, organization_id, about_id) values (?, ?, ?)",
        parties,
        (p, party) -> p.uuid(party.round()).uuid(party.organization()).uuid(party.about()));
  }

  /** The rounds of a thing, in the order in which they were opened. */
  static List<CommentRound> rounds(Runs of) {
    List<CommentRound> rounds = new ArrayList<>();
    for (ClockRun run : of.runs()) {
      if (run.rule().consultation() && run.by().event() != null) {
        rounds.add(round(of, run));
      }
    }
    return rounds;
  }

  private static CommentRound round(Runs of, ClockRun run) {
    DeadlineSubject subject = of.subject();
    return new CommentRound(
        Objects.requireNonNull(run.by().event()),
        subject.type(),
        subject.id(),
        run.clock(),
        run.place(),
        run.startedOn(),
        run.dueOn(),
        acceptsUntil(run),
        run.stoppedOn(),
        settledOn(of, run),
        Audience.of(run.by().given()),
        subject.procedure(),
        subject.kind(),
        bounded(subject.reference()),
        bounded(subject.titleZh()),
        bounded(subject.titleEn()),
        subject.committee(),
        subject.organization(),
        subject.region().apply(run.startedOn()));
  }

  private static LocalDate acceptsUntil(ClockRun run) {
    LocalDate last = Objects.requireNonNullElse(run.dueOn(), CommentRound.NEVER);
    LocalDate stopped = run.stoppedOn();
    return stopped != null && !stopped.isAfter(last) ? stopped.minusDays(1) : last;
  }

  /** The first step after the opening that the procedure takes only with comments dealt with. */
  private static @Nullable LocalDate settledOn(Runs of, ClockRun run) {
    List<Move> moves = of.line().moves();
    return moves.subList(moves.indexOf(run.by()) + 1, moves.size()).stream()
        .filter(move -> move.guards().stream().anyMatch(CommentGuards.SETTLING::contains))
        .map(Move::on)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String bounded(@Nullable String text) {
    return text == null || text.length() <= LONGEST_TITLE
        ? text
        : text.substring(0, LONGEST_TITLE - 1) + "…";
  }

  private void insert(List<CommentRound> rounds) {
    jdbc.batch(
        INSERT,
        rounds,
        (p, it) ->
            p.uuid(it.id())
                .name(it.aboutType())
                .uuid(it.aboutId())
                .text(it.clock())
                .number(it.place())
                .date(it.openedOn())
                .date(it.lastOn())
                .date(it.acceptsUntil())
                .date(it.closedOn())
                .date(it.settledOn())
                .name(it.audience())
                .text(it.procedure())
                .name(it.kind())
                .text(it.reference())
                .text(it.titleZh())
                .text(it.titleEn())
                .text(it.committee())
                .uuid(it.organization())
                .text(it.region()));
  }

  @Override
  public void clear(DeadlineSubject.Type type) {
    jdbc.update(
        "delete from comment_round_party p where exists (select 1 from comment_round r where r.id = p.round_id"
            + " and r.about_type = ?)",
        p -> p.name(type));
    jdbc.update("delete from comment_round where about_type = ?", p -> p.name(type));
  }
}
