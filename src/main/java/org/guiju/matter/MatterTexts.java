package org.guiju.matter;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import org.guiju.deadline.SubjectTexts;

/** By what matters are found in lists of what belongs to things of several sorts. */
@Dependent
class MatterTexts {

  @Produces
  @Dependent
  SubjectTexts texts() {
    return new SubjectTexts("matter_period", "matter_id", MatterRepository.TEXTS);
  }
}
