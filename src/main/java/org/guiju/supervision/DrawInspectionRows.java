package org.guiju.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.platform.jdbc.Jdbc;
import org.jspecify.annotations.Nullable;

/** What was drawn with the inspections that name the draw, as they are stored. */
@ApplicationScoped
class DrawInspectionRows {

  private final Jdbc jdbc;

  DrawInspectionRows(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A thing that was drawn with one of its inspections, if it has any.
   *
   * @param there whether it is public on the day
   * @param procedure that the inspection is run by, as id@version; null where there is none
   * @param state of the inspection on the day; null where there is none
   */
  record Line(
      UUID declaration,
      int place,
      boolean there,
      @Nullable UUID inspection,
      @Nullable String procedure,
      @Nullable String state,
      @Nullable LocalDate openedOn,
      @Nullable LocalDate endedOn) {}

  /** A declaration on a day. */
  record Declared(
      UUID organization, @Nullable String number, @Nullable String title, String state) {}

  /** All that a draw drew, which is bounded by its size, in the order of the draw. */
  List<Line> of(UUID draw, LocalDate on) {
    return jdbc.query(
        "select d.declaration_id, d.place, p.declaration_id is not null as there, m.matter_id,"
            + " m.procedure_ref, m.state, m.opened_on, m.ended_on"
            + " from draw_declaration d left join declaration_period p"
            + " on p.declaration_id = d.declaration_id and p.is_public"
            + " and p.from_on <= ? and p.to_on > ? left join matter_period m"
            + " on m.draw_id = d.draw_id and m.about_id = d.declaration_id and m.type = '"
            + InspectingAuthority.INSPECTION
            + "' and m.from_on <= ? and m.to_on > ?"
            + " where d.draw_id = ? order by d.place, m.matter_id",
        p -> p.date(on).date(on).date(on).date(on).uuid(draw),
        row ->
            new Line(
                row.uuid("declaration_id"),
                row.intValue("place"),
                row.flag("there"),
                row.uuidOrNull("matter_id"),
                row.textOrNull("procedure_ref"),
                row.textOrNull("state"),
                row.dateOrNull("opened_on"),
                row.dateOrNull("ended_on")));
  }

  /** Those declarations as they were on a day; those that were not are absent. */
  Map<UUID, Declared> declared(Collection<UUID> ids, LocalDate on) {
    Map<UUID, Declared> found = HashMap.newHashMap(ids.size());
    if (ids.isEmpty()) {
      return found;
    }
    jdbc.stream(
        "select declaration_id, organization_id, number, title, state from declaration_period"
            + " where declaration_id = any(?) and from_on <= ? and to_on > ?",
        p -> p.uuids(ids).date(on).date(on),
        row ->
            found.put(
                row.uuid("declaration_id"),
                new Declared(
                    row.uuid("organization_id"),
                    row.textOrNull("number"),
                    row.textOrNull("title"),
                    row.text("state"))));
    return found;
  }
}
