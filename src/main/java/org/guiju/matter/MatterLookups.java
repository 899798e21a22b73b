package org.guiju.matter;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guiju.declaration.Declaration;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.procedure.engine.Subject;
import org.guiju.project.Project;
import org.guiju.standard.Standard;
import org.jspecify.annotations.Nullable;

/** What is recorded of the matters of a thing. */
@ApplicationScoped
class MatterLookups {

  /**
   * A matter in brief.
   *
   * @param id of it
   * @param state where it stands on the day
   * @param ended whether it came to its end
   * @param against the event that it is against; null where it is against none
   * @param suspends whether it was decided that the decision is not carried out meanwhile
   */
  record Brief(UUID id, String state, boolean ended, @Nullable UUID against, boolean suspends) {}

  private final Jdbc jdbc;

  MatterLookups(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  /** The id of a thing that matters can be about. */
  static UUID id(Subject subject) {
    return switch (subject) {
      case Project project -> project.id();
      case Standard standard -> standard.id();
      case Declaration declaration -> declaration.id();
      default -> throw new IllegalStateException("no matters about " + subject.getClass());
    };
  }

  /** The matters of a type about a thing, as they stood on a day. */
  List<Brief> of(Subject about, String type, LocalDate on) {
    return of(id(about), type, on);
  }

  /** The matters of a type about a thing, as they stood on a day. */
  List<Brief> of(UUID about, String type, LocalDate on) {
    return jdbc.query(
        "select matter_id, state, ended, against, suspends from matter_period"
            + " where about_id = ? and type = ? and from_on <= ? and to_on > ?",
        p -> p.uuid(about).text(type).date(on).date(on),
        row ->
            new Brief(
                row.uuid("matter_id"),
                row.text("state"),
                row.flag("ended"),
                row.uuidOrNull("against"),
                row.flag("suspends")));
  }

  /**
   * The matters of a type about a thing, on whatever day they began. Until the transaction ends
   * nobody else can ask for the same thing: of two who both want the only one, the second finds the
   * first one's.
   */
  List<UUID> onlyOnes(UUID about, String type) {
    jdbc.query(
        "select id from ledger_event where aggregate_id = ? and version = 1 for update",
        p -> p.uuid(about),
        row -> row.uuid("id"));
    return jdbc.query(
        "select distinct matter_id from matter_period where about_id = ? and type = ?",
        p -> p.uuid(about).text(type),
        row -> row.uuid("matter_id"));
  }
}
