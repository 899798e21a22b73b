package org.guiju.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.guiju.ledger.Work;
import org.guiju.platform.Text;
import org.guiju.procedure.Transition;
import org.jspecify.annotations.Nullable;

/**
 * Who holds a title: of one kind, one submitted project at most or one standard in force, unless a
 * project says which standard it replaces. What is only registered or in preliminary research holds
 * none.
 */
@ApplicationScoped
class Titles {

  static final String GUARD = "UNIQUE_TITLE";

  static final Text TAKEN =
      new Text(
          "已有同类别同名的项目或标准；修订请填写 replaces。",
          "There is a project or standard of this kind with the same title; a revision must say what it replaces.");

  /** First stage of what was submitted. */
  private static final String SUBMITTED = "10";

  private final ProjectLookups lookups;

  Titles(ProjectLookups lookups) {
    this.lookups = lookups;
  }

  /** Lets nobody else take the title of the project until the transaction ends. */
  void hold(Project project) {
    heldBy(project).ifPresent(title -> lookups.holdTitle(project.kind(), title));
  }

  /**
   * Whether another holds the title of the project.
   *
   * @param work what is being recorded, which may hold others of that title; null where nothing is
   */
  boolean takenByOther(@Nullable Work work, Project project) {
    return heldBy(project)
        .filter(title -> claimedByOther(work, project, title) || storedOfOther(project, title))
        .isPresent();
  }

  private boolean storedOfOther(Project project, String title) {
    return lookups.titleTaken(project.kind(), title, project.id());
  }

  private static boolean claimedByOther(@Nullable Work work, Project project, String title) {
    UUID holder = work == null ? null : work.claimant(key(project, title));
    return holder != null && !holder.equals(project.id());
  }

  /** The title that only one may have; empty where there is none or another edition has it too. */
  private static Optional<String> heldBy(Project project) {
    return Optional.ofNullable(project.description().titleZh())
        .filter(title -> project.description().replaces().isEmpty());
  }

  /** Notes which title a project of a work takes; one that was not submitted takes none. */
  static void claim(Work work, Project project) {
    String title = project.description().titleZh();
    if (title != null && isSubmitted(project)) {
      work.claim(key(project, title), project.id());
    }
  }

  private static String key(Project project, String title) {
    return "title:" + project.kind() + ":" + title;
  }

  private static boolean isSubmitted(Project project) {
    String stage = project.position().stage();
    return stage != null && stage.compareTo(SUBMITTED) >= 0;
  }

  /**
   * Whether a project that was submitted and is not published yet took a title that another holds,
   * where its procedure lets only one have it. One that was returned to be completed may, as the
   * step by which it is handed in again compares.
   */
  boolean takesTakenTitle(Work work, Project before, Project after) {
    boolean same =
        Objects.equals(before.description().titleZh(), after.description().titleZh())
            && before.description().replaces().equals(after.description().replaces());
    if (same || !isSubmitted(after) || after.publication() != null || !isAskedNoMore(after)) {
      return false;
    }
    hold(after);
    return takenByOther(work, after);
  }

  private static boolean isAskedNoMore(Project project) {
    return isAsked(project.machine().transitions())
        && !isAsked(project.machine().from(project.position().state()));
  }

  private static boolean isAsked(List<Transition> transitions) {
    return transitions.stream()
        .flatMap(t -> t.guards().stream())
        .anyMatch(guard -> guard.code().equals(GUARD));
  }
}
