package org.guiju.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guiju.organization.CommitteeMembers;
import org.guiju.platform.Actor;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.platform.security.Roles;
import org.guiju.platform.time.LegalDay;

/** What ballots and meetings are about, and who may run them. */
@ApplicationScoped
class BallotScope {

  private final List<BallotSubject> subjects;
  private final CommitteeMembers members;
  private final LegalDay legalDay;

  BallotScope(@Any Instance<BallotSubject> subjects, CommitteeMembers members, LegalDay legalDay) {
    this.subjects = subjects.stream().toList();
    this.members = members;
    this.legalDay = legalDay;
  }

  /** The thing as it was on the day. */
  Optional<BallotSubject.Matter> find(About about, LocalDate on) {
    return subjects.stream()
        .filter(s -> s.type().equals(about.type()))
        .findFirst()
        .flatMap(s -> s.find(about.id(), on));
  }

  /** The thing as it was on the day, which must exist. */
  BallotSubject.Matter matter(About about, LocalDate on) {
    return find(about, on)
        .orElseThrow(() -> DomainException.notFound(new Text("标准项目或其他对象", "thing")));
  }

  /** Refuses who may not run ballots about it. */
  void requireManager(Actor actor, BallotSubject.Matter matter) {
    if (!manages(actor, matter)) {
      throw DomainException.forbidden(
          new Text(
              "只有该技术委员会的秘书处或负责单位可以办理。",
              "Only the secretariat of its committee, or the organization responsible for it, can do this."));
    }
  }

  /** Whether the account runs ballots about it. */
  boolean manages(Actor actor, BallotSubject.Matter matter) {
    boolean role = actor.holds(Roles.IMPORTER) || matter.managers().stream().anyMatch(actor::holds);
    boolean own = actor.organization() != null && actor.organization().equals(matter.responsible());
    return role && (own || members.manages(actor, matter.committee(), legalDay.today()));
  }
}
