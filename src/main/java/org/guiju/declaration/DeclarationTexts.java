package org.guiju.declaration;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import org.guiju.deadline.SubjectTexts;

/** By what declarations are found in lists of what belongs to things of several sorts. */
@Dependent
class DeclarationTexts {

  @Produces
  @Dependent
  SubjectTexts texts() {
    return new SubjectTexts("declaration_period", "declaration_id", DeclarationRepository.TEXTS);
  }
}
