package org.guiju.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.guiju.standard.Publication;
import org.jspecify.annotations.Nullable;

/** What the publication of a project makes known. */
final class ProjectPublication {

  private ProjectPublication() {}

  /** What it makes known; null while the project is not published. */
  static @Nullable Publication of(Project project) {
    LocalDate publishedOn = project.publishedOn();
    if (publishedOn == null) {
      return null;
    }
    Description said = project.description();
    List<String> known = project.numbers();
    if (known.isEmpty()) {
      known = said.reference() == null ? List.of() : List.of(said.reference());
    }
    return new Publication(
        project.id(),
        project.procedure().ref(),
        project.kind(),
        project.nature(),
        said.effectiveWorkType(),
        known,
        said.titleZh(),
        said.titleEn(),
        Objects.requireNonNullElse(project.issueDate(), publishedOn),
        project.implementationDate(),
        project.announcementNumber(),
        said.responsible(),
        said.committee(),
        said.regionCode(),
        said.industryCode(),
        said.ics(),
        said.ccs(),
        said.replaces(),
        said.partlyReplaces(),
        said.cites(),
        said.adopts(),
        said.takesUp(),
        said.tags(),
        project.participations(),
        project.planIssuedOn(),
        project.submittedOn(),
        null,
        null);
  }
}
