package org.guiju.standard;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guiju.counting.RestsOn;
import org.guiju.counting.SubjectDescriber;
import org.guiju.counting.SubjectView;
import org.guiju.ledger.Ref;
import org.guiju.platform.jdbc.Jdbc;

/** Tells evidence what its standards are called. */
@ApplicationScoped
class StandardDescriber implements SubjectDescriber {

  private final StandardRepository repository;
  private final Jdbc jdbc;

  StandardDescriber(StandardRepository repository, Jdbc jdbc) {
    this.repository = repository;
    this.jdbc = jdbc;
  }

  @Override
  public String subjectType() {
    return StandardFacts.SUBJECT;
  }

  @Override
  public Map<UUID, SubjectView> describe(Set<UUID> ids, LocalDate asOf) {
    return repository.on(List.copyOf(ids), asOf).stream()
        .collect(
            Collectors.toMap(
                row -> row.standardId,
                row ->
                    new SubjectView(
                        row.number,
                        row.titleZh,
                        row.titleEn,
                        "/api/v1/standards/" + row.standardId)));
  }

  /** Who took part and who is responsible, and the project that it came from. */
  @Override
  public Map<UUID, Set<Ref>> restsOn(Set<UUID> ids) {
    return new RestsOn(jdbc, ids)
        .add(
            "select standard_id as subject, organization_id as thing from standard_participation"
                + " where standard_id = any(?)",
            "ORGANIZATION")
        .add(
            "select distinct standard_id as subject, responsible_id as thing from standard_period"
                + " where responsible_id is not null and standard_id = any(?)",
            "ORGANIZATION")
        .add(
            "select distinct standard_id as subject, project_id as thing from standard_period"
                + " where project_id is not null and standard_id = any(?)",
            "PROJECT")
        .toMap();
  }
}
