package org.guiju.procedure.engine;

import java.util.List;
import java.util.Map;
import org.guiju.ledger.Ref;
import org.guiju.ledger.Work;
import org.guiju.platform.DomainException;

/** What the engine must know of the documents that are kept here; their room tells it. */
public interface DocumentBook {

  /**
   * The references of a step, those to documents that are kept here with version and SHA-256.
   *
   * @param about the thing whose step it is
   * @throws DomainException INVALID where a document does not exist, is about something else or has
   *     another code
   */
  List<DocumentRef> complete(Work work, Ref about, List<DocumentRef> given);

  /** The document of each code that a thing got last, each in its latest version. */
  Map<String, DocumentRef> latest(Ref about);
}
