package org.guiju.matter;

import java.util.UUID;
import org.guiju.procedure.engine.Subject;

/** A matter as guards of other rooms see it. */
public interface MatterSubject extends Subject {

  /** Type of matters in the ledger. */
  String TYPE = "MATTER";

  /** Id of the project, edition or declaration that it is about. */
  UUID aboutId();
}
