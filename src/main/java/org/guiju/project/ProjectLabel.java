package org.guiju.project;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** An ICS code, CCS code, tag or replaced number of a project; written by the projector alone. */
@Entity
@Immutable
@Table(name = "project_label")
@IdClass(ProjectLabel.Key.class)
class ProjectLabel {

  @Id UUID projectId;
  @Id String type;
  @Id String code;

  ProjectLabel() {}

  record Key(UUID projectId, String type, String code) implements Serializable {}
}
