package org.guiju.standard;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.platform.jdbc.Jdbc;

/** What editions say of other standards, as it is stored: by their numbers. */
@ApplicationScoped
class StandardRelations {

  private final Jdbc jdbc;

  StandardRelations(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  private record Line(UUID id, String relation, String canonical) {}

  void write(Map<UUID, Publication> editions) {
    List<Line> replaced = new ArrayList<>();
    List<Line> related = new ArrayList<>();
    List<Line> cited = new ArrayList<>();
    editions.forEach(
        (id, it) -> {
          add(replaced, id, "REPLACES", it.replaces());
          add(related, id, "PARTLY_REPLACES", it.partlyReplaces());
          add(related, id, "TAKES_UP", it.takesUp() == null ? List.of() : List.of(it.takesUp()));
          add(
              related,
              id,
              "ADOPTS",
              it.adopts().stream()
                  .map(adoption -> StandardNumbers.canonical(adoption.reference()))
                  .toList());
          add(cited, id, "CITES", it.cites());
        });
    jdbc.batch(
        "insert into standard_replaces (standard_id, canonical) values (?, ?)",
        replaced,
        (p, line) -> p.uuid(line.id()).text(line.canonical()));
    jdbc.batch(
        "insert into standard_relation (standard_id, relation, canonical) values (?, ?, ?)",
        related,
        (p, line) -> p.uuid(line.id()).text(line.relation()).text(line.canonical()));
    jdbc.batch(
        "insert into standard_cites (standard_id, canonical, sought) values (?, ?, ?)",
        cited,
        (p, line) ->
            p.uuid(line.id())
                .text(line.canonical())
                .text(StandardNumbers.sought(line.canonical())));
  }

  private static void add(List<Line> lines, UUID id, String relation, List<String> numbers) {
    numbers.stream().distinct().forEach(number -> lines.add(new Line(id, relation, number)));
  }
}
