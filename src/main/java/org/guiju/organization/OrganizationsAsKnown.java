package org.guiju.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guiju.ledger.Ledger;
import org.jspecify.annotations.Nullable;

/** What organizations were on a day by what was known at some moment. */
@ApplicationScoped
public class OrganizationsAsKnown {

  private final OrganizationRows rows;
  private final Ledger ledger;

  OrganizationsAsKnown(OrganizationRows rows, Ledger ledger) {
    this.rows = rows;
    this.ledger = ledger;
  }

  /**
   * An organization on a day.
   *
   * @param type what it was
   * @param region code of the division that it was in; null where none is known
   */
  public record Known(OrganizationType type, @Nullable String region) {}

  /**
   * Some organizations on a day, or as they first were where that is before.
   *
   * @param knownAt by what was recorded up to then; null means now
   */
  public Map<UUID, Known> on(Set<UUID> ids, LocalDate day, @Nullable Instant knownAt) {
    Map<UUID, Known> known = new HashMap<>();
    periods(ids, knownAt)
        .forEach(
            (id, periods) -> {
              OrganizationPeriod period = OrganizationPeriod.near(periods, day);
              if (period != null) {
                known.put(id, new Known(period.state().type(), period.state().regionCode()));
              }
            });
    return known;
  }

  private Map<UUID, List<OrganizationPeriod>> periods(Set<UUID> ids, @Nullable Instant knownAt) {
    if (knownAt == null) {
      return rows.periods(ids);
    }
    Map<UUID, List<OrganizationPeriod>> periods = new HashMap<>();
    ledger
        .readAll(OrganizationProjector.TYPE, ids)
        .forEach(
            (id, stream) -> periods.put(id, OrganizationPeriod.fold(stream.effective(knownAt))));
    return periods;
  }
}
