package org.guiju.standard;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guiju.platform.jdbc.Jdbc;
import org.jspecify.annotations.Nullable;

/** What other editions say of one. */
@ApplicationScoped
class StandardLinks {

  private final Jdbc jdbc;

  StandardLinks(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What was published by a day and replaces it, or parts of it, in the order of entry into force.
   */
  List<Successor> successors(Standard standard, LocalDate on) {
    List<String> numbers = standard.publication().numbers();
    @Nullable UUID replacedBy = standard.replacedBy();
    return jdbc.query(
        "select p.standard_id, p.number, n.partly, p.implementation_date from ("
            + "select m.standard_id, min(m.partly) as partly from ("
            + "select standard_id, 0 as partly from standard_replaces where canonical = any(?)"
            + " union all select standard_id, 1 as partly from standard_relation"
            + " where relation = 'PARTLY_REPLACES' and canonical = any(?)"
            + " union all select standard_id, 2 as partly from standard_period where standard_id = ?"
            + ") m group by m.standard_id) n"
            + " join standard_period p on p.standard_id = n.standard_id"
            + " where p.from_on <= ? and p.to_on > ? and p.standard_id <> ?"
            + " order by p.implementation_date, p.number",
        p ->
            p.texts(numbers)
                .texts(numbers)
                .uuid(replacedBy == null ? standard.id() : replacedBy)
                .date(on)
                .date(on)
                .uuid(standard.id()),
        row ->
            new Successor(
                row.uuid("standard_id"),
                row.text("number"),
                row.intValue("partly") == 1,
                row.date("implementation_date")));
  }

  /** What was published by a day and takes it up. */
  List<TakenUpBy> takenUpBy(Standard standard, LocalDate on) {
    return jdbc.query(
        "select p.standard_id, p.number from standard_relation r"
            + " join standard_period p on p.standard_id = r.standard_id"
            + " where r.relation = 'TAKES_UP' and r.canonical = any(?)"
            + " and p.from_on <= ? and p.to_on > ? order by p.number",
        p -> p.texts(standard.publication().numbers()).date(on).date(on),
        row -> new TakenUpBy(row.uuid("standard_id"), row.text("number")));
  }
}
