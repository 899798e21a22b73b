package org.guiju.standard;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.jdbc.Jdbc;

/** Questions to the stored states of editions. */
@ApplicationScoped
public class StandardLives {

  /** State of an edition whose place another one took. */
  static final String REPLACED = "E98";

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

  /** Whether the number of one of the editions is revoked on a day. */
  public boolean anyRevoked(List<UUID> standards, LocalDate on) {
    return jdbc.number(
            "select count(*) from standard_period where standard_id = any(?) and from_on <= ? and to_on > ?"
                + " and number_revoked = true",
            p -> p.uuids(standards).date(on).date(on))
        > 0;
  }

  /** Since when one of the editions is in force that are on a day; empty where none is. */
  public Optional<LocalDate> inForceSince(List<UUID> standards, LocalDate on) {
    return jdbc
        .query(
            "select implementation_date from standard_period where standard_id = any(?) and from_on <= ?"
                + " and to_on > ? and implementation_date <= ? and state not in "
                + TERMINAL
                + " order by implementation_date fetch first 1 rows only",
            p -> p.uuids(standards).date(on).date(on).date(on),
            row -> row.date("implementation_date"))
        .stream()
        .findFirst();
  }
}
