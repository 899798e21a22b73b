package org.guiju.declaration;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.guiju.deadline.DeadlineStore;
import org.guiju.deadline.DeadlineSubject;
import org.guiju.deadline.Move;
import org.guiju.deadline.Timeline;
import org.guiju.organization.RegionsOfOrganizations;

/** The clocks of a declaration: what they depend on, and whose they are. */
final class DeclarationClocks {

  private DeclarationClocks() {}

  /** All that the clocks of the declaration depend on. */
  static Timeline timeline(Declaration declaration) {
    List<Move> moves = Move.of(declaration.machine(), declaration.steps());
    LocalDate endedOn = declaration.ended() && !moves.isEmpty() ? moves.getLast().on() : null;
    return Timeline.of(declaration.procedure(), moves, endedOn);
  }

  static DeadlineStore.Derived of(
      Declaration declaration, long version, RegionsOfOrganizations homes) {
    DeclaredStandard main = declaration.content().main();
    return new DeadlineStore.Derived(
        new DeadlineSubject(
            DeadlineSubject.Type.DECLARATION,
            declaration.id(),
            version,
            declaration.procedure().ref(),
            declaration.kind(),
            main == null ? null : main.number(),
            declaration.content().title(),
            null,
            null,
            declaration.organization(),
            Set.of(declaration.organization()),
            on -> homes.on(declaration.organization(), on)),
        timeline(declaration));
  }
}
