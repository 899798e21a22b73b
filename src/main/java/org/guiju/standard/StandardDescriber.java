package org.guiju.standard;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guiju.counting.SubjectDescriber;
import org.guiju.counting.SubjectView;

/** Tells evidence what its standards are called. */
@ApplicationScoped
class StandardDescriber implements SubjectDescriber {

  private final StandardRepository repository;

  StandardDescriber(StandardRepository repository) {
    this.repository = repository;
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
}
