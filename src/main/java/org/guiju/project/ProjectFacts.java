package org.guiju.project;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.guiju.counting.DerivedTags;
import org.guiju.counting.Fact;
import org.guiju.counting.FactSet;
import org.guiju.counting.RegionRoles;
import org.guiju.identifier.InternationalBody;
import org.guiju.ledger.Event;
import org.guiju.organization.RegionsOfOrganizations;
import org.guiju.procedure.ClockRule;
import org.guiju.procedure.Transition;
import org.guiju.procedure.engine.Inputs;
import org.guiju.procedure.engine.Transitioned;
import org.guiju.region.Regions;
import org.guiju.standard.Adoption;
import org.guiju.standard.Participation;
import org.guiju.standard.StandardNumbers;
import org.guiju.vocabulary.Kind;
import org.guiju.vocabulary.Level;
import org.guiju.vocabulary.Role;
import org.guiju.vocabulary.WorkType;
import org.jspecify.annotations.Nullable;

/**
 * What a project contributes to counting: the stages it entered, the consultations opened on it,
 * and the days on which it was in the pipeline.
 */
@ApplicationScoped
class ProjectFacts {

  static final String SUBJECT = "PROJECT";
  private static final String PLANNED = "10.99";
  private static final String PUBLISHED = "60.60";

  /** Type of the input that says who is asked. */
  private static final String AUDIENCE = "AUDIENCE";

  private final Regions regions;

  ProjectFacts(Regions regions) {
    this.regions = regions;
  }

  /**
   * Where the project stood from a day on, as its periods say.
   *
   * @param from first day
   * @param to first day on which it no longer was so
   * @param stage international stage code
   * @param terminal whether nothing more can come
   * @param committee code of the committee
   */
  record Stand(
      LocalDate from,
      LocalDate to,
      @Nullable String stage,
      boolean terminal,
      @Nullable String committee) {

    boolean inPipeline() {
      return !terminal
          && stage != null
          && stage.compareTo(PLANNED) >= 0
          && stage.compareTo(PUBLISHED) < 0;
    }
  }

  FactSet of(Project project, List<Stand> stands, RegionsOfOrganizations homes) {
    List<Fact> facts = new ArrayList<>();
    for (Project.StageEntry entry : project.entries()) {
      facts.add(
          fact(
              project,
              "STAGE_ENTERED",
              entry.event() + ":" + entry.place(),
              entry.on(),
              null,
              null,
              entry.stage(),
              committeeOn(stands, entry.on()),
              null,
              null,
              new RegionRoles().toMap()));
    }
    for (Event step : project.steps()) {
      Transitioned taken = step.payload(Transitioned.class);
      if (opensConsultation(project, taken)) {
        facts.add(consultation(project, step, taken, homes));
      }
    }
    LocalDate from = null;
    for (Stand stand : stands) {
      if (stand.inPipeline() && from == null) {
        from = stand.from();
      } else if (!stand.inPipeline() && from != null) {
        addPipeline(facts, project, from, stand.from(), homes);
        from = null;
      }
    }
    if (from != null) {
      addPipeline(facts, project, from, null, homes);
    }
    return new FactSet(SUBJECT, project.id(), facts);
  }

  private static boolean opensConsultation(Project project, Transitioned taken) {
    Map<String, ClockRule> clocks = project.procedure().clocks();
    return taken(project, taken)
        .flatMap(transition -> transition.startsClocks().stream())
        .map(clocks::get)
        .anyMatch(
            rule -> rule != null && rule.consultation() && rule.runsUnder(project.conditions()));
  }

  private static Stream<Transition> taken(Project project, Transitioned taken) {
    return project.machine().transitions().stream()
        .filter(transition -> transition.id().equals(taken.transition()));
  }

  private Fact consultation(
      Project project, Event step, Transitioned taken, RegionsOfOrganizations homes) {
    LocalDate on = step.effectiveOn();
    return fact(
        project,
        "CONSULTATION_OPENED",
        step.id().toString(),
        on,
        null,
        ProjectIssuers.level(project),
        null,
        project.description().committee(),
        audience(project, taken),
        null,
        withIssuers(new RegionRoles(), project, on, homes).toMap());
  }

  /** Who is asked, everybody where the step does not say; null where it cannot say. */
  private static @Nullable String audience(Project project, Transitioned taken) {
    boolean asks =
        taken(project, taken)
            .flatMap(transition -> transition.inputs().stream())
            .anyMatch(input -> input.type().equals(AUDIENCE));
    if (!asks) {
      return null;
    }
    JsonNode said = taken.inputs().get("audience");
    return said != null && said.asText().equals(Inputs.PARTIES) ? Inputs.PARTIES : Inputs.PUBLIC;
  }

  /** Regions in which somebody takes part, by where the organizations are on a day. */
  Map<String, Optional<Role>> regions(Project project, LocalDate on, RegionsOfOrganizations homes) {
    return participants(project, on, homes).toMap();
  }

  private RegionRoles participants(Project project, LocalDate on, RegionsOfOrganizations homes) {
    RegionRoles found = new RegionRoles();
    for (Participation participation : project.participations()) {
      String region = homes.on(participation.organization(), on);
      found.add(
          region == null ? List.of(Fact.WORLD) : regions.chain(region, on), participation.role());
    }
    return found;
  }

  private RegionRoles withIssuers(
      RegionRoles found, Project project, LocalDate on, RegionsOfOrganizations homes) {
    ProjectIssuers.regions(project, on, homes)
        .forEach(region -> found.add(regions.chain(region, on)));
    return found;
  }

  private void addPipeline(
      List<Fact> facts,
      Project project,
      LocalDate from,
      @Nullable LocalDate to,
      RegionsOfOrganizations homes) {
    RegionRoles participants = participants(project, from, homes);
    facts.add(underWay(project, "PROJECT_PIPELINE", from, to, participants.toMap()));
    RegionRoles issuers = withIssuers(new RegionRoles(), project, from, homes);
    facts.add(underWay(project, "PROJECT_TO_ISSUE", from, to, issuers.toMap()));
    if (project.kind() == Kind.GROUP) {
      RegionRoles either = withIssuers(participants, project, from, homes);
      facts.add(underWay(project, "GROUP_PROJECT_PIPELINE", from, to, either.toMap()));
    }
  }

  private static Fact underWay(
      Project project,
      String measure,
      LocalDate from,
      @Nullable LocalDate to,
      Map<String, Optional<Role>> regions) {
    return fact(
        project,
        measure,
        from.toString(),
        from,
        to,
        ProjectIssuers.level(project),
        null,
        project.description().committee(),
        body(project),
        number(project),
        regions);
  }

  /**
   * The number without its year that its standard has, or as a revision will have, by which
   * standards count where each number counts once; null where none is known or can be kept.
   */
  private static @Nullable String number(Project project) {
    return StandardNumbers.party(
        Stream.concat(project.numbers().stream(), project.description().replaces().stream()));
  }

  private static @Nullable String committeeOn(List<Stand> stands, LocalDate on) {
    for (Stand stand : stands.reversed()) {
      if (!stand.from().isAfter(on)) {
        return stand.committee();
      }
    }
    return null;
  }

  /** Whose standard an international project is to become; null for every other one. */
  private static @Nullable String body(Project project) {
    Description said = project.description();
    return project.kind() == Kind.INTERNATIONAL
        ? InternationalBody.of(
            Stream.concat(project.numbers().stream(), Stream.ofNullable(said.reference())).toList(),
            said.committee())
        : null;
  }

  private static Fact fact(
      Project project,
      String measure,
      String occurrence,
      LocalDate on,
      @Nullable LocalDate until,
      @Nullable Level level,
      @Nullable String stage,
      @Nullable String committee,
      @Nullable String type,
      @Nullable String party,
      Map<String, Optional<Role>> regions) {
    Description said = project.description();
    WorkType workType = said.effectiveWorkType();
    return new Fact(
        measure,
        occurrence,
        on,
        until,
        project.kind(),
        project.nature(),
        level,
        workType,
        stage,
        committee,
        type,
        party,
        null,
        DerivedTags.with(said.tags(), Adoption.isMade(said.adopts(), workType)),
        regions);
  }
}
