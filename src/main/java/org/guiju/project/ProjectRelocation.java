package org.guiju.project;

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
 * Counts projects anew where organizations turn out to have been elsewhere, or regions to belong
 * elsewhere.
 */
@ApplicationScoped
class ProjectRelocation {

  private static final String OF_ORGANIZATIONS =
      "select project_id from project_participation where organization_id = any(?)"
          + " union select project_id from project_period where responsible_id = any(?)";
  private static final String OF_REGIONS =
      "select subject_id from fact where subject_type = 'PROJECT' and region = any(?)"
          + " union select project_id from project_region where region_code = any(?)";
  private static final String VERSIONS =
      "select distinct project_id, version from project_period where project_id = any(?)";

  private final Jdbc jdbc;
  private final Reprojection reprojection;

  ProjectRelocation(Jdbc jdbc, Reprojection reprojection) {
    this.jdbc = jdbc;
    this.reprojection = reprojection;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void onMoved(@Observes OrganizationsMoved moved) {
    again(
        jdbc.query(
            OF_ORGANIZATIONS,
            p -> p.uuids(moved.ids()).uuids(moved.ids()),
            row -> row.uuid("project_id")));
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void onChanged(@Observes RegionsChanged changed) {
    again(
        jdbc.query(
            OF_REGIONS,
            p -> p.texts(changed.codes()).texts(changed.codes()),
            row -> row.uuid("subject_id")));
  }

  private void again(Collection<UUID> ids) {
    reprojection.again(
        ProjectProjector.TYPE,
        jdbc.query(
            VERSIONS,
            p -> p.uuids(ids),
            row -> new Dependent(row.uuid("project_id"), row.longValue("version"))));
  }
}
