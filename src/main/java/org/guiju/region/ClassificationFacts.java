package org.guiju.region;

import org.jspecify.annotations.Nullable;

/**
 * What a code of a classification says; payload of its events, each of which says everything anew.
 *
 * @param level place in the tree, 1 at the top
 * @param departmentZh of an industry code: the department that issues its standards
 * @param assumed nobody said since when it is so
 */
record ClassificationFacts(
    ClassificationScheme scheme,
    String code,
    @Nullable String parent,
    @Nullable Integer level,
    @Nullable String titleZh,
    @Nullable String titleEn,
    @Nullable String departmentZh,
    @Nullable String departmentEn,
    @Nullable String notes,
    ClassificationStatus status,
    @Nullable Boolean assumed) {

  /** Type of the only event. */
  static final String LISTED = "LISTED";

  /** Whether both say the same of the code, whoever said since when. */
  boolean saysAs(ClassificationFacts other) {
    return withoutAssumption().equals(other.withoutAssumption());
  }

  private ClassificationFacts withoutAssumption() {
    return new ClassificationFacts(
        scheme,
        code,
        parent,
        level,
        titleZh,
        titleEn,
        departmentZh,
        departmentEn,
        notes,
        status,
        null);
  }
}
