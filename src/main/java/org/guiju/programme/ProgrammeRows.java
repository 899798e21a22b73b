package org.guiju.programme;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.guiju.platform.jdbc.Jdbc;

/** Which documents live in the ledger, as it is stored. */
@ApplicationScoped
class ProgrammeRows {

  private final Jdbc jdbc;

  ProgrammeRows(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  /** A document of the ledger. */
  record Line(UUID id, String code) {}

  /** The version of the table; every change of any document raises it. */
  long tableVersion() {
    return jdbc.number("select version from programme_table where id = 1", p -> {});
  }

  void raiseTableVersion() {
    jdbc.update("update programme_table set version = version + 1 where id = 1", p -> {});
  }

  /** All of them, by code. */
  List<Line> all() {
    return jdbc.query(
        "select id, code from programme order by code",
        p -> {},
        row -> new Line(row.uuid("id"), row.text("code")));
  }

  void replace(Collection<UUID> ids, List<Line> lines) {
    jdbc.deleteByKey("programme", "id", ids);
    jdbc.batch(
        "insert into programme (id, code) values (?, ?)",
        lines,
        (p, line) -> p.uuid(line.id()).text(line.code()));
  }

  void clear() {
    jdbc.update("delete from programme", p -> {});
  }
}
