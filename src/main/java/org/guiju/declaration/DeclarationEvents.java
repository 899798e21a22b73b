package org.guiju.declaration;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.guiju.vocabulary.Kind;

/** Types and payloads of the events of a declaration, beside the steps of its procedure. */
final class DeclarationEvents {

  static final String CREATED = "CREATED";
  static final String DESCRIBED = "DESCRIBED";

  private DeclarationEvents() {}

  /**
   * A declaration is registered.
   *
   * @param organization the declarer
   * @param kind kind of the declarer's own standards
   * @param procedure the version of the procedure that it keeps
   * @param content what it says
   */
  record Created(UUID organization, Kind kind, String procedure, DeclarationContent content) {}

  /**
   * What it says changes.
   *
   * @param patch JSON merge patch of {@link DeclarationContent}
   */
  record Described(JsonNode patch) {}
}
