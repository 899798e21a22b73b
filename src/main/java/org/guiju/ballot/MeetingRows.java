package org.guiju.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.guiju.platform.jdbc.Jdbc;

/** The table that is derived from the histories of meetings. */
@ApplicationScoped
class MeetingRows {

  private final Jdbc jdbc;

  MeetingRows(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  /** A meeting with its history's version. */
  record Line(Meeting meeting, long version, Instant createdAt, Instant updatedAt) {}

  /** When a meeting was told of and is held. */
  record Notice(LocalDate announcedOn, LocalDate heldOn, Instant createdAt) {}

  /** The meetings about a thing that were announced by a day and not called off. */
  List<Notice> announced(UUID thing, LocalDate by) {
    return jdbc.query(
        "select announced_on, held_on, created_at from meeting"
            + " where about_id = ? and announced_on <= ? and state <> 'CANCELLED'",
        p -> p.uuid(thing).date(by),
        row ->
            new Notice(row.date("announced_on"), row.date("held_on"), row.instant("created_at")));
  }

  List<UUID> about(UUID thing) {
    return jdbc.query(
        "select id from meeting where about_id = ? order by held_on, id",
        p -> p.uuid(thing),
        row -> row.uuid("id"));
  }

  void replace(Collection<Line> lines) {
    jdbc.deleteByKey("meeting", "id", lines.stream().map(l -> l.meeting().id()).toList());
    jdbc.batch(
        "insert into meeting (id, about_type, about_id, committee, state, announced_on, held_on, version, created_at,"
            + " updated_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        lines,
        (p, line) -> {
          MeetingEvents.Convened said = line.meeting().convened();
          p.uuid(line.meeting().id())
              .text(said.about().type())
              .uuid(said.about().id())
              .text(said.committee())
              .name(line.meeting().state())
              .date(line.meeting().announcedOn())
              .date(line.meeting().heldOn())
              .number(line.version())
              .instant(line.createdAt())
              .instant(line.updatedAt());
        });
  }

  void clear() {
    jdbc.update("delete from meeting", p -> {});
  }
}
