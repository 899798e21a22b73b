package org.guiju.document;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.util.List;
import org.guiju.ledger.SideTable;
import org.guiju.ledger.SideTable.Column;
import org.guiju.ledger.SideTable.Form;

/**
 * Which contents documents name, so that the store keeps them; the contents themselves are copied
 * from store to store.
 */
@Dependent
class ContentSides {

  @Produces
  @Dependent
  SideTable contents() {
    return new SideTable(
        "document_content",
        Document.TYPE,
        "document_version v on v.document_id = k.id join document_content s on s.sha256 = v.sha256",
        List.of(
            new Column("sha256", Form.TEXT),
            new Column("size", Form.NUMBER),
            new Column("claimed_at", Form.INSTANT),
            new Column("named", Form.FLAG)),
        List.of("sha256"));
  }
}
