package org.guiju.programme;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.util.List;
import org.guiju.ledger.SideTable;
import org.guiju.ledger.SideTable.Column;
import org.guiju.ledger.SideTable.Form;

/** What frozen reports keep beside the ledger, which holds only the SHA-256 of it. */
@Dependent
class SnapshotSides {

  @Produces
  @Dependent
  SideTable bodies() {
    return new SideTable(
        "snapshot_body",
        SnapshotEvents.TYPE,
        "snapshot_body s on s.id = k.id",
        List.of(new Column("id", Form.UUID), new Column("body", Form.BYTES)),
        List.of("id"));
  }

  @Produces
  @Dependent
  SideTable evidence() {
    return new SideTable(
        "snapshot_evidence",
        SnapshotEvents.TYPE,
        "snapshot_evidence s on s.snapshot_id = k.id",
        List.of(
            new Column("snapshot_id", Form.UUID),
            new Column("target", Form.TEXT),
            new Column("part", Form.NUMBER),
            new Column("lines", Form.BYTES)),
        List.of("snapshot_id", "target", "part"));
  }
}
