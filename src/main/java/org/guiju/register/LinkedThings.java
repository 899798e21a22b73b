package org.guiju.register;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.guiju.ledger.Projector;
import org.guiju.ledger.Reprojection;
import org.guiju.ledger.Reprojection.Dependent;
import org.guiju.ledger.Stream;
import org.guiju.platform.jdbc.Jdbc;

/** Has entries counted anew when a project or a standard that they name as a result changes. */
abstract class LinkedThings implements Projector {

  private static final int ORDER = 95;

  private final String type;
  private final Jdbc jdbc;
  private final Reprojection reprojection;

  LinkedThings(String type, Jdbc jdbc, Reprojection reprojection) {
    this.type = type;
    this.jdbc = jdbc;
    this.reprojection = reprojection;
  }

  @Singleton
  static class Projects extends LinkedThings {
    Projects(Jdbc jdbc, Reprojection reprojection) {
      super("PROJECT", jdbc, reprojection);
    }
  }

  @Singleton
  static class Standards extends LinkedThings {
    Standards(Jdbc jdbc, Reprojection reprojection) {
      super("STANDARD", jdbc, reprojection);
    }
  }

  @Override
  public String type() {
    return type;
  }

  @Override
  public int order() {
    return ORDER;
  }

  /** Nothing is kept here. */
  @Override
  public void clear() {}

  @Override
  public void project(List<Stream> changed, Instant recordedAt) {
    List<Dependent> dependents =
        jdbc.query(
            "select distinct p.entry_id, p.version from entry_link l"
                + " join entry_period p on p.entry_id = l.entry_id where l.thing_id = any(?)",
            p -> p.uuids(changed.stream().map(Stream::id).toList()),
            row -> new Dependent(row.uuid("entry_id"), row.longValue("version")));
    if (!dependents.isEmpty()) {
      reprojection.again(EntryCommands.TYPE, dependents);
    }
  }
}
