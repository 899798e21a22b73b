package org.guiju.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guiju.ledger.Event;
import org.guiju.ledger.Projector;
import org.guiju.ledger.Stream;
import org.guiju.platform.jdbc.Jdbc;

/** Derives the rows of draws. */
@ApplicationScoped
class DrawProjector implements Projector {

  private static final int ORDER = 90;

  private final Jdbc jdbc;

  DrawProjector(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  private record Row(Event event, DrawEvents.Drawn drawn) {}

  private record Place(UUID draw, UUID declaration, int place) {}

  @Override
  public String type() {
    return DrawEvents.TYPE;
  }

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public void clear() {
    jdbc.update("delete from draw_declaration", p -> {});
    jdbc.update("delete from draw", p -> {});
  }

  @Override
  public void project(List<Stream> changed, Instant recordedAt) {
    List<UUID> ids = changed.stream().map(Stream::id).toList();
    jdbc.deleteByKey("draw_declaration", "draw_id", ids);
    jdbc.deleteByKey("draw", "id", ids);
    List<Row> draws = new ArrayList<>();
    List<Place> places = new ArrayList<>();
    for (Stream stream : changed) {
      for (Event event : stream.effective()) {
        if (!event.type().equals(DrawEvents.DRAWN)) {
          continue;
        }
        DrawEvents.Drawn drawn = event.payload(DrawEvents.Drawn.class);
        draws.add(new Row(event, drawn));
        for (int place = 0; place < drawn.drawn().size(); place++) {
          places.add(new Place(stream.id(), drawn.drawn().get(place), place + 1));
        }
      }
    }
    jdbc.batch(
        "insert into draw (id, drawn_on, region_code, kind, draw_size, population, created_at,"
            + " reason, population_on, product, declarer_type, published_from, published_until)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        draws,
        (p, row) -> {
          DrawCriteria criteria = row.drawn().criteria();
          p.uuid(row.event().aggregate().id())
              .date(row.event().effectiveOn())
              .text(criteria.region())
              .name(criteria.kind())
              .number(row.drawn().size())
              .number(row.drawn().population())
              .instant(row.event().recordedAt())
              .text(row.event().reason())
              .date(criteria.on())
              .text(criteria.product())
              .name(criteria.declarerType())
              .date(criteria.publishedFrom())
              .date(criteria.publishedUntil());
        });
    jdbc.batch(
        "insert into draw_declaration (draw_id, declaration_id, place) values (?, ?, ?)",
        places,
        (p, place) -> p.uuid(place.draw()).uuid(place.declaration()).number(place.place()));
  }
}
