package org.guiju.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Map;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.platform.json.StrictJson;

/**
 * Payloads as canonical JSON: members in alphabetical order, no blanks, absent instead of null or
 * empty, dates as ISO 8601. The text is what is hashed, so it is stored as it is.
 */
public final class Payload {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .addModule(new Jdk8Module())
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY))
          .build();

  private static final ObjectMapper STRICT = strict();

  private Payload() {}

  private static ObjectMapper strict() {
    ObjectMapper mapper = JSON.copy();
    new StrictJson().customize(mapper);
    return mapper;
  }

  /**
   * The record that a client gives as a payload, as a correction does.
   *
   * @throws DomainException INVALID where it is no payload of that form
   */
  public static <T> T given(JsonNode payload, Class<T> as) {
    try {
      T read = payload.isObject() ? STRICT.treeToValue(payload, as) : null;
      if (read != null) {
        return read;
      }
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw unreadable();
    }
    throw unreadable();
  }

  /** The refusal of a payload that has not the form of the event's own. */
  public static DomainException unreadable() {
    return DomainException.invalid(
        "/payload",
        "PAYLOAD_UNREADABLE",
        new Text("内容与该类事件不符；见 history。", "It is no payload of such an event; see history."));
  }

  /** Canonical JSON of a record or map. */
  public static String write(Object payload) {
    try {
      return JSON.writeValueAsString(payload);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("payload cannot be written as JSON", e);
    }
  }

  /**
   * The record after a JSON merge patch (RFC 7396): absent members stay, null ones go, others are
   * replaced.
   */
  public static <T> T merge(T record, JsonNode patch, Class<T> as) {
    try {
      return JSON.treeToValue(merged(JSON.valueToTree(record), patch), as);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("patch does not fit " + as.getSimpleName(), e);
    }
  }

  private static JsonNode merged(JsonNode target, JsonNode patch) {
    if (!(patch instanceof ObjectNode changes)) {
      return patch;
    }
    ObjectNode result =
        target instanceof ObjectNode object ? object.deepCopy() : JSON.createObjectNode();
    for (Map.Entry<String, JsonNode> change : changes.properties()) {
      if (change.getValue().isNull()) {
        result.remove(change.getKey());
      } else {
        JsonNode old = result.get(change.getKey());
        result.set(change.getKey(), merged(old == null ? JSON.nullNode() : old, change.getValue()));
      }
    }
    return result;
  }

  /** A record as a tree, to be changed or compared. */
  public static ObjectNode tree(Object record) {
    return JSON.valueToTree(record);
  }

  /** The record that was written. */
  public static <T> T read(String json, Class<T> as) {
    try {
      return JSON.readValue(json, as);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("payload cannot be read as " + as.getSimpleName(), e);
    }
  }
}
