package org.guiju.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.standard.StandardNumbers;

/** Questions to the rows about who declared an edition, and what inspections found there. */
@ApplicationScoped
class Declarers {

  private static final String NAMING =
      " from declaration_period d where d.from_on <= ? and d.to_on > ? and d.is_public"
          + " and d.declaration_id in (select s.declaration_id from declaration_standard s"
          + " where s.listed and s.canonical = any(?))";

  private static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

  /** The states through which a declaration goes under supervision. */
  private static final List<String> SUPERVISED =
      List.of("INSPECTED", "CORRECTION_ORDERED", "PUBLICISED", "REVOKED");

  private final Jdbc jdbc;

  Declarers(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  /** How many public declarations name one of the numbers on a day. */
  long count(Collection<String> numbers, LocalDate on) {
    return numbers.isEmpty()
        ? 0
        : jdbc.number(
            "select count(*)" + NAMING, p -> p.date(on).date(on).texts(canonical(numbers)));
  }

  /** The first of them, at most so many. */
  List<DeclarerView> first(Collection<String> numbers, LocalDate on, int most) {
    return numbers.isEmpty()
        ? List.of()
        : jdbc.query(
            "select d.declaration_id, d.organization_id, d.title, d.published_on,"
                + " (select max(coalesce(o.name_zh, o.name_en)) from organization_period o"
                + " where o.organization_id = d.organization_id and o.to_on = ?) as declarer"
                + NAMING
                + " order by d.published_on, d.declaration_id fetch first "
                + most
                + " rows only",
            p -> p.date(OPEN).date(on).date(on).texts(canonical(numbers)),
            row ->
                new DeclarerView(
                    row.uuid("declaration_id"),
                    row.uuid("organization_id"),
                    row.textOrNull("declarer"),
                    row.textOrNull("title"),
                    row.dateOrNull("published_on")));
  }

  /** How many declarations that name one of the numbers came to each state of supervision. */
  Map<String, Long> supervised(Collection<String> numbers, LocalDate on) {
    record Count(String state, long declarations) {}
    Map<String, Long> counts = new LinkedHashMap<>();
    SUPERVISED.forEach(state -> counts.put(state, 0L));
    if (!numbers.isEmpty()) {
      jdbc.query(
              "select d.state, count(distinct d.declaration_id) as declarations"
                  + " from declaration_period d join declaration_standard s"
                  + " on s.declaration_id = d.declaration_id"
                  + " where s.listed and s.canonical = any(?) and d.from_on <= ?"
                  + " and d.state = any(?) group by d.state",
              p -> p.texts(canonical(numbers)).date(on).texts(SUPERVISED),
              row -> new Count(row.text("state"), row.longValue("declarations")))
          .forEach(count -> counts.put(count.state(), count.declarations()));
    }
    return counts;
  }

  private static List<String> canonical(Collection<String> numbers) {
    return numbers.stream().map(StandardNumbers::canonical).distinct().toList();
  }
}
