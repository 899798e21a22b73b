package org.guiju.standard;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guiju.platform.jdbc.Jdbc;

/** Questions to the stored states of editions. */
@ApplicationScoped
public class StandardLives {

  private static final String TERMINAL = "('E98', 'E99')";

  private final Jdbc jdbc;

  StandardLives(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Whether any of the editions can still be replaced on a day: published, neither replaced nor
   * abolished before.
   */
  public boolean anyReplaceable(List<UUID> standards, LocalDate on) {
    return jdbc.number(
            "select count(*) from standard_period where standard_id = any(?) and from_on <= ? and to_on >= ?"
                + " and state not in "
                + TERMINAL,
            p -> p.uuids(standards).date(on).date(on))
        > 0;
  }

  /** Whether one of the editions is abolished or replaced on a day. */
  public boolean anyRetired(List<UUID> standards, LocalDate on) {
    return jdbc.number(
            "select count(*) from standard_period where standard_id = any(?) and from_on <= ? and to_on > ?"
                + " and state in "
                + TERMINAL,
            p -> p.uuids(standards).date(on).date(on))
        > 0;
  }

  /** Whether one of the editions comes from another project than this one, or from none. */
  public boolean bornElsewhere(List<UUID> standards, UUID otherThan) {
    return jdbc.number(
            "select count(*) from standard_period where standard_id = any(?)"
                + " and (project_id is null or project_id <> ?)",
            p -> p.uuids(standards).uuid(otherThan))
        > 0;
  }
}
