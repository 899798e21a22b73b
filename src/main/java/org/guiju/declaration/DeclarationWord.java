package org.guiju.declaration;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A product, service or indicator of a declaration; written by the projector alone. */
@Entity
@Immutable
@Table(name = "declaration_word")
@IdClass(DeclarationWord.Key.class)
class DeclarationWord {

  @Id UUID declarationId;
  @Id int place;
  String text;

  DeclarationWord() {}

  record Key(UUID declarationId, int place) implements Serializable {}
}
