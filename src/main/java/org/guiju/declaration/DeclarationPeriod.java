package org.guiju.declaration;

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
 * What is said of a declaration from a day (inclusive) to another (exclusive); written by the
 * projector alone.
 */
@Entity
@Immutable
@Table(name = "declaration_period")
@IdClass(DeclarationPeriod.Key.class)
class DeclarationPeriod {

  @Id UUID declarationId;
  @Id LocalDate fromOn;
  LocalDate toOn;
  UUID organizationId;

  @Enumerated(EnumType.STRING)
  Kind kind;

  String procedureRef;
  String state;
  boolean isPublic;
  @Nullable LocalDate publishedOn;
  @Nullable String number;
  @Nullable String title;
  long version;
  Instant createdAt;
  Instant updatedAt;

  DeclarationPeriod() {}

  record Key(UUID declarationId, LocalDate fromOn) implements Serializable {}
}
