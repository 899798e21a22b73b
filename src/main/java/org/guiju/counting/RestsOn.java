package org.guiju.counting;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guiju.ledger.Ref;
import org.guiju.platform.jdbc.Jdbc;

/** Gathers whose events can change what some subjects count for, beside their own. */
public final class RestsOn {

  private final Jdbc jdbc;
  private final Set<UUID> subjects;
  private final Map<UUID, Set<Ref>> things = new HashMap<>();

  public RestsOn(Jdbc jdbc, Set<UUID> subjects) {
    this.jdbc = jdbc;
    this.subjects = Set.copyOf(subjects);
  }

  /**
   * Adds what a query finds.
   *
   * @param sql that answers {@code subject} and {@code thing} for {@code any(?)} of the subjects
   * @param types of the things; of an id that may be of either, both
   */
  public RestsOn add(String sql, String... types) {
    if (!subjects.isEmpty()) {
      jdbc.stream(
          sql,
          p -> p.uuids(subjects),
          row -> {
            for (String type : types) {
              things
                  .computeIfAbsent(row.uuid("subject"), id -> new LinkedHashSet<>())
                  .add(new Ref(type, row.uuid("thing")));
            }
          });
    }
    return this;
  }

  /** The things by subject; a subject that rests on nothing else is absent. */
  public Map<UUID, Set<Ref>> toMap() {
    return things;
  }
}
