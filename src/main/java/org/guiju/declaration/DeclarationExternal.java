package org.guiju.declaration;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** An id of a declaration in another system; written by the projector alone. */
@Entity
@Immutable
@Table(name = "declaration_external")
@IdClass(DeclarationExternal.Key.class)
class DeclarationExternal {

  @Id String system;
  @Id String externalId;
  UUID declarationId;

  DeclarationExternal() {}

  record Key(String system, String externalId) implements Serializable {}
}
