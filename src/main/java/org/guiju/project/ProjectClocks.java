package org.guiju.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guiju.deadline.DeadlineStore;
import org.guiju.deadline.DeadlineSubject;
import org.guiju.deadline.Move;
import org.guiju.deadline.Timeline;
import org.guiju.organization.RegionsOfOrganizations;
import org.guiju.procedure.FastTrack;
import org.guiju.standard.Participation;

/** The clocks of a project: what they depend on, and whose they are. */
final class ProjectClocks {

  /** The clock of the plan. */
  static final String TRACK = "C_TRACK";

  private ProjectClocks() {}

  /** All that the clocks of the project depend on. */
  static Timeline timeline(Project project) {
    List<Move> moves = new ArrayList<>();
    project.opening().ifPresent(t -> moves.add(Move.of(project.createdOn(), t)));
    moves.addAll(Move.of(project.machine(), project.steps()));
    keepExtensions(moves);
    LocalDate endedOn = null;
    if (!moves.isEmpty() && project.machine().state(project.position().state()).terminal()) {
      // What the last step starts are the clocks of the edition.
      Move last = moves.removeLast();
      moves.add(last.startingNothing());
      endedOn = last.on();
    }
    return new Timeline(
        project.procedure(),
        moves,
        endedOn,
        project.conditions(),
        lengths(project),
        project.implementationDate());
  }

  /** Time that was granted while a project was frozen is not counted anew when it thaws. */
  private static void keepExtensions(List<Move> moves) {
    boolean extended = false;
    for (int i = 0; i < moves.size(); i++) {
      Move move = moves.get(i);
      boolean starts = move.starts().contains(TRACK);
      boolean given = move.given().has("deadline");
      if (starts && extended && !given) {
        moves.set(i, move.without(Set.of(TRACK)));
      }
      extended = starts ? given && i > 0 : extended && !move.stops().contains(TRACK);
    }
  }

  /** A fast track may allow the plan another time. */
  private static Map<String, Integer> lengths(Project project) {
    String chosen = project.fastTrack();
    FastTrack track = chosen == null ? null : project.procedure().fastTracks().get(chosen);
    Integer months = track == null ? null : track.trackMonths();
    return months == null ? Map.of() : Map.of(TRACK, months);
  }

  private static Set<UUID> parties(Project project) {
    Set<UUID> parties = new HashSet<>(project.description().cooperating());
    project.participations().forEach(part -> parties.add(part.organization()));
    if (project.description().responsible() != null) {
      parties.add(project.description().responsible());
    }
    return parties;
  }

  static DeadlineStore.Derived of(Project project, long version, RegionsOfOrganizations homes) {
    Description said = project.description();
    UUID organization =
        Participation.answerable(project.description().responsible(), project.participations());
    return new DeadlineStore.Derived(
        new DeadlineSubject(
            DeadlineSubject.Type.PROJECT,
            project.id(),
            version,
            project.procedure().ref(),
            project.kind(),
            project.planNumber() == null ? said.reference() : project.planNumber(),
            said.titleZh(),
            said.titleEn(),
            said.committee(),
            organization,
            parties(project),
            on ->
                said.regionCode() != null || organization == null
                    ? said.regionCode()
                    : homes.on(organization, on)),
        timeline(project));
  }
}
