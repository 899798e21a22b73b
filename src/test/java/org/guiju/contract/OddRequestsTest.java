package org.guiju.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guiju.account.TestAccounts;
import org.guiju.contract.ContractFiles.Operation;
import org.guiju.contract.OddClient.Request;
import org.guiju.contract.SoundRequests.Sound;
import org.guiju.platform.jdbc.Jdbc;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Asks every operation of the committed contract in every odd way: nothing may be answered as a
 * failure of the service, every refusal is a problem that says what is wrong, and none leaves an
 * event behind. The same requests in every run.
 */
@QuarkusTest
class OddRequestsTest {

  private static final JsonNode CONTRACT = ContractFiles.read(ContractFiles.CURRENT);
  private static final String JSON_TYPE = "application/json";

  /**
   * Of the odd values each place gets every so many, each place others; {@code -Dguiju.odd.every=1}
   * sends them all.
   */
  private static final int EVERY = Integer.getInteger("guiju.odd.every", 4);

  /** Making the things that a request is about takes up to a second; so often it is done anew. */
  private static final int MOST_MADE = 4;

  @TestHTTPResource URI server;
  @Inject Jdbc jdbc;

  private String account;
  private OddClient client;

  @BeforeEach
  void anAccountOfItsOwn() {
    account = TestAccounts.create(null, null, "ADMIN").name();
    client = new OddClient(server, account, this::last, this::recordedSince);
  }

  @AfterEach
  void close() {
    client.close();
  }

  private long last() {
    return jdbc.query(
            "select coalesce(max(id), 0) as n from ledger_commit",
            p -> {},
            row -> row.longValue("n"))
        .getFirst();
  }

  private boolean recordedSince(long commit) {
    return !jdbc.query(
            "select id from ledger_commit where id > ? and actor = ?",
            p -> p.number(commit).text(account),
            row -> row.longValue("id"))
        .isEmpty();
  }

  static Stream<String> writes() {
    return SoundRequests.all().keySet().stream();
  }

  /** One case of each operation. */
  static Stream<String> writesOnce() {
    Set<String> seen = new TreeSet<>();
    return writes().filter(which -> seen.add(which.split(" ")[0]));
  }

  static Stream<String> reads() {
    return ContractFiles.operations(CONTRACT)
        .filter(o -> o.method().equals("GET"))
        .map(o -> o.node().path("operationId").asText());
  }

  private static Operation operation(String id) {
    return ContractFiles.operations(CONTRACT)
        .filter(o -> o.node().path("operationId").asText().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyOperationThatWritesIsAskedOddly() {
    Set<String> asked =
        writes().map(w -> w.split(" ")[0]).collect(Collectors.toCollection(TreeSet::new));
    assertThat(
            ContractFiles.operations(CONTRACT)
                .filter(o -> !o.method().equals("GET"))
                .map(o -> o.node().path("operationId").asText()))
        .containsExactlyInAnyOrderElementsOf(asked);
  }

  @ParameterizedTest
  @MethodSource("writes")
  void oddBodiesAreRefused(String which) {
    Writing writing = new Writing(which);
    if (writing.file || writing.operation.method().equals("DELETE")) {
      return;
    }
    assertThat(writing.accepted()).as("the sound request").isTrue();
    writing.anew();
    OddValues.BODIES.forEach(writing::send);
    int seed = 0;
    for (String pointer : writing.places()) {
      OddValues.some(OddValues.VALUES, EVERY, seed++)
          .forEach(value -> writing.send(writing.with(pointer, value)));
    }
    assertThat(client.complaints()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("writesOnce")
  void oddHeadersAndAddressesAreRefused(String which) {
    Writing writing = new Writing(which);
    OddValues.CONDITIONS.forEach(value -> writing.send("If-Match", value));
    OddValues.KEYS.forEach(value -> writing.send("Idempotency-Key", value));
    OddValues.TYPES.forEach(value -> writing.send("Content-Type", value));
    OddValues.ACCEPTED.forEach(value -> writing.send("Accept", value));
    writing.send("Accept-Language", ";;q=,");
    writing.send("Content-Encoding", "gzip");
    String target = writing.sound.target();
    writing.sendTo(target + (target.contains("?") ? "&" : "?") + "noSuchParameter=1");
    for (String odd : OddValues.PATH_PARTS) {
      String template = writing.operation.path();
      if (template.contains("{")) {
        writing.sendTo(
            template.replaceAll("\\{[^}]+}", java.util.regex.Matcher.quoteReplacement(odd)));
      }
    }
    assertThat(client.complaints()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("reads")
  void oddReadsAreRefused(String id) {
    Operation operation = operation(id);
    Map<String, String> sound = samples(operation);
    String path = filled(operation.path(), sound);
    int seed = id.hashCode();
    for (JsonNode parameter : parameters(operation, "query")) {
      String name = parameter.path("name").asText();
      for (String value : OddValues.some(OddValues.PARAMETERS, EVERY, seed++)) {
        get(path + "?" + name + "=" + value + required(operation, name));
      }
      get(path + "?" + name + "=1&" + name + "=2" + required(operation, name));
      get(path + "?" + name + required(operation, name));
    }
    get(path + "?noSuchParameter=1");
    get(path + "?%00=1");
    get(path + "?=&&&=");
    for (JsonNode parameter : parameters(operation, "path")) {
      String name = parameter.path("name").asText();
      for (String odd : OddValues.PATH_PARTS) {
        Map<String, String> other = new HashMap<>(sound);
        other.put(name, odd);
        get(filled(operation.path(), other) + "?" + required(operation, ""));
      }
    }
    OddValues.ACCEPTED.forEach(value -> get(path, Map.of("Accept", value)));
    OddValues.CONDITIONS.forEach(value -> get(path, Map.of("If-None-Match", value)));
    assertThat(client.complaints()).isEmpty();
  }

  private static List<JsonNode> parameters(Operation operation, String in) {
    return ContractFiles.elements(operation.node().path("parameters"))
        .map(p -> ContractFiles.resolve(CONTRACT, p))
        .filter(p -> p.path("in").asText().equals(in))
        .toList();
  }

  private static String required(Operation operation, String but) {
    return parameters(operation, "query").stream()
        .filter(p -> p.path("required").asBoolean() && !p.path("name").asText().equals(but))
        .map(p -> "&" + p.path("name").asText() + "=x")
        .collect(Collectors.joining());
  }

  private Map<String, String> samples(Operation operation) {
    Map<String, String> values =
        new HashMap<>(
            Map.of("scheme", "ICS", "code", "350200", "slug", "invalid", "id", "NATIONAL"));
    if (operation.path().contains("/programmes/")) {
      values.put("code", "XIAMEN-2022");
      values.put("id", "XM1");
    } else if (operation.path().contains("/projects/{id}")) {
      values.put("id", new Writing("updateProject").sound.target().replaceAll(".*/", ""));
    } else if (operation.path().contains("/declarations/{id}")) {
      values.put("id", new Writing("updateDeclaration").sound.target().replaceAll(".*/", ""));
    } else if (operation.path().contains("/organizations/{id}")) {
      values.put("id", new Writing("updateOrganization").sound.target().replaceAll(".*/", ""));
    } else if (!operation.path().contains("/procedures/")) {
      values.put("id", "00000000-0000-7000-8000-000000000000");
    }
    return values;
  }

  private static String filled(String path, Map<String, String> values) {
    String filled = path;
    for (Map.Entry<String, String> value : values.entrySet()) {
      filled = filled.replace("{" + value.getKey() + "}", value.getValue());
    }
    return filled;
  }

  private void get(String target) {
    get(target, Map.of());
  }

  private void get(String target, Map<String, String> headers) {
    client.send(new Request("GET", target, headers, null));
  }

  /** An operation that writes, with a sound request upon things that still stand. */
  private final class Writing {

    private final Function<SoundRequests, Sound> make;
    private final Operation operation;
    private final boolean file;
    private Sound sound;
    private int made;

    Writing(String which) {
      make = SoundRequests.all().get(which);
      operation = operation(which.split(" ")[0]);
      file = operation.node().at("/requestBody/content").has("text/csv");
      anew();
    }

    /** Upon other things, as these may have changed. */
    void anew() {
      sound = make.apply(new SoundRequests(account));
      made++;
    }

    private Map<String, String> headers() {
      Map<String, String> headers = new HashMap<>();
      headers.put("Content-Type", file ? "text/csv" : JSON_TYPE);
      headers.put("If-Match", "*");
      return headers;
    }

    boolean accepted() {
      return answered(new Request(operation.method(), sound.target(), headers(), sound.body()));
    }

    void send(String body) {
      send(new Request(operation.method(), sound.target(), headers(), body));
    }

    void send(String header, String value) {
      Map<String, String> headers = headers();
      headers.put(header, value);
      send(new Request(operation.method(), sound.target(), headers, sound.body()));
    }

    void sendTo(String target) {
      send(new Request(operation.method(), target, headers(), sound.body()));
    }

    private void send(Request request) {
      if (answered(request) && made < MOST_MADE) {
        anew();
      }
    }

    private boolean answered(Request request) {
      return client.send(request).filter(a -> a.statusCode() < 300).isPresent();
    }

    /** Everywhere in the body, and the fields of the contract that it has not. */
    Set<String> places() {
      Set<String> places = new TreeSet<>();
      collect(OddClient.read(sound.body()), "", places);
      JsonNode body =
          ContractFiles.elements(operation.node().at("/requestBody/content"))
              .findFirst()
              .orElseThrow();
      ContractFiles.resolve(CONTRACT, body.path("schema"))
          .path("properties")
          .fieldNames()
          .forEachRemaining(name -> places.add("/" + name));
      return places;
    }

    private static void collect(JsonNode node, String at, Set<String> places) {
      if (!at.isEmpty()) {
        places.add(at);
      }
      if (node instanceof ObjectNode object) {
        object.properties().forEach(e -> collect(e.getValue(), at + "/" + e.getKey(), places));
      } else if (node instanceof ArrayNode array) {
        for (int i = 0; i < array.size(); i++) {
          collect(array.get(i), at + "/" + i, places);
        }
      }
    }

    /** The sound body with another value at a place. */
    String with(String pointer, String value) {
      String mark = "\"@odd@\"";
      JsonNode body = OddClient.read(sound.body());
      JsonPointer at = JsonPointer.compile(pointer);
      JsonNode parent = body.at(at.head());
      JsonNode marked = OddClient.read(mark);
      if (parent instanceof ObjectNode object) {
        object.set(at.last().getMatchingProperty(), marked);
      } else if (parent instanceof ArrayNode array) {
        array.set(at.last().getMatchingIndex(), marked);
      }
      return body.toString().replace(mark, value);
    }
  }
}
