package org.guiju.standard;

import jakarta.enterprise.context.ApplicationScoped;
import org.guiju.counting.FieldSource;

/** Tells counting of which fields editions are: by their labels, which hold from publication on. */
@ApplicationScoped
class StandardFields implements FieldSource {

  @Override
  public String labels() {
    return "select standard_id as subject_id, type as scheme, code from standard_label";
  }
}
