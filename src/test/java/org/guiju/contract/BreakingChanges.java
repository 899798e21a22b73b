package org.guiju.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guiju.contract.ContractFiles.Operation;

/** Finds what a client of the older contract would stumble over in the newer one. */
final class BreakingChanges {

  private static final List<String> UPPER =
      List.of("maximum", "maxLength", "maxItems", "maxProperties");
  private static final List<String> LOWER =
      List.of("minimum", "minLength", "minItems", "minProperties");

  private final JsonNode older;
  private final JsonNode newer;
  private final List<String> found = new ArrayList<>();
  private final Set<String> visited = new HashSet<>();

  private BreakingChanges(JsonNode older, JsonNode newer) {
    this.older = older;
    this.newer = newer;
  }

  static List<String> between(JsonNode older, JsonNode newer) {
    BreakingChanges changes = new BreakingChanges(older, newer);
    Map<String, Operation> now =
        ContractFiles.operations(newer)
            .collect(Collectors.toMap(Operation::toString, Function.identity()));
    ContractFiles.operations(older)
        .forEach(
            operation -> {
              Operation other = now.get(operation.toString());
              if (other == null) {
                changes.found.add(operation + ": the operation is gone");
              } else {
                changes.operation(operation.toString(), operation.node(), other.node());
              }
            });
    return changes.found;
  }

  private void operation(String where, JsonNode before, JsonNode after) {
    if (!before.path("operationId").equals(after.path("operationId"))) {
      found.add(where + ": another operationId");
    }
    if (before.path("security").isMissingNode() && !after.path("security").isMissingNode()) {
      found.add(where + ": an account is needed now");
    }
    parameters(where, before, after);
    JsonNode bodyBefore = ContractFiles.resolve(older, before.path("requestBody"));
    JsonNode bodyAfter = ContractFiles.resolve(newer, after.path("requestBody"));
    if (bodyBefore.isMissingNode() && bodyAfter.path("required").asBoolean()) {
      found.add(where + ": a body is needed now");
    }
    content(where + " body", bodyBefore.path("content"), bodyAfter.path("content"), true);
    before
        .path("responses")
        .properties()
        .forEach(
            response -> {
              if (!response.getKey().startsWith("2")) {
                return;
              }
              JsonNode same = after.path("responses").path(response.getKey());
              if (same.isMissingNode()) {
                found.add(where + ": no answer " + response.getKey() + " any more");
              } else {
                content(
                    where + " " + response.getKey(),
                    ContractFiles.resolve(older, response.getValue()).path("content"),
                    ContractFiles.resolve(newer, same).path("content"),
                    false);
              }
            });
  }

  /** A parameter that may be repeated now can still be given once. */
  private static JsonNode single(JsonNode before, JsonNode after) {
    JsonNode schema = after.path("schema");
    return types(schema).contains("array") && !types(before.path("schema")).contains("array")
        ? schema.path("items")
        : schema;
  }

  private void parameters(String where, JsonNode before, JsonNode after) {
    Map<String, JsonNode> old = named(older, before);
    Map<String, JsonNode> now = named(newer, after);
    old.forEach(
        (name, parameter) -> {
          JsonNode other = now.get(name);
          if (other == null) {
            found.add(where + ": parameter " + name + " is gone");
            return;
          }
          if (!parameter.path("required").asBoolean() && other.path("required").asBoolean()) {
            found.add(where + ": parameter " + name + " is required now");
          }
          schema(where + " " + name, parameter.path("schema"), single(parameter, other), true);
        });
    now.forEach(
        (name, parameter) -> {
          if (!old.containsKey(name) && parameter.path("required").asBoolean()) {
            found.add(where + ": new required parameter " + name);
          }
        });
  }

  private static Map<String, JsonNode> named(JsonNode contract, JsonNode operation) {
    return ContractFiles.elements(operation.path("parameters"))
        .map(p -> ContractFiles.resolve(contract, p))
        .collect(
            Collectors.toMap(
                p -> p.path("in").asText() + " " + p.path("name").asText(), Function.identity()));
  }

  private void content(String where, JsonNode before, JsonNode after, boolean sent) {
    before
        .properties()
        .forEach(
            media -> {
              if (!after.has(media.getKey())) {
                found.add(where + ": media type " + media.getKey() + " is gone");
              } else {
                schema(
                    where,
                    media.getValue().path("schema"),
                    after.path(media.getKey()).path("schema"),
                    sent);
              }
            });
  }

  /**
   * Compares what clients send ({@code sent}), which must not get narrower, or receive, which must
   * not get wider.
   */
  private void schema(String where, JsonNode before, JsonNode after, boolean sent) {
    if (before.has("$ref")
        && !visited.add(before.get("$ref").asText() + sent + after.path("$ref").asText())) {
      return;
    }
    JsonNode old = ContractFiles.resolve(older, before);
    JsonNode now = ContractFiles.resolve(newer, after);
    if (old.isMissingNode() || now.isMissingNode()) {
      return;
    }
    Set<String> typesBefore = types(old);
    Set<String> typesAfter = types(now);
    if (!(sent ? typesAfter.containsAll(typesBefore) : typesBefore.containsAll(typesAfter))
        || !old.path("format").equals(now.path("format"))) {
      found.add(where + ": another type");
    }
    if (sent) {
      ContractFiles.elements(old.path("enum"))
          .filter(
              value ->
                  now.has("enum")
                      && ContractFiles.elements(now.path("enum")).noneMatch(value::equals))
          .forEach(value -> found.add(where + ": value " + value.asText() + " is gone"));
      bounds(where, old, now);
    }
    properties(where, old, now, sent);
    schema(where + "[]", old.path("items"), now.path("items"), sent);
  }

  private void bounds(String where, JsonNode old, JsonNode now) {
    for (String bound : UPPER) {
      if (now.has(bound)
          && (!old.has(bound) || now.path(bound).asDouble() < old.path(bound).asDouble())) {
        found.add(where + ": " + bound + " is narrower");
      }
    }
    for (String bound : LOWER) {
      if (now.has(bound)
          && (!old.has(bound) || now.path(bound).asDouble() > old.path(bound).asDouble())) {
        found.add(where + ": " + bound + " is narrower");
      }
    }
    if (now.has("pattern") && !now.path("pattern").equals(old.path("pattern"))) {
      found.add(where + ": another pattern");
    }
  }

  private void properties(String where, JsonNode old, JsonNode now, boolean sent) {
    Set<String> requiredBefore = names(old.path("required"));
    Set<String> requiredAfter = names(now.path("required"));
    old.path("properties")
        .properties()
        .forEach(
            property -> {
              String name = property.getKey();
              JsonNode other = now.path("properties").path(name);
              if (other.isMissingNode()) {
                found.add(where + "." + name + ": the field is gone");
              } else {
                schema(where + "." + name, property.getValue(), other, sent);
              }
            });
    if (sent) {
      requiredAfter.stream()
          .filter(name -> !requiredBefore.contains(name))
          .forEach(name -> found.add(where + "." + name + ": the field is required now"));
    } else {
      requiredBefore.stream()
          .filter(name -> now.path("properties").has(name) && !requiredAfter.contains(name))
          .forEach(name -> found.add(where + "." + name + ": the field may be absent now"));
    }
  }

  private static Set<String> types(JsonNode schema) {
    JsonNode type = schema.path("type");
    return type.isArray() ? names(type) : type.isMissingNode() ? Set.of() : Set.of(type.asText());
  }

  private static Set<String> names(JsonNode array) {
    return ContractFiles.elements(array).map(JsonNode::asText).collect(Collectors.toSet());
  }
}
