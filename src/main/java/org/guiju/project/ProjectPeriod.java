package org.guiju.project;

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
import org.guiju.vocabulary.Nature;
import org.guiju.vocabulary.WorkType;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said of a project from a day (inclusive) to another (exclusive); written by the
 * projector alone.
 */
@Entity
@Immutable
@Table(name = "project_period")
@IdClass(ProjectPeriod.Key.class)
class ProjectPeriod {

  @Id UUID projectId;
  @Id LocalDate fromOn;
  LocalDate toOn;

  @Enumerated(EnumType.STRING)
  Kind kind;

  @Enumerated(EnumType.STRING)
  @Nullable Nature nature;

  @Enumerated(EnumType.STRING)
  WorkType workType;

  String procedureRef;
  String state;
  @Nullable String stage;
  @Nullable String titleZh;
  @Nullable String titleEn;
  @Nullable String reference;
  @Nullable String planNumber;
  @Nullable String committee;
  @Nullable UUID responsibleId;
  @Nullable String regionCode;
  long version;
  Instant createdAt;
  Instant updatedAt;

  ProjectPeriod() {}

  record Key(UUID projectId, LocalDate fromOn) implements Serializable {}
}
