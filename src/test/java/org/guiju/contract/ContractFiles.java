package org.guiju.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The committed contract, and what it says. */
final class ContractFiles {

  static final Path CURRENT = Path.of("openapi", "openapi.yaml");
  static final Path RELEASED = Path.of("openapi", "released.yaml");

  /** The property that makes the tests write the files instead of comparing with them. */
  static final boolean UPDATE = Boolean.getBoolean("guiju.contract.update");

  static final String COMMAND =
      "./mvnw test -Dtest='Contract*Test,AuthorizationMatrixTest' -Dguiju.contract.update=true";

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final List<String> METHODS =
      List.of("get", "put", "post", "delete", "patch", "head", "options");

  private ContractFiles() {}

  /** One operation of a contract. */
  record Operation(String method, String path, JsonNode node) {

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  static JsonNode parse(String yaml) {
    try {
      return YAML.readTree(yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode read(Path file) {
    try {
      return parse(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException("There is no " + file + "; " + COMMAND, e);
    }
  }

  static Stream<Operation> operations(JsonNode contract) {
    return contract.path("paths").properties().stream()
        .flatMap(
            path ->
                path.getValue().properties().stream()
                    .filter(o -> METHODS.contains(o.getKey()))
                    .map(
                        o ->
                            new Operation(
                                o.getKey().toUpperCase(Locale.ROOT), path.getKey(), o.getValue())));
  }

  /** The operation with that id, which must exist. */
  static Operation operation(JsonNode contract, String id) {
    return operations(contract)
        .filter(o -> o.node().path("operationId").asText().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** Follows a reference within the contract, or gives the node itself. */
  static JsonNode resolve(JsonNode contract, JsonNode node) {
    JsonNode at = node;
    while (at.has("$ref")) {
      at = contract.at(at.get("$ref").asText().substring(1));
    }
    return at;
  }

  static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
