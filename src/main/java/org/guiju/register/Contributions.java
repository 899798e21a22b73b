package org.guiju.register;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.procedure.Machine;
import org.guiju.procedure.ProcedureCatalog;
import org.guiju.register.Register.ResultRule;
import org.jspecify.annotations.Nullable;

/** What other things mean for some entries: their results, and who adopts them; read at once. */
final class Contributions {

  private static final String END = ".98";

  /** A stage that a project entered. */
  private record Stage(UUID project, String stage, LocalDate on) {}

  /** Days on which an edition in force adopts another standard. */
  private record Adoption(
      String reference, String family, String degree, LocalDate from, LocalDate to) {}

  private final Map<UUID, List<Stage>> stages = new HashMap<>();
  private final Map<UUID, LocalDate> published = new HashMap<>();

  /** Days on which a published standard was neither replaced nor withdrawn. */
  private final Map<UUID, List<Span>> standing = new HashMap<>();

  private final Map<String, List<Adoption>> adoptions = new HashMap<>();
  private final Map<UUID, Reference> references;

  /** The number that an entry is of. */
  record Reference(String reference, String family) {}

  Contributions(
      Jdbc jdbc, ProcedureCatalog procedures, Set<UUID> things, Map<UUID, Reference> references) {
    this.references = references;
    if (!things.isEmpty()) {
      readStages(jdbc, things);
      readStandards(jdbc, procedures, things);
    }
    if (!references.isEmpty()) {
      readAdoptions(jdbc, references.values());
    }
  }

  private void readStages(Jdbc jdbc, Set<UUID> things) {
    jdbc.query(
            "select project_id, stage, min(from_on) as on_day from project_period"
                + " where project_id = any(?) and stage is not null group by project_id, stage",
            p -> p.uuids(things),
            row -> new Stage(row.uuid("project_id"), row.text("stage"), row.date("on_day")))
        .forEach(
            stage -> stages.computeIfAbsent(stage.project(), id -> new ArrayList<>()).add(stage));
  }

  private void readStandards(Jdbc jdbc, ProcedureCatalog procedures, Set<UUID> things) {
    jdbc.stream(
        "select standard_id, from_on, to_on, procedure_ref, state from standard_period"
            + " where standard_id = any(?) order by from_on",
        p -> p.uuids(things),
        row -> {
          UUID id = row.uuid("standard_id");
          Span span = span(row.date("from_on"), row.date("to_on"));
          published.putIfAbsent(id, span.from());
          Machine edition = procedures.byRef(row.text("procedure_ref")).machine("EDITION");
          if (!edition.state(row.text("state")).terminal()) {
            standing.computeIfAbsent(id, k -> new ArrayList<>()).add(span);
          }
        });
  }

  private void readAdoptions(Jdbc jdbc, Collection<Reference> of) {
    Set<String> families = new HashSet<>();
    of.forEach(reference -> families.add(reference.family()));
    jdbc.query(
            "select reference, family_key, degree, from_on, to_on from adoption_period"
                + " where family_key = any(?)",
            p -> p.texts(families),
            row ->
                new Adoption(
                    row.text("reference"),
                    row.text("family_key"),
                    row.text("degree"),
                    row.date("from_on"),
                    row.date("to_on")))
        .forEach(it -> adoptions.computeIfAbsent(it.family(), k -> new ArrayList<>()).add(it));
  }

  /** From the day of the first result on, or while one of them stands; nothing without any. */
  List<Span> results(ResultRule rule, JsonNode attributes) {
    return rule.standing() ? standing(attributes.path(rule.list())) : firstResult(rule, attributes);
  }

  private List<Span> standing(JsonNode results) {
    List<Span> spans = new ArrayList<>();
    for (JsonNode result : results) {
      if (result.hasNonNull("standard")) {
        spans.addAll(
            standing.getOrDefault(UUID.fromString(result.get("standard").asText()), List.of()));
      }
    }
    return Span.joined(spans);
  }

  private List<Span> firstResult(ResultRule rule, JsonNode attributes) {
    LocalDate first = null;
    for (JsonNode result : attributes.path(rule.list())) {
      LocalDate on = on(rule, result);
      if (on != null && (first == null || on.isBefore(first))) {
        first = on;
      }
    }
    return first == null ? List.of() : List.of(new Span(first, null));
  }

  private @Nullable LocalDate on(ResultRule rule, JsonNode result) {
    List<LocalDate> days = new ArrayList<>();
    String projectFrom = rule.projectFrom();
    if (projectFrom != null && result.hasNonNull("project")) {
      stages.getOrDefault(UUID.fromString(result.get("project").asText()), List.of()).stream()
          .filter(s -> s.stage().compareTo(projectFrom) >= 0 && !s.stage().endsWith(END))
          .map(Stage::on)
          .forEach(days::add);
    }
    if (rule.standards() && result.hasNonNull("standard")) {
      LocalDate on = published.get(UUID.fromString(result.get("standard").asText()));
      if (on != null) {
        days.add(on);
      }
    }
    if (rule.documents() && result.hasNonNull("document")) {
      days.add(LocalDate.parse(result.get("on").asText()));
    }
    return days.stream().min(Comparator.naturalOrder()).orElse(null);
  }

  /**
   * The unbroken times during which somebody adopts the entry.
   *
   * @param older whether it is editions of an earlier year that are looked for, and not its own
   */
  List<Span> adopted(UUID entry, Set<String> degrees, boolean older) {
    Reference own = references.get(entry);
    if (own == null) {
      return List.of();
    }
    return Span.joined(
        adoptions.getOrDefault(own.family(), List.of()).stream()
            .filter(it -> degrees.contains(it.degree()))
            .filter(
                it ->
                    older
                        ? Adoptions.isOlder(it.reference(), own.reference())
                        : it.reference().equals(own.reference()))
            .map(it -> span(it.from(), it.to()))
            .toList());
  }

  private static Span span(LocalDate from, LocalDate to) {
    return new Span(from, to.equals(EntryProjector.OPEN) ? null : to);
  }
}
