package org.guiju.numbering;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.guiju.ledger.Event;
import org.guiju.ledger.Stream;
import org.guiju.platform.jdbc.Jdbc;
import org.jspecify.annotations.Nullable;

/** The rows of numbers that were ever given out. */
@ApplicationScoped
class IssuedNumbers {

  private static final int SLOTS = 64;

  private final Jdbc jdbc;

  IssuedNumbers(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A number that was given out.
   *
   * @param text the number
   * @param owner the project, or the standard without one, that it was given to
   * @param voided whether what gave it out was voided
   */
  record Holder(String text, UUID owner, boolean voided) {}

  /** A row to be written. */
  record Line(UUID thing, int place, UUID owner, Numbered number, boolean voided) {}

  /**
   * Lets nobody else give out numbers of these sequences until the transaction ends. Slots are
   * taken in order, so that two who want several cannot wait for each other.
   */
  void lock(Collection<String> codes) {
    codes.stream()
        .map(code -> (long) Math.floorMod(code.hashCode(), SLOTS))
        .distinct()
        .sorted()
        .forEach(
            slot ->
                jdbc.number(
                    "select slot from number_slot where slot = ? for update", p -> p.number(slot)));
  }

  /** The highest place of a sequence that the scheme gives out; also withdrawn and voided ones. */
  Optional<Numbered.Place> highest(String code, int year, Scheme scheme) {
    StringBuilder sql =
        new StringBuilder(
            "select of_year, of_value, part, written from number_issued"
                + " where code = ? and of_value between ? and ?");
    scheme.reserved().forEach(r -> sql.append(" and not of_value between ? and ?"));
    sql.append(scheme.yearly() ? " and of_year = ?" : "");
    sql.append(" order by of_value desc fetch first 1 rows only");
    return jdbc
        .query(
            sql.toString(),
            p -> {
              p.text(code).number(scheme.values().first()).number(scheme.values().last());
              for (Range range : scheme.reserved()) {
                p.number(range.first()).number(range.last());
              }
              if (scheme.yearly()) {
                p.number(year);
              }
            },
            row -> place(code, row))
        .stream()
        .findFirst();
  }

  /** A standing member of a family: the same code and value. */
  record Member(String text, UUID owner, Numbered.Place place) {}

  /** What bears a value of a sequence: all parts and editions that stand. */
  List<Member> family(String code, long value) {
    return jdbc.query(
        "select text, owner_id, of_year, of_value, part, written from number_issued"
            + " where code = ? and of_value = ? and voided = false",
        p -> p.text(code).number(value),
        row -> new Member(row.text("text"), row.uuid("owner_id"), place(code, row)));
  }

  private static Numbered.Place place(String code, org.guiju.platform.jdbc.Row row)
      throws java.sql.SQLException {
    return new Numbered.Place(
        code,
        row.intValue("of_year"),
        row.longValue("of_value"),
        row.text("part"),
        row.text("written"));
  }

  /** Who else was ever given one of the numbers. */
  List<Holder> others(Collection<String> texts, UUID own) {
    return texts.isEmpty()
        ? List.of()
        : jdbc.query(
            "select text, owner_id, voided from number_issued where text = any(?) and owner_id <>"
                + " ?",
            p -> p.texts(texts).uuid(own),
            row -> new Holder(row.text("text"), row.uuid("owner_id"), row.flag("voided")));
  }

  void clear() {
    jdbc.update("delete from number_issued", p -> {});
  }

  /**
   * What was ever given out to a thing. What an event gave that was voided, or said otherwise than
   * it stands, stays given out.
   *
   * @param given notes what an event gives out, by its text, unless it was noted before
   */
  static List<Line> everOf(Stream stream, BiConsumer<Event, Map<String, Numbered>> given) {
    Map<String, Numbered> standing = new LinkedHashMap<>();
    Set<UUID> effective = new HashSet<>();
    for (Event event : stream.effective()) {
      effective.add(event.id());
      given.accept(event, standing);
    }
    Map<String, Numbered> all = new LinkedHashMap<>(standing);
    stream.recorded().stream()
        .filter(event -> !effective.contains(event.id()))
        .forEach(event -> given.accept(event, all));
    List<Line> lines = new ArrayList<>();
    all.forEach(
        (text, number) ->
            lines.add(
                new Line(
                    stream.id(), lines.size(), stream.id(), number, !standing.containsKey(text))));
    return lines;
  }

  /** Writes anew what was given out to the things of the lines. */
  void replace(Collection<UUID> things, List<Line> lines) {
    if (things.isEmpty()) {
      return;
    }
    jdbc.deleteByKey("number_issued", "thing_id", things);
    jdbc.batch(
        "insert into number_issued (thing_id, place, owner_id, text, code, of_year, of_value, part,"
            + " written, voided) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        new ArrayList<>(lines),
        (p, line) -> {
          Numbered.@Nullable Place at = line.number().place();
          p.uuid(line.thing())
              .number(line.place())
              .uuid(line.owner())
              .text(line.number().text())
              .text(at == null ? null : at.code());
          if (at == null) {
            p.number((Long) null).number((Long) null).text("").text(null);
          } else {
            p.number(at.year() == null ? null : Long.valueOf(at.year()))
                .number(Long.valueOf(at.value()))
                .text(at.part())
                .text(at.written());
          }
          p.flag(line.voided());
        });
  }
}
