package org.guiju.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.ledger.Ledger;
import org.guiju.ledger.Stream;
import org.guiju.organization.OrganizationsMoved;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.platform.jdbc.Row;
import org.guiju.region.RegionsChanged;

/**
 * Counts declarations anew where their declarers, or the regions of their declarers, turn out to be
 * elsewhere.
 */
@ApplicationScoped
class DeclarersMoved {

  private static final int AT_ONCE = 500;

  private final Jdbc jdbc;
  private final Ledger ledger;
  private final DeclarationProjector projector;

  DeclarersMoved(Jdbc jdbc, Ledger ledger, DeclarationProjector projector) {
    this.jdbc = jdbc;
    this.ledger = ledger;
    this.projector = projector;
  }

  private record Affected(UUID id, long version) {

    static Affected of(Row row) throws java.sql.SQLException {
      return new Affected(row.uuid("declaration_id"), row.longValue("version"));
    }
  }

  void organizationsMoved(@Observes OrganizationsMoved moved) {
    deriveAnew(
        jdbc.query(
            "select distinct declaration_id, version from declaration_period where organization_id = any(?)",
            p -> p.uuids(moved.ids()),
            Affected::of));
  }

  void regionsChanged(@Observes RegionsChanged changed) {
    deriveAnew(
        jdbc.query(
            "select distinct d.declaration_id, d.version from declaration_period d"
                + " join organization_period o on o.organization_id = d.organization_id"
                + " where o.region_code = any(?)",
            p -> p.texts(changed.codes()),
            Affected::of));
  }

  /**
   * The histories are read as far as they are derived already; what was recorded since is derived
   * in its turn.
   */
  private void deriveAnew(List<Affected> affected) {
    for (int from = 0; from < affected.size(); from += AT_ONCE) {
      List<Affected> some = affected.subList(from, Math.min(from + AT_ONCE, affected.size()));
      Map<UUID, Stream> streams =
          ledger.readAll(DeclarationCommands.TYPE, some.stream().map(Affected::id).toList());
      projector.project(
          some.stream()
              .flatMap(
                  a ->
                      Optional.ofNullable(streams.get(a.id()))
                          .map(s -> s.upTo(a.version()))
                          .stream())
              .toList(),
          ledger.recordingAt());
    }
  }
}
