package org.guiju.supervision;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.guiju.ledger.Correction;
import org.guiju.ledger.Event;
import org.guiju.ledger.Projector;
import org.guiju.ledger.Stream;
import org.guiju.matter.MatterSubject;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.procedure.engine.Transitioned;
import org.jspecify.annotations.Nullable;

/**
 * Derives when something was recorded last of the inspections of a draw: also of those that named
 * it until they were put right, as the draw then changed by it.
 */
@ApplicationScoped
class DrawInspectionProjector implements Projector {

  private static final int ORDER = 92;
  private static final String DRAW = "draw";

  private final Jdbc jdbc;

  DrawInspectionProjector(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  private record Row(UUID draw, UUID matter, Instant updatedAt) {}

  @Override
  public String type() {
    return MatterSubject.TYPE;
  }

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public void clear() {
    jdbc.update("delete from draw_inspection", p -> {});
  }

  @Override
  public void project(List<Stream> changed, Instant recordedAt) {
    jdbc.deleteByKey("draw_inspection", "matter_id", changed.stream().map(Stream::id).toList());
    List<Row> rows = new ArrayList<>();
    for (Stream stream : changed) {
      stream.recorded().stream()
          .map(DrawInspectionProjector::draw)
          .filter(Objects::nonNull)
          .distinct()
          .forEach(draw -> rows.add(new Row(draw, stream.id(), stream.last().recordedAt())));
    }
    jdbc.batch(
        "insert into draw_inspection (draw_id, matter_id, updated_at) values (?, ?, ?)",
        rows,
        (p, row) -> p.uuid(row.draw()).uuid(row.matter()).instant(row.updatedAt()));
  }

  /** The draw that a step names, or that it named when it was put right. */
  private static @Nullable UUID draw(Event event) {
    JsonNode named = null;
    if (event.type().equals(Transitioned.TYPE)) {
      named = event.payload(Transitioned.class).inputs().get(DRAW);
    } else if (event.isCorrection()) {
      JsonNode right = event.payload(Correction.class).payload();
      named = right == null ? null : right.path("inputs").get(DRAW);
    }
    return named == null || !named.isTextual() ? null : UUID.fromString(named.textValue());
  }
}
