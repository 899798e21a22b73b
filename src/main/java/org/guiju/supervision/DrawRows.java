package org.guiju.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.platform.paging.Slice;
import org.jspecify.annotations.Nullable;

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

  /** Draws, of one declaration where that is given. */
  List<Line> list(@Nullable UUID declaration, Slice slice) {
    String way = slice.descending() ? "desc" : "asc";
    String sign = slice.descending() ? "<" : ">";
    Instant after = slice.fromStart() ? null : slice.key(0, Instant::parse);
    UUID id = slice.fromStart() ? null : slice.key(1, UUID::fromString);
    return jdbc.query(
        "select id, created_at from draw where "
            + of(declaration)
            + (after == null ? "" : " and (created_at, id) " + sign + " (?, ?)")
            + " order by created_at "
            + way
            + ", id "
            + way
            + " fetch first "
            + slice.fetch()
            + " rows only",
        p -> {
          if (declaration != null) {
            p.uuid(declaration);
          }
          if (after != null) {
            p.instant(after).uuid(id);
          }
        },
        row -> new Line(row.uuid("id"), row.instant("created_at")));
  }

  long count(@Nullable UUID declaration) {
    return jdbc.number(
        "select count(*) from draw where " + of(declaration),
        p -> {
          if (declaration != null) {
            p.uuid(declaration);
          }
        });
  }

  private static String of(@Nullable UUID declaration) {
    return declaration == null
        ? "1 = 1"
        : "id in (select d.draw_id from draw_declaration d where d.declaration_id = ?)";
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
