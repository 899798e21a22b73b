package org.guiju.declaration;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A standard that a declaration names or named; written by the projector alone. */
@Entity
@Immutable
@Table(name = "declaration_standard")
@IdClass(DeclarationStandard.Key.class)
class DeclarationStandard {

  @Id UUID declarationId;
  @Id String canonical;
  String familyKey;
  @Nullable String name;
  boolean listed;

  DeclarationStandard() {}

  record Key(UUID declarationId, String canonical) implements Serializable {}
}
