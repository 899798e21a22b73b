package org.guiju.matter;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.guiju.vocabulary.Kind;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * Where a matter stood from a day (inclusive) to another (exclusive); written by the projector
 * alone.
 */
@Entity
@Immutable
@Table(name = "matter_period")
@IdClass(MatterPeriod.Key.class)
class MatterPeriod {

  @Id UUID matterId;
  @Id LocalDate fromOn;
  LocalDate toOn;
  String type;
  String procedureRef;
  String state;
  boolean ended;
  LocalDate openedOn;
  @Nullable LocalDate endedOn;
  String aboutType;
  UUID aboutId;

  @Enumerated(EnumType.STRING)
  Kind kind;

  @Nullable String reference;
  @Nullable String titleZh;
  @Nullable String titleEn;
  @Nullable String committee;
  @Nullable UUID organizationId;
  @Nullable String regionCode;
  @Nullable UUID against;
  boolean suspends;
  long version;
  Instant createdAt;
  Instant updatedAt;

  MatterPeriod() {}

  record Key(UUID matterId, LocalDate fromOn) implements Serializable {}
}
