package org.guiju.declaration;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A region in which the declarer is; written by the projector alone. */
@Entity
@Immutable
@Table(name = "declaration_region")
@IdClass(DeclarationRegion.Key.class)
class DeclarationRegion {

  @Id UUID declarationId;
  @Id String regionCode;

  DeclarationRegion() {}

  record Key(UUID declarationId, String regionCode) implements Serializable {}
}
