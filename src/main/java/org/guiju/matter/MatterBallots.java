package org.guiju.matter;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guiju.ballot.BallotSubject;
import org.guiju.ledger.Event;
import org.guiju.ledger.Ledger;
import org.guiju.platform.security.Roles;
import org.guiju.procedure.ProcedureCatalog;

/**
 * Ballots about those matters whose text a committee examines, as their machine says: amendment
 * slips (修改单) and translations (外文版). About others there are none, as if they did not exist: some
 * are confidential.
 */
@ApplicationScoped
class MatterBallots implements BallotSubject {

  private final Ledger ledger;
  private final ProcedureCatalog procedures;

  MatterBallots(Ledger ledger, ProcedureCatalog procedures) {
    this.ledger = ledger;
    this.procedures = procedures;
  }

  @Override
  public String type() {
    return MatterCommands.TYPE;
  }

  @Override
  public Optional<BallotSubject.Matter> find(UUID id, LocalDate on) {
    List<Event> past = ledger.read(MatterCommands.ref(id)).asOf(on);
    return past.isEmpty()
        ? Optional.empty()
        : Optional.of(org.guiju.matter.Matter.fold(past, procedures))
            .filter(matter -> matter.machine().isBalloted())
            .map(MatterBallots::subject);
  }

  private static BallotSubject.Matter subject(org.guiju.matter.Matter matter) {
    Set<String> managers = new HashSet<>(Set.of(Roles.TC_SEC, Roles.DEPT));
    matter.machine().transitions().forEach(t -> managers.addAll(t.roles()));
    return new BallotSubject.Matter(
        matter.procedure(),
        matter.about().committee(),
        matter.about().organization(),
        Set.of(),
        Set.of(),
        managers,
        null);
  }
}
