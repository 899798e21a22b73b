package org.guiju.standard;

import jakarta.persistence.Column;
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
import org.guiju.vocabulary.Level;
import org.guiju.vocabulary.Nature;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said of an edition from a day (inclusive) to another (exclusive); written by the
 * projector alone.
 */
@Entity
@Immutable
@Table(name = "standard_period")
@IdClass(StandardPeriod.Key.class)
class StandardPeriod {

  @Id UUID standardId;
  @Id LocalDate fromOn;
  LocalDate toOn;

  @Column(length = 20)
  @Enumerated(EnumType.STRING)
  Kind kind;

  @Column(length = 20)
  @Enumerated(EnumType.STRING)
  @Nullable Nature nature;

  @Column(length = 20)
  @Enumerated(EnumType.STRING)
  @Nullable Level level;

  @Column(length = 40)
  String state;

  @Nullable UUID projectId;
  String procedureRef;
  String number;
  String sortKey;
  @Nullable String titleZh;
  @Nullable String titleEn;
  LocalDate issueDate;
  LocalDate implementationDate;
  @Nullable String committee;
  @Nullable UUID responsibleId;
  @Nullable String regionCode;
  @Nullable String industryCode;
  @Nullable UUID replacedBy;
  @Nullable String announcementNumber;
  long version;
  Instant updatedAt;

  StandardPeriod() {}

  record Key(UUID standardId, LocalDate fromOn) implements Serializable {}
}
