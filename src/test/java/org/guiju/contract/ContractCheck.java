package org.guiju.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.guiju.contract.ContractFiles.Operation;

/**
 * Fails a test whose answer the contract does not foresee: its status, its media type, or its body
 * by the schema, in which no field may be that is not described. What is outside the contract must
 * answer problems as problems.
 */
final class ContractCheck implements Filter {

  private static final String PROBLEM = "application/problem+json";
  private static final int FIRST_ERROR = 400;
  private static final int SERVER_ERROR = 500;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, JsonNode> contracts = new ConcurrentHashMap<>();
  private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();
  private final JsonSchemaFactory factory =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

  @Override
  public Response filter(
      FilterableRequestSpecification request,
      FilterableResponseSpecification expected,
      FilterContext context) {
    Response response = context.next(request, expected);
    URI uri = URI.create(request.getURI().replaceAll("\\?.*", ""));
    boolean page = uri.getRawPath().startsWith("/q/") || uri.getRawPath().startsWith("/problems/");
    if (!page && !request.getMethod().equals("OPTIONS")) {
      check(request.getMethod(), uri, response);
    }
    return response;
  }

  private void check(String method, URI uri, Response response) {
    String type =
        Optional.ofNullable(response.contentType()).orElse("").replaceAll(";.*", "").strip();
    int status = response.statusCode();
    String what = method + " " + uri.getRawPath() + " answered " + status;
    if (status >= FIRST_ERROR && !method.equals("HEAD") && !type.equals(PROBLEM)) {
      throw new AssertionError(what + " as '" + type + "' and not as a problem");
    }
    JsonNode contract =
        contracts.computeIfAbsent(
            uri.getScheme() + "://" + uri.getAuthority(), ContractCheck::load);
    Optional<Operation> operation = find(contract, method, uri.getRawPath());
    if (operation.isEmpty()) {
      return;
    }
    if (status >= SERVER_ERROR) {
      throw new AssertionError(what + ": " + response.asString());
    }
    JsonNode responses = operation.get().node().path("responses");
    String key = responses.has(String.valueOf(status)) ? String.valueOf(status) : "default";
    if (status < FIRST_ERROR && key.equals("default")) {
      throw new AssertionError(what + ", which the contract does not know");
    }
    JsonNode content = ContractFiles.resolve(contract, responses.path(key)).path("content");
    byte[] body = response.asByteArray();
    if (body.length == 0) {
      return;
    }
    if (!content.has(type) && !content.has("*/*")) {
      throw new AssertionError(what + " as '" + type + "', which the contract does not know");
    }
    if (type.endsWith("/json") || type.endsWith("+json")) {
      validate(
          what,
          contract,
          operation.get() + " " + key + " " + type,
          content.path(type).path("schema"),
          body);
    }
  }

  private void validate(String what, JsonNode contract, String key, JsonNode schema, byte[] body) {
    if (schema.isMissingNode()) {
      return;
    }
    JsonSchema compiled = schemas.computeIfAbsent(key, k -> compile(contract, schema));
    try {
      Set<ValidationMessage> messages = compiled.validate(JSON.readTree(body));
      if (!messages.isEmpty()) {
        throw new AssertionError(
            what
                + " against the contract:\n"
                + messages.stream().map(Object::toString).collect(Collectors.joining("\n")));
      }
    } catch (IOException e) {
      throw new AssertionError(what + " with a body that is no JSON", e);
    }
  }

  /**
   * The schema as a document of its own, with the contract's schemas where JSON Schema has them.
   */
  private JsonSchema compile(JsonNode contract, JsonNode schema) {
    ObjectNode document = JSON.createObjectNode();
    document.set("$defs", closed(contract.path("components").deepCopy()).path("schemas"));
    document.setAll((ObjectNode) schema);
    String text = document.toString().replace("\"#/components/schemas/", "\"#/$defs/");
    return factory.getSchema(
        text, SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
  }

  /** Objects have no fields but those described; only problems may have more. */
  private static JsonNode closed(JsonNode components) {
    components
        .path("schemas")
        .properties()
        .forEach(
            schema -> {
              JsonNode node = schema.getValue();
              boolean composed = List.of("allOf", "oneOf", "anyOf").stream().anyMatch(node::has);
              if (node.has("properties")
                  && !composed
                  && !node.has("additionalProperties")
                  && !schema.getKey().equals("Problem")) {
                ((ObjectNode) node).put("additionalProperties", false);
              }
            });
    return components;
  }

  private static Optional<Operation> find(JsonNode contract, String method, String path) {
    String wanted = method.equals("HEAD") ? "GET" : method;
    return ContractFiles.operations(contract)
        .filter(o -> o.method().equals(wanted))
        .filter(o -> pattern(o.path()).matcher(path).matches())
        .min(Comparator.comparingLong(o -> o.path().chars().filter(c -> c == '{').count()));
  }

  private static Pattern pattern(String path) {
    return Pattern.compile(path.replaceAll("\\{[^}]+}", "[^/]+") + "/?");
  }

  private static JsonNode load(String server) {
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      String json =
          client
              .send(
                  HttpRequest.newBuilder(URI.create(server + "/q/openapi?format=json")).build(),
                  HttpResponse.BodyHandlers.ofString())
              .body();
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
