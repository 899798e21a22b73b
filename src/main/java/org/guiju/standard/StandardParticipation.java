package org.guiju.standard;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** An organization's part in an edition; written by the projector alone. */
@Entity
@Immutable
@Table(name = "standard_participation")
@IdClass(StandardParticipation.Key.class)
class StandardParticipation {

  @Id UUID standardId;
  @Id UUID organizationId;
  String role;

  StandardParticipation() {}

  record Key(UUID standardId, UUID organizationId) implements Serializable {}
}
