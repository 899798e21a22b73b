package org.guiju.register;

import jakarta.enterprise.context.ApplicationScoped;
import org.guiju.counting.FieldSource;

/** Tells counting of which fields entries are: by what they say last under {@code ics, ccs}. */
@ApplicationScoped
class EntryFields implements FieldSource {

  @Override
  public String labels() {
    return "select entry_id as subject_id, upper(name) as scheme, value_key as code"
        + " from entry_attribute where name in ('ics', 'ccs') and to_on = date '9999-12-31'";
  }
}
