package org.guiju.project;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A region in which an organization takes part in a project; written by the projector alone. */
@Entity
@Immutable
@Table(name = "project_region")
@IdClass(ProjectRegion.Key.class)
class ProjectRegion {

  @Id UUID projectId;
  @Id String regionCode;
  String role;

  ProjectRegion() {}

  record Key(UUID projectId, String regionCode) implements Serializable {}
}
