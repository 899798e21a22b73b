package org.guiju.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guiju.counting.RestsOn;
import org.guiju.counting.SubjectDescriber;
import org.guiju.counting.SubjectView;
import org.guiju.ledger.Ref;
import org.guiju.platform.jdbc.Jdbc;

/** Tells evidence what its projects are called. */
@ApplicationScoped
class ProjectDescriber implements SubjectDescriber {

  private final ProjectRepository repository;
  private final Jdbc jdbc;

  ProjectDescriber(ProjectRepository repository, Jdbc jdbc) {
    this.repository = repository;
    this.jdbc = jdbc;
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

  /** Who takes part and who is responsible. */
  @Override
  public Map<UUID, Set<Ref>> restsOn(Set<UUID> ids) {
    return new RestsOn(jdbc, ids)
        .add(
            "select project_id as subject, organization_id as thing from project_participation"
                + " where project_id = any(?)",
            "ORGANIZATION")
        .add(
            "select distinct project_id as subject, responsible_id as thing from project_period"
                + " where responsible_id is not null and project_id = any(?)",
            "ORGANIZATION")
        .toMap();
  }
}
