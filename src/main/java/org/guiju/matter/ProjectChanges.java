package org.guiju.matter;

import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.guiju.ledger.Event;
import org.guiju.ledger.Ref;
import org.guiju.ledger.Stream;
import org.guiju.ledger.Work;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.procedure.engine.Inputs;
import org.guiju.procedure.engine.Step;
import org.guiju.project.Description;
import org.guiju.project.Project;
import org.guiju.project.ProjectCommands;
import org.guiju.project.ProjectLookups;
import org.guiju.standard.Participation;
import org.guiju.vocabulary.Nature;
import org.guiju.vocabulary.Role;

/**
 * What a granted change of the plan brings about, where more than one step or field is concerned.
 */
@ApplicationScoped
class ProjectChanges {

  private static final String SPLIT_FROM = "splitFrom";

  private final ProjectCommands commands;
  private final ProjectLookups lookups;
  private final Parents parents;

  ProjectChanges(ProjectCommands commands, ProjectLookups lookups, Parents parents) {
    this.commands = commands;
    this.lookups = lookups;
    this.parents = parents;
  }

  /** Brings about an effect that the procedures name by its code. */
  void bringAbout(
      String code, Work work, Matter matter, Stream project, Event event, String source) {
    switch (code) {
      case "CHANGE_DRAFTERS" -> drafters(work, matter.given(), project, event);
      case "CHANGE_NATURE" ->
          commands.changeNature(
              work,
              project,
              Nature.valueOf(Objects.requireNonNull(matter.given().text("nature"))),
              event.effectiveOn());
      case "MERGE_PROJECTS" -> merge(work, matter, project, event, source);
      case "SPLIT_PROJECT" -> split(work, matter, project, event.effectiveOn(), source);
      default -> throw new IllegalStateException("no effect is called " + code);
    }
  }

  private void drafters(Work work, Inputs given, Stream stream, Event event) {
    LocalDate on = event.effectiveOn();
    UUID lead = given.id("lead");
    Project before = commands.fold(stream);
    if (lead != null) {
      before.participations().stream()
          .filter(p -> p.role() == Role.LEAD && !p.organization().equals(lead))
          .forEach(p -> join(work, stream, p.organization(), Role.PARTICIPATE, on));
      join(work, stream, lead, Role.LEAD, on);
    }
    given.ids("joins").forEach(it -> join(work, stream, it, Role.PARTICIPATE, on));
    given.ids("leaves").forEach(it -> commands.leave(work, stream, it, on, event.reason()));
  }

  private void join(Work work, Stream stream, UUID organization, Role role, LocalDate on) {
    commands.participate(work, stream, new Participation(organization, role, null, null), on, null);
  }

  private void merge(Work work, Matter matter, Stream into, Event event, String source) {
    List<UUID> others = matter.given().ids("projects");
    if (others.contains(into.id())) {
      throw Effects.impossible(new Text("项目不能并入自身。", "A project cannot be merged into itself."));
    }
    for (UUID other : others) {
      Stream stream = parents.open(work, ProjectParent.TYPE, other);
      commands.checkScope(work.actor(), stream, event.effectiveOn());
      commands.carryOut(
          work,
          stream,
          new Step(
              "TERMINATE",
              event.effectiveOn(),
              Effects.reason(matter, event),
              event.basis(),
              matter.documents(),
              Map.of(
                  "mergedInto", new TextNode(into.id().toString()),
                  "matter", new TextNode(matter.id().toString())),
              null,
              source));
    }
  }

  private static String splitKey(UUID project, Matter matter, int place) {
    return project + "#" + matter.id() + "#" + place;
  }

  /**
   * The projects that an event of a matter split off and that still stand, to be voided with it.
   *
   * @throws DomainException CONFLICT where something happened to one of them since
   */
  List<Stream> splitOff(Work work, Matter matter, UUID event) {
    List<String> keys = new ArrayList<>();
    for (int place = 1; place <= matter.given().texts("titles").size(); place++) {
      keys.add(splitKey(matter.about().id(), matter, place));
    }
    List<Stream> split = new ArrayList<>();
    for (UUID id : new TreeSet<>(lookups.byExternalIds(SPLIT_FROM, keys).values())) {
      Stream stream = work.open(new Ref(ProjectParent.TYPE, id));
      List<Event> came = Effects.following(stream, event);
      if (came.isEmpty()) {
        continue;
      }
      if (stream.effective().size() > came.size()) {
        throw DomainException.conflict(
            "SPLIT_WENT_ON",
            new Text(
                    "拆出的项目 %s 已有后续记录；请先处理该项目。",
                    "Project %s, which was split off, went on since; settle it first.")
                .with(id));
      }
      split.add(stream);
    }
    return split;
  }

  /** The projects split off begin anew; each says what it was split from. */
  private void split(Work work, Matter matter, Stream stream, LocalDate on, String source) {
    Project project = commands.fold(stream);
    Description said = project.description();
    int place = 0;
    for (String title : matter.given().texts("titles")) {
      place++;
      Map<String, String> externalIds = new HashMap<>();
      externalIds.put(SPLIT_FROM, splitKey(project.id(), matter, place));
      commands.register(
          work,
          project.kind(),
          project.nature(),
          project.procedure().ref(),
          new Description(
              title,
              null,
              said.scope(),
              null,
              said.workType(),
              said.committee(),
              said.responsible(),
              said.cooperating(),
              said.regionCode(),
              said.industryCode(),
              said.ics(),
              said.ccs(),
              said.replaces(),
              said.partlyReplaces(),
              said.cites(),
              said.adopts(),
              said.takesUp(),
              said.jointRegions(),
              said.tags(),
              externalIds),
          on,
          source);
    }
  }
}
