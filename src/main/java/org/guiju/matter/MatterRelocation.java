package org.guiju.matter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.guiju.ledger.Reprojection;
import org.guiju.ledger.Reprojection.Dependent;
import org.guiju.organization.OrganizationsMoved;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.region.RegionsChanged;

/**
 * Counts matters anew where organizations turn out to have been elsewhere, or regions to belong
 * elsewhere.
 */
@ApplicationScoped
class MatterRelocation {

  private static final String OF_ORGANIZATIONS =
      "select distinct matter_id from matter_party where organization_id = any(?)";
  private static final String OF_REGIONS =
      "select distinct subject_id from fact"
          + " where measure = any(?) and region = any(?) and tag = '' and subject_type = 'MATTER'";
  private static final String VERSIONS =
      "select distinct matter_id, version from matter_period where matter_id = any(?)";

  private final Jdbc jdbc;
  private final Reprojection reprojection;
  private final List<String> measures;

  MatterRelocation(Jdbc jdbc, Reprojection reprojection, MatterCounts counts) {
    this.measures = counts.all().stream().map(MatterCounts.Rule::measure).toList();
    this.jdbc = jdbc;
    this.reprojection = reprojection;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void onMoved(@Observes OrganizationsMoved moved) {
    again(jdbc.query(OF_ORGANIZATIONS, p -> p.uuids(moved.ids()), row -> row.uuid("matter_id")));
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void onChanged(@Observes RegionsChanged changed) {
    again(
        jdbc.query(
            OF_REGIONS,
            p -> p.texts(measures).texts(changed.codes()),
            row -> row.uuid("subject_id")));
  }

  private void again(Collection<UUID> ids) {
    reprojection.again(
        MatterCommands.TYPE,
        jdbc.query(
            VERSIONS,
            p -> p.uuids(ids),
            row -> new Dependent(row.uuid("matter_id"), row.longValue("version"))));
  }
}
