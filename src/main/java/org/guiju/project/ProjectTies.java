package org.guiju.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.standard.Participation;
import org.guiju.vocabulary.Role;

/**
 * Writes the labels and scopes of projects and who takes part in them, each from the day on which
 * it came to hold to that on which it held no more.
 */
@ApplicationScoped
class ProjectTies {

  private final Jdbc jdbc;

  ProjectTies(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  /** What was said of a project from a day on, until something else was. */
  record Said(LocalDate from, Description description, List<Participation> participations) {}

  private record Part(UUID organization, Role role) {}

  private record Held<T>(UUID project, T value, LocalDate from, LocalDate to) {}

  /** Writes them anew, of projects that have none; what was said stands in the order of days. */
  void write(Map<UUID, List<Said>> projects) {
    List<Held<ProjectLabels.Label>> labels = new ArrayList<>();
    List<Held<String>> scopes = new ArrayList<>();
    List<Held<Part>> parts = new ArrayList<>();
    projects.forEach(
        (id, said) -> {
          labels.addAll(held(id, said, now -> ProjectLabels.of(now.description())));
          scopes.addAll(held(id, said, ProjectTies::scope));
          parts.addAll(held(id, said, ProjectTies::parts));
        });
    jdbc.batch(
        "insert into project_label (project_id, type, code, from_on, to_on) values (?, ?, ?, ?, ?)",
        labels,
        (p, it) ->
            p.uuid(it.project())
                .text(it.value().type())
                .text(it.value().code())
                .date(it.from())
                .date(it.to()));
    jdbc.batch(
        "insert into project_scope (project_id, scope, from_on, to_on) values (?, ?, ?, ?)",
        scopes,
        (p, it) -> p.uuid(it.project()).text(it.value()).date(it.from()).date(it.to()));
    jdbc.batch(
        "insert into project_participation (project_id, organization_id, role, from_on, to_on)"
            + " values (?, ?, ?, ?, ?)",
        parts,
        (p, it) ->
            p.uuid(it.project())
                .uuid(it.value().organization())
                .name(it.value().role())
                .date(it.from())
                .date(it.to()));
  }

  private static <T> List<Held<T>> held(
      UUID project, List<Said> said, Function<Said, Collection<T>> values) {
    List<Held<T>> held = new ArrayList<>();
    Map<T, LocalDate> since = new LinkedHashMap<>();
    for (Said now : said) {
      Set<T> standing = new LinkedHashSet<>(values.apply(now));
      since.forEach(
          (value, from) -> {
            if (!standing.contains(value)) {
              held.add(new Held<>(project, value, from, now.from()));
            }
          });
      since.keySet().retainAll(standing);
      standing.forEach(value -> since.putIfAbsent(value, now.from()));
    }
    since.forEach(
        (value, from) -> held.add(new Held<>(project, value, from, ProjectProjector.OPEN)));
    return held;
  }

  private static List<String> scope(Said said) {
    String scope = said.description().scope();
    return scope == null ? List.of() : List.of(scope);
  }

  private static List<Part> parts(Said said) {
    return said.participations().stream()
        .map(part -> new Part(part.organization(), part.role()))
        .toList();
  }
}
