package org.guiju.programme;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.guiju.ledger.Payload;
import org.guiju.ledger.Ref;
import org.guiju.platform.Sha256;

/** The events of a policy document. */
final class ProgrammeEvents {

  /** Type of the aggregate in the ledger. */
  static final String TYPE = "PROGRAMME";

  /** A document was entered. */
  static final String DEFINED = "DEFINED";

  /** A document has another wording from a day on. */
  static final String REVISED = "REVISED";

  private ProgrammeEvents() {}

  /**
   * What a document says from a day on.
   *
   * @param code of the document
   * @param definition the whole of it, in the form of the data files
   */
  record Defined(String code, Map<String, Object> definition) {

    Defined {
      definition = definition == null ? Map.of() : new LinkedHashMap<>(definition);
    }

    /** The definition as a tree. */
    ObjectNode tree() {
      return Payload.tree(definition);
    }
  }

  /** The ledger's name of a document; there is one of each code. */
  static Ref ref(String code) {
    return new Ref(
        TYPE, UUID.nameUUIDFromBytes((TYPE + ":" + code).getBytes(StandardCharsets.UTF_8)));
  }

  /** SHA-256 over the canonical JSON of a definition. */
  static String digest(ObjectNode definition) {
    return Sha256.hex(canonical(definition));
  }

  /** Members in alphabetical order, absent instead of null or empty. */
  static String canonical(ObjectNode definition) {
    return Payload.write(Payload.read(definition.toString(), Map.class));
  }
}
