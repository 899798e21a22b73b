package org.guiju.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.guiju.platform.Actor;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** What other rooms ask of the members of committees. */
@ApplicationScoped
public class CommitteeMembers {

  private final CommitteeMemberRows rows;
  private final Committees committees;

  CommitteeMembers(CommitteeMemberRows rows, Committees committees) {
    this.rows = rows;
    this.committees = committees;
  }

  /** The members of the committee of that code on the day, in the order of their terms. */
  public List<CommitteeMemberView> on(String code, LocalDate day) {
    return CommitteeCodes.normalize(code)
        .map(plain -> rows.on(CommitteeCodes.ref(plain).id(), day))
        .orElse(List.of());
  }

  /**
   * Refuses who does not manage the committee: its secretariat, or an account that is bound to no
   * organization.
   *
   * @param code of the committee; null for none, which only unbound accounts manage
   */
  public void requireManager(Actor actor, @Nullable String code, LocalDate on) {
    if (!manages(actor, code, on)) {
      throw DomainException.forbidden(
          new Text("只有该技术委员会的秘书处可以办理。", "Only the secretariat of the committee can do this."));
    }
  }

  /**
   * Whether the account acts for the committee's secretariat: it has that part, and is bound to the
   * organization that keeps it.
   */
  public boolean isSecretariat(Actor actor, @Nullable String code, LocalDate on) {
    return actor.organization() != null
        && actor.roles().contains(Roles.TC_SEC)
        && manages(actor, code, on);
  }

  /** Whether the account is of the committee's secretariat, or is bound to no organization. */
  public boolean manages(Actor actor, @Nullable String code, LocalDate on) {
    UUID own = actor.organization();
    return actor.isAdmin()
        || own == null
        || (code != null
            && committees
                .byCode(code, on)
                .map(CommitteeView::secretariat)
                .filter(secretariat -> Objects.equals(secretariat, own))
                .isPresent());
  }
}
