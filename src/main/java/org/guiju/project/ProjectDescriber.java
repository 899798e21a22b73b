package org.guiju.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guiju.counting.SubjectDescriber;
import org.guiju.counting.SubjectView;

/** Tells evidence what its projects are called. */
@ApplicationScoped
class ProjectDescriber implements SubjectDescriber {

  private final ProjectRepository repository;

  ProjectDescriber(ProjectRepository repository) {
    this.repository = repository;
  }

  @Override
  public String subjectType() {
    return ProjectFacts.SUBJECT;
  }

  @Override
  public Map<UUID, SubjectView> describe(Set<UUID> ids, LocalDate asOf) {
    return repository.on(ids, asOf).stream()
        .collect(
            Collectors.toMap(
                row -> row.projectId,
                row ->
                    new SubjectView(
                        row.planNumber == null ? row.reference : row.planNumber,
                        row.titleZh,
                        row.titleEn,
                        "/api/v1/projects/" + row.projectId)));
  }
}
