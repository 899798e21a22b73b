package org.guiju.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guiju.platform.jdbc.Conditions;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.platform.paging.Slice;

/** Draws and what they drew from, as they are stored. */
@ApplicationScoped
class DrawRows {

  private final Jdbc jdbc;

  DrawRows(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  /** A draw in a list, with when it was made. */
  record Line(UUID id, Instant createdAt) {}

  /** Whether that draw drew that declaration. */
  boolean drew(UUID draw, UUID declaration) {
    return jdbc.number(
            "select count(*) from draw_declaration where draw_id = ? and declaration_id = ?",
            p -> p.uuid(draw).uuid(declaration))
        > 0;
  }

  /** The draws of a page. */
  List<Line> list(DrawFilter filter, Slice slice) {
    Conditions conditions = filter.conditions();
    if (!slice.fromStart()) {
      Instant after = slice.key(0, Instant::parse);
      UUID id = slice.key(1, UUID::fromString);
      conditions.and(
          "(created_at, id) " + (slice.descending() ? "<" : ">") + " (?, ?)",
          p -> p.instant(after).uuid(id));
    }
    return jdbc.query(
        "select id, created_at from draw"
            + conditions.where()
            + " order by "
            + slice.order("created_at", "id")
            + " fetch first "
            + slice.fetch()
            + " rows only",
        conditions,
        row -> new Line(row.uuid("id"), row.instant("created_at")));
  }

  long count(DrawFilter filter) {
    Conditions conditions = filter.conditions();
    return jdbc.number("select count(*) from draw" + conditions.where(), conditions);
  }

  void keepPart(UUID draw, int part, byte[] ids) {
    jdbc.update(
        "insert into draw_population (draw_id, part, ids) values (?, ?, ?)",
        p -> p.uuid(draw).number(part).bytes(ids));
  }

  /** One part of what was drawn from, in ascending order; empty after the last. */
  List<UUID> part(UUID draw, long part) {
    List<UUID> ids = new ArrayList<>();
    jdbc.stream(
        "select ids from draw_population where draw_id = ? and part = ?",
        p -> p.uuid(draw).number(part),
        row -> {
          ByteBuffer bytes = ByteBuffer.wrap(row.bytes("ids"));
          while (bytes.hasRemaining()) {
            ids.add(new UUID(bytes.getLong(), bytes.getLong()));
          }
        });
    return ids;
  }
}
