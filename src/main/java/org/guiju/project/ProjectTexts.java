package org.guiju.project;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import org.guiju.deadline.SubjectTexts;

/** By what projects are found in lists of what belongs to things of several sorts. */
@Dependent
class ProjectTexts {

  @Produces
  @Dependent
  SubjectTexts texts() {
    return new SubjectTexts("project_period", "project_id", ProjectList.TEXTS);
  }
}
