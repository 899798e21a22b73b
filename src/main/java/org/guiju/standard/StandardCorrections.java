package org.guiju.standard;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.guiju.ledger.Payload;
import org.guiju.organization.Organizations;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;

/** What must hold of the publication that is to take the place of another one. */
@ApplicationScoped
class StandardCorrections {

  private static final int LONGEST_NUMBER = 300;

  private final Organizations organizations;

  StandardCorrections(Organizations organizations) {
    this.organizations = organizations;
  }

  /**
   * Refuses what is no publication of the same sort of standard.
   *
   * @param published as it stands, of an edition without a project
   * @throws DomainException INVALID
   */
  void check(Publication published, JsonNode payload) {
    Publication given = Payload.given(payload, Publication.class);
    boolean same =
        given.project() == null
            && Objects.equals(given.procedure(), published.procedure())
            && given.kind() == published.kind();
    boolean whole =
        given.issueDate() != null
            && given.workType() != null
            && !given.numbers().isEmpty()
            && given.numbers().stream().allMatch(StandardCorrections::isCanonical)
            && given.adopts().stream().allMatch(a -> a.reference() != null && a.degree() != null)
            && given.participations().stream()
                .allMatch(p -> p.organization() != null && p.role() != null);
    if (!same || !whole) {
      throw Payload.unreadable();
    }
    Set<UUID> named = new HashSet<>();
    if (given.responsible() != null) {
      named.add(given.responsible());
    }
    given.participations().forEach(p -> named.add(p.organization()));
    if (!named.isEmpty() && !organizations.existing(named).containsAll(named)) {
      throw DomainException.invalid(
          "/payload",
          "ORGANIZATION_UNKNOWN",
          new Text("没有这个单位，请先登记。", "There is no such organization; register it first."));
    }
  }

  private static boolean isCanonical(String number) {
    return !number.isBlank()
        && number.length() <= LONGEST_NUMBER
        && number.equals(StandardNumbers.canonical(number));
  }
}
