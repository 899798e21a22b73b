package org.guiju.programme;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guiju.ledger.Stream;
import org.guiju.platform.jdbc.Jdbc;

/** Frozen reports as they are stored. */
@ApplicationScoped
class SnapshotRows {

  private final Jdbc jdbc;

  SnapshotRows(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  /** A frozen report in a list. */
  record Line(UUID id, Instant createdAt) {}

  void replace(List<Stream> changed) {
    jdbc.deleteByKey("snapshot", "id", changed.stream().map(Stream::id).toList());
    jdbc.batch(
        "insert into snapshot (id, programme, as_of, created_at) values (?, ?, ?, ?)",
        changed,
        (p, stream) -> {
          SnapshotEvents.Frozen frozen = stream.last().payload(SnapshotEvents.Frozen.class);
          p.uuid(stream.id())
              .text(frozen.programme())
              .date(frozen.asOf())
              .instant(stream.last().recordedAt());
        });
  }

  void clear() {
    jdbc.update("delete from snapshot", p -> {});
  }

  void keepBody(UUID id, byte[] packed) {
    jdbc.update(
        "insert into snapshot_body (id, body) values (?, ?)", p -> p.uuid(id).bytes(packed));
  }

  Optional<byte[]> body(UUID id) {
    return jdbc
        .query(
            "select body from snapshot_body where id = ?",
            p -> p.uuid(id),
            row -> row.bytes("body"))
        .stream()
        .findFirst();
  }

  void keepEvidence(UUID id, String target, List<byte[]> packed) {
    for (int part = 0; part < packed.size(); part++) {
      int number = part;
      jdbc.update(
          "insert into snapshot_evidence (snapshot_id, target, part, lines) values (?, ?, ?, ?)",
          p -> p.uuid(id).text(target).number(number).bytes(packed.get(number)));
    }
  }

  /** One part of the rows behind a figure, packed; empty after the last. */
  Optional<byte[]> part(UUID id, String target, long part) {
    return jdbc
        .query(
            "select lines from snapshot_evidence where snapshot_id = ? and target = ? and part = ?",
            p -> p.uuid(id).text(target).number(part),
            row -> row.bytes("lines"))
        .stream()
        .findFirst();
  }
}
