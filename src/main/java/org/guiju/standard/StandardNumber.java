package org.guiju.standard;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A number of an edition; written by the projector alone. */
@Entity
@Immutable
@Table(name = "standard_number")
@IdClass(StandardNumber.Key.class)
class StandardNumber {

  @Id UUID standardId;
  @Id int place;
  String canonical;

  StandardNumber() {}

  record Key(UUID standardId, int place) implements Serializable {}
}
