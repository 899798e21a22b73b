package org.guiju.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.guiju.ledger.Projector;
import org.guiju.ledger.Stream;
import org.guiju.organization.OrganizationRows.Current;
import org.guiju.organization.OrganizationRows.Reference;
import org.jspecify.annotations.Nullable;

/** Derives the rows of organizations from their histories. */
@ApplicationScoped
class OrganizationProjector implements Projector {

  static final String TYPE = "ORGANIZATION";

  private final OrganizationRows rows;
  private final jakarta.enterprise.event.Event<OrganizationsMoved> moved;

  OrganizationProjector(
      OrganizationRows rows, jakarta.enterprise.event.Event<OrganizationsMoved> moved) {
    this.rows = rows;
    this.moved = moved;
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public void project(List<Stream> changed, Instant recordedAt) {
    Map<UUID, List<OrganizationPeriod>> before =
        rows.periods(changed.stream().map(Stream::id).toList());
    List<Current> current = new ArrayList<>(changed.size());
    Map<UUID, List<OrganizationPeriod>> periods = LinkedHashMap.newLinkedHashMap(changed.size());
    List<Reference> references = new ArrayList<>();
    Set<UUID> elsewhere = new HashSet<>();
    for (Stream stream : changed) {
      List<OrganizationPeriod> now = OrganizationPeriod.fold(stream.effective());
      Instant createdAt = stream.recorded().getFirst().recordedAt();
      current.add(
          new Current(stream.id(), stream.version(), createdAt, stream.last().recordedAt()));
      periods.put(stream.id(), now);
      references.addAll(references(stream.id(), now));
      List<OrganizationPeriod> old = before.get(stream.id());
      if (old != null && !places(old).equals(places(now))) {
        elsewhere.add(stream.id());
      }
    }
    rows.replace(current, periods, references);
    if (!elsewhere.isEmpty()) {
      moved.fire(new OrganizationsMoved(elsewhere));
    }
  }

  @Override
  public void clear() {
    rows.clear();
  }

  /** Codes are those that it has now; ids and USCC stay its own even when it has others. */
  static Set<Reference> references(UUID id, List<OrganizationPeriod> periods) {
    Set<Reference> references = new LinkedHashSet<>();
    for (OrganizationPeriod period : periods) {
      if (period.state().uscc() != null) {
        references.add(new Reference(id, Reference.Kind.USCC, period.state().uscc()));
      }
      period
          .state()
          .externalIds()
          .forEach(
              (system, value) ->
                  references.add(new Reference(id, Reference.Kind.EXTERNAL, system + ":" + value)));
    }
    if (!periods.isEmpty() && periods.getLast().state().dissolvedOn() == null) {
      periods
          .getLast()
          .state()
          .standardCodes()
          .forEach(code -> references.add(new Reference(id, Reference.Kind.CODE, code)));
    }
    return references;
  }

  private record Place(LocalDate from, @Nullable String region) {}

  /** From which day it was where, without the days on which only something else changed. */
  private static List<Place> places(List<OrganizationPeriod> periods) {
    List<Place> places = new ArrayList<>();
    for (OrganizationPeriod period : periods) {
      String region = period.state().regionCode();
      if (places.isEmpty() || !Objects.equals(places.getLast().region(), region)) {
        places.add(new Place(period.from(), region));
      }
    }
    return places;
  }
}
