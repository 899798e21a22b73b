package org.guiju.project;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** An organization's part in a project; written by the projector alone. */
@Entity
@Immutable
@Table(name = "project_participation")
@IdClass(ProjectParticipation.Key.class)
class ProjectParticipation {

  @Id UUID projectId;
  @Id UUID organizationId;
  String role;

  ProjectParticipation() {}

  record Key(UUID projectId, UUID organizationId) implements Serializable {}
}
