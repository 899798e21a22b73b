package org.guiju.platform.http;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.TreeSet;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;

/**
 * A JSON merge patch of RFC 7396 as the body of PATCH: what is absent stays, null takes away,
 * arrays are replaced as a whole. It is applied with {@link MergePatches}.
 */
public final class MergePatch {

  /** Media type of RFC 7396; {@code application/json} is taken as well. */
  public static final String MEDIA_TYPE = "application/merge-patch+json";

  private final ObjectNode patch;

  private MergePatch(ObjectNode patch) {
    this.patch = patch;
  }

  /** A merge patch; INVALID where it is no object. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static MergePatch of(JsonNode patch) {
    if (patch instanceof ObjectNode object) {
      return new MergePatch(object);
    }
    throw DomainException.invalid("", "WRONG_TYPE", new Text("须为 JSON 对象。", "A JSON object."));
  }

  /** The fields that it names. */
  public Set<String> fields() {
    Set<String> names = new TreeSet<>();
    patch.fieldNames().forEachRemaining(names::add);
    return names;
  }

  ObjectNode appliedTo(ObjectNode target) {
    ObjectNode result = merge(target.deepCopy(), patch);
    // kept as null rather than taken away, so that a field that does not exist is found out
    patch.properties().stream()
        .filter(e -> e.getValue().isNull())
        .forEach(e -> result.set(e.getKey(), e.getValue()));
    return result;
  }

  private static ObjectNode merge(ObjectNode target, ObjectNode patch) {
    patch
        .properties()
        .forEach(
            e -> {
              JsonNode value = e.getValue();
              if (value.isNull()) {
                target.remove(e.getKey());
              } else if (value instanceof ObjectNode object) {
                ObjectNode inner =
                    target.get(e.getKey()) instanceof ObjectNode there
                        ? there
                        : target.objectNode();
                target.set(e.getKey(), merge(inner, object));
              } else {
                target.set(e.getKey(), value);
              }
            });
    return target;
  }
}
