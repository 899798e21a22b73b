package org.guiju.project;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the plan and the publication said of a project by a day.
 *
 * @param planIssuedOn day on which the plan was issued (计划下达)
 * @param deadline last day of the plan
 * @param fastTrack its track
 * @param announcementNumber announcement that published it
 * @param issueDate day of publication
 * @param implementationDate first day in force
 */
record Milestones(
    @Nullable LocalDate planIssuedOn,
    @Nullable LocalDate deadline,
    @Nullable String fastTrack,
    @Nullable String announcementNumber,
    @Nullable LocalDate issueDate,
    @Nullable LocalDate implementationDate) {

  static Milestones of(Project at) {
    return new Milestones(
        at.planIssuedOn(),
        at.deadline(),
        at.fastTrack(),
        at.announcementNumber(),
        at.issueDate(),
        at.implementationDate());
  }
}
