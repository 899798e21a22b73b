package org.guiju.procedure.engine;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.guiju.ledger.Event;
import org.guiju.ledger.Payload;
import org.guiju.platform.Actor;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.platform.security.Roles;
import org.guiju.procedure.Transition;

/** A step of a history as it would be asked for, so that a correction of it can be judged. */
final class Retaken {

  private Retaken() {}

  static Step step(Event event, Transitioned taken, Set<String> excused) {
    return new Step(
        taken.transition(),
        event.effectiveOn(),
        event.reason(),
        event.basis(),
        taken.documents(),
        taken.inputs(),
        taken.onBehalfOf(),
        null,
        excused);
  }

  /** Refuses a payload that is not one of a step. */
  static void requireWhole(Transitioned given) {
    boolean whole =
        java.util.stream.Stream.of(
                    given.machine(), given.transition(), given.action(), given.from(), given.to())
                .noneMatch(Objects::isNull)
            && given.documents().stream().allMatch(d -> d.code() != null);
    if (!whole) {
      throw Payload.unreadable();
    }
  }

  /** By whom a step that was taken counts as taken: the table alone says who could take it anew. */
  static Actor by(Actor corrects, Subject subject, Transitioned taken) {
    boolean closed =
        subject
            .machine()
            .find(subject.position().state(), taken.transition())
            .filter(Transition::bySystem)
            .isPresent();
    return corrects.isAdmin() && !closed ? corrects : Actor.SYSTEM;
  }

  /**
   * What was vouched for when the step was taken, and what nobody checked at that time.
   *
   * @throws DomainException FORBIDDEN where a correction adds to it by somebody who may not vouch
   */
  static Set<String> excused(Actor actor, Transitioned taken, Transitioned now) {
    Set<String> codes = new LinkedHashSet<>(taken.attested());
    codes.addAll(taken.unchecked());
    Set<String> wanted = new LinkedHashSet<>(now.attested());
    wanted.addAll(now.unchecked());
    if (!actor.holds(Roles.IMPORTER) && !codes.containsAll(wanted)) {
      throw DomainException.forbidden(
          new Text(
              "只有导入账户可以在更正中声明担保（attested）。",
              "Only an importer may vouch for more (attested) in a correction."));
    }
    codes.addAll(wanted);
    return codes;
  }
}
