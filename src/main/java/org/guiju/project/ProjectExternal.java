package org.guiju.project;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** An id of a project in another system; written by the projector alone. */
@Entity
@Immutable
@Table(name = "project_external")
@IdClass(ProjectExternal.Key.class)
class ProjectExternal {

  @Id String system;
  @Id String externalId;
  UUID projectId;

  ProjectExternal() {}

  record Key(String system, String externalId) implements Serializable {}
}
