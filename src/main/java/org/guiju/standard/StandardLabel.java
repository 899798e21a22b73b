package org.guiju.standard;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** An ICS code, CCS code or tag of an edition; written by the projector alone. */
@Entity
@Immutable
@Table(name = "standard_label")
@IdClass(StandardLabel.Key.class)
class StandardLabel {

  @Id UUID standardId;
  @Id String type;
  @Id String code;

  StandardLabel() {}

  record Key(UUID standardId, String type, String code) implements Serializable {}
}
