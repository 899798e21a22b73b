package org.guiju.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.elytron.security.common.BcryptUtil;
import java.util.TreeMap;
import org.guiju.platform.Sha256;

/**
 * Whether two requests are the same: by address and body, in which neither blanks nor the order of
 * fields count.
 */
final class Fingerprint {

  private static final String BCRYPT = "$2";

  private Fingerprint() {}

  static String of(String request, String body, ObjectMapper mapper) {
    try {
      String canonical = body.isEmpty() ? "" : canonical(mapper.readTree(body)).toString();
      return Sha256.hex(request + "\n" + canonical);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the body was read as JSON before", e);
    }
  }

  /**
   * A fingerprint of a request with a password in it, from which the password cannot be tried out
   * quickly.
   */
  static String slow(String fingerprint) {
    return BcryptUtil.bcryptHash(fingerprint);
  }

  static boolean same(String kept, String fingerprint) {
    return kept.startsWith(BCRYPT)
        ? BcryptUtil.matches(fingerprint, kept)
        : kept.equals(fingerprint);
  }

  private static JsonNode canonical(JsonNode node) {
    if (node instanceof ObjectNode object) {
      ObjectNode sorted = object.objectNode();
      TreeMap<String, JsonNode> fields = new TreeMap<>();
      object.properties().forEach(e -> fields.put(e.getKey(), canonical(e.getValue())));
      sorted.setAll(fields);
      return sorted;
    }
    if (node instanceof ArrayNode array) {
      ArrayNode same = array.arrayNode();
      array.forEach(e -> same.add(canonical(e)));
      return same;
    }
    return node;
  }
}
