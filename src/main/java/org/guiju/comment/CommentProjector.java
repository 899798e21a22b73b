package org.guiju.comment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guiju.ledger.Event;
import org.guiju.ledger.Projector;
import org.guiju.ledger.Stream;
import org.guiju.platform.jdbc.Jdbc;

/** Writes what comments can be asked by. */
@ApplicationScoped
class CommentProjector implements Projector {

  static final String TYPE = "COMMENT";
  private static final int ORDER = 70;

  private record Period(Comment comment, LocalDate from, LocalDate to, Stream stream) {}

  private final Jdbc jdbc;

  CommentProjector(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public void project(List<Stream> changed, Instant recordedAt) {
    List<UUID> known = changed.stream().filter(s -> s.version() > 1).map(Stream::id).toList();
    jdbc.deleteByKey("comment_period", "comment_id", known);
    jdbc.deleteByKey("comment_form_key", "comment_id", known);
    List<Period> periods = new ArrayList<>();
    List<Comment> keyed = new ArrayList<>();
    for (Stream stream : changed) {
      List<Period> of = periods(stream);
      periods.addAll(of);
      if (!of.isEmpty() && of.getLast().comment().formKey() != null) {
        keyed.add(of.getLast().comment());
      }
    }
    write(periods);
    jdbc.batch(
        "insert into comment_form_key (round_id, form_key, comment_id) values (?, ?, ?)",
        keyed,
        (p, it) -> p.uuid(it.round()).text(it.formKey()).uuid(it.id()));
  }

  /** How it stood at the end of each day on which something happened. */
  private static List<Period> periods(Stream stream) {
    List<Event> history = stream.effective();
    List<Period> periods = new ArrayList<>();
    for (int i = 0; i < history.size(); i++) {
      LocalDate day = history.get(i).effectiveOn();
      LocalDate next =
          i + 1 < history.size() ? history.get(i + 1).effectiveOn() : CommentRound.NEVER;
      if (!next.equals(day)) {
        Comment comment = Comment.fold(history.subList(0, i + 1));
        periods.add(new Period(comment, day, next, stream));
      }
    }
    return periods;
  }

  private void write(List<Period> periods) {
    jdbc.batch(
        "insert into comment_period (comment_id, from_on, to_on, round_id, visibility, disposition, major_dissent,"
            + " type, clause, organization_id, account, version, form_key, line, element, comment, proposed_change,"
            + " language, file_title, member_body, received_on, received_at, updated_at, moderation_reason,"
            + " disposition_reason, disposed_by, disposed_on)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        periods,
        (p, period) -> {
          Comment it = period.comment();
          CommentContent said = it.content();
          p.uuid(it.id())
              .date(period.from())
              .date(period.to())
              .uuid(it.round())
              .name(it.visibility())
              .name(it.disposition())
              .flag(it.disposed().majorDissent())
              .name(said.type())
              .text(said.clause())
              .uuid(it.organization())
              .text(it.account())
              .number(period.stream().version())
              .text(it.formKey())
              .text(said.line())
              .text(said.element())
              .text(said.comment())
              .text(said.proposedChange())
              .text(said.language())
              .text(said.file() == null ? null : said.file().title())
              .text(it.memberBody())
              .date(it.receivedOn())
              .instant(it.receivedAt())
              .instant(period.stream().last().recordedAt())
              .text(it.moderationReason())
              .text(it.disposed().reason())
              .text(it.disposedBy())
              .date(it.disposedOn());
        });
  }

  @Override
  public void clear() {
    jdbc.update("delete from comment_form_key", p -> {});
    jdbc.update("delete from comment_period", p -> {});
  }
}
