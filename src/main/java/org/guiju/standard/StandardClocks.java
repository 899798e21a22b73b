package org.guiju.standard;

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
import org.guiju.procedure.Procedure;
import org.guiju.procedure.engine.Inputs;

/** The clocks of an edition: what they depend on, and whose they are. */
final class StandardClocks {

  private static final Set<String> FILING = Set.of("C_FILING", "C_FILINGCITY");
  private static final Set<String> TEXT = Set.of("C_TEXT");
  private static final String PUBLISHED = "60.60";

  private StandardClocks() {}

  /** All that the clocks of the edition depend on. */
  static Timeline timeline(Standard standard) {
    Publication it = standard.publication();
    List<Move> moves = new ArrayList<>();
    publishing(standard.procedure(), it).ifPresent(moves::add);
    List<Move> steps = Move.of(standard.machine(), standard.steps());
    moves.addAll(steps);
    LocalDate endedOn = standard.isAlive() || steps.isEmpty() ? null : steps.getLast().on();
    return new Timeline(
        standard.procedure(), moves, endedOn, standard.conditions(), Map.of(), it.inForceFrom());
  }

  /**
   * The clocks that the project's last step starts. Whoever is filed already need not file, with
   * the province neither; where nothing but the publication is known, nobody would have told that
   * the text was made public.
   */
  private static java.util.Optional<Move> publishing(Procedure procedure, Publication it) {
    if (!procedure.hasMachine(Procedure.PROJECT)) {
      return java.util.Optional.empty();
    }
    return procedure.machine(Procedure.PROJECT).transitions().stream()
        .filter(t -> t.stages().contains(PUBLISHED))
        .findFirst()
        .map(t -> new Move(it.issueDate(), t.startsClocks(), t.stopsClocks(), Inputs.NONE))
        .map(move -> it.recordNumber() == null ? move : move.without(FILING))
        .map(move -> it.project() != null ? move : move.without(TEXT));
  }

  private static Set<UUID> parties(Publication it) {
    Set<UUID> parties = new HashSet<>();
    it.participations().forEach(part -> parties.add(part.organization()));
    if (it.responsible() != null) {
      parties.add(it.responsible());
    }
    return parties;
  }

  static DeadlineStore.Derived of(Standard standard, long version, RegionsOfOrganizations homes) {
    Publication it = standard.publication();
    UUID organization = Participation.answerable(it.responsible(), it.participations());
    return new DeadlineStore.Derived(
        new DeadlineSubject(
            DeadlineSubject.Type.STANDARD,
            standard.id(),
            version,
            it.procedure(),
            it.kind(),
            it.numbers().isEmpty() ? null : it.numbers().getFirst(),
            it.titleZh(),
            it.titleEn(),
            it.committee(),
            organization,
            parties(it),
            on ->
                it.regionCode() != null || organization == null
                    ? it.regionCode()
                    : homes.on(organization, on)),
        timeline(standard));
  }
}
