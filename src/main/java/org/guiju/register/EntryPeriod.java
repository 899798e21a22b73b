package org.guiju.register;

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
import org.guiju.vocabulary.Level;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * Where an entry stood from a day (inclusive) to another (exclusive); written by the projector
 * alone.
 */
@Entity
@Immutable
@Table(name = "entry_period")
@IdClass(EntryPeriod.Key.class)
class EntryPeriod {

  @Id UUID entryId;
  @Id LocalDate fromOn;
  LocalDate toOn;
  String register;
  String procedureRef;
  String type;
  String state;
  boolean ended;
  @Nullable String nameZh;
  @Nullable String nameEn;
  @Nullable UUID organizationId;
  @Nullable String regionCode;

  @Enumerated(EnumType.STRING)
  @Nullable Level level;

  LocalDate openedOn;
  long version;
  Instant createdAt;
  Instant updatedAt;

  EntryPeriod() {}

  record Key(UUID entryId, LocalDate fromOn) implements Serializable {}
}
