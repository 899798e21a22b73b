package org.guiju.standard;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import org.guiju.deadline.SubjectTexts;

/** By what standards are found in lists of what belongs to things of several sorts. */
@Dependent
class StandardTexts {

  @Produces
  @Dependent
  SubjectTexts texts() {
    return new SubjectTexts("standard_period", "standard_id", StandardList.TEXTS);
  }
}
