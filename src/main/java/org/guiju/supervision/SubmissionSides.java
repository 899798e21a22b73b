package org.guiju.supervision;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.util.List;
import org.guiju.ledger.SideTable;
import org.guiju.ledger.SideTable.Column;
import org.guiju.ledger.SideTable.Form;

/**
 * What draws and submissions keep beside the ledger: what was drawn from, of which the ledger holds
 * the SHA-256, and the digests of receipts. Contacts are no part of it: they can be erased, and a
 * copy would keep them.
 */
@Dependent
class SubmissionSides {

  /** Type of the things that complaints and feedback become. */
  private static final String MATTER = "MATTER";

  @Produces
  @Dependent
  SideTable populations() {
    return new SideTable(
        "draw_population",
        DrawEvents.TYPE,
        "draw_population s on s.draw_id = k.id",
        List.of(
            new Column("draw_id", Form.UUID),
            new Column("part", Form.NUMBER),
            new Column("ids", Form.BYTES)),
        List.of("draw_id", "part"));
  }

  @Produces
  @Dependent
  SideTable receipts() {
    return new SideTable(
        "submission_receipt",
        MATTER,
        "submission_receipt s on s.matter_id = k.id",
        List.of(
            new Column("hash", Form.TEXT),
            new Column("matter_id", Form.UUID),
            new Column("type", Form.TEXT),
            new Column("created_at", Form.INSTANT)),
        List.of("hash"));
  }
}
