package org.guiju.standard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.UUID;
import org.guiju.ledger.Reprojection;
import org.guiju.ledger.Reprojection.Dependent;
import org.guiju.organization.OrganizationsMoved;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.region.RegionsChanged;

/**
 * Counts standards anew where organizations turn out to have been elsewhere, or regions to belong
 * elsewhere.
 */
@ApplicationScoped
class StandardRelocation {

  private static final String OF_ORGANIZATIONS =
      "select standard_id from standard_participation where organization_id = any(?)"
          + " union select standard_id from standard_period where responsible_id = any(?)";
  private static final String OF_REGIONS =
      "select distinct subject_id from fact"
          + " where measure = any(?) and region = any(?) and tag = '' and subject_type = 'STANDARD'";
  private static final String VERSIONS =
      "select distinct standard_id, version from standard_period where standard_id = any(?)";

  private final Jdbc jdbc;
  private final Reprojection reprojection;

  StandardRelocation(Jdbc jdbc, Reprojection reprojection) {
    this.jdbc = jdbc;
    this.reprojection = reprojection;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void onMoved(@Observes OrganizationsMoved moved) {
    again(
        jdbc.query(
            OF_ORGANIZATIONS,
            p -> p.uuids(moved.ids()).uuids(moved.ids()),
            row -> row.uuid("standard_id")));
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void onChanged(@Observes RegionsChanged changed) {
    again(
        jdbc.query(
            OF_REGIONS,
            p -> p.texts(StandardFacts.EVERY_REGION).texts(changed.codes()),
            row -> row.uuid("subject_id")));
  }

  private void again(Collection<UUID> ids) {
    reprojection.again(
        StandardProjector.TYPE,
        jdbc.query(
            VERSIONS,
            p -> p.uuids(ids),
            row -> new Dependent(row.uuid("standard_id"), row.longValue("version"))));
  }
}
