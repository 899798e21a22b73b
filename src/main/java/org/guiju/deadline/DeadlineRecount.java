package org.guiju.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guiju.calendar.CalendarChanged;
import org.guiju.ledger.Reprojection;
import org.guiju.ledger.Reprojection.Dependent;
import org.guiju.platform.jdbc.Jdbc;

/** Counts deadlines anew where days that they were counted over turn out to be others. */
@ApplicationScoped
class DeadlineRecount {

  private static final String AFFECTED =
      "select distinct subject_id, subject_version from deadline"
          + " where subject_type = ? and depends_from <= ? and due_on >= ?";

  private final Jdbc jdbc;
  private final Reprojection reprojection;

  DeadlineRecount(Jdbc jdbc, Reprojection reprojection) {
    this.jdbc = jdbc;
    this.reprojection = reprojection;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void onChanged(@Observes CalendarChanged changed) {
    for (DeadlineSubject.Type type : DeadlineSubject.Type.values()) {
      Set<UUID> seen = new HashSet<>();
      List<Dependent> dependents = new ArrayList<>();
      for (CalendarChanged.Range range : changed.ranges()) {
        jdbc.stream(
            AFFECTED,
            p -> p.name(type).date(range.to()).date(range.from()),
            row -> {
              UUID id = row.uuid("subject_id");
              if (seen.add(id)) {
                dependents.add(new Dependent(id, row.longValue("subject_version")));
              }
            });
      }
      reprojection.again(type.name(), dependents);
    }
  }
}
