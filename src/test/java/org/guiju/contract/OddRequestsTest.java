package org.guiju.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guiju.account.TestAccounts;
import org.guiju.contract.ContractFiles.Operation;
import org.guiju.contract.OddClient.Request;
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

  /**
   * Of the odd values each place gets every so many, each place others; {@code -Dguiju.odd.every=1}
   * sends them all.
   */
  private static final int EVERY = Integer.getInteger("guiju.odd.every", 8);

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

  private OddWriting writing(String which) {
    return new OddWriting(which, account, client);
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
    OddWriting writing = writing(which);
    if (writing.takesFile() || writing.operation().method().equals("DELETE")) {
      return;
    }
    assertThat(writing.accepted()).as("the sound request").isTrue();
    writing.anew();
    nullsInListsAreRefused(writing);
    OddValues.BODIES.forEach(writing::send);
    int seed = 0;
    for (String pointer : writing.places()) {
      OddValues.some(OddValues.VALUES, EVERY, seed++)
          .forEach(value -> writing.send(writing.with(pointer, value)));
    }
    assertThat(client.complaints()).isEmpty();
  }

  private static void nullsInListsAreRefused(OddWriting writing) {
    for (String list : writing.lists()) {
      assertThat(writing.sendNullIn(list))
          .as("a null in " + list)
          .hasValueSatisfying(
              answer -> {
                assertThat(answer.statusCode()).isEqualTo(422);
                assertThat(OddClient.read(answer.body()).findValuesAsText("pointer"))
                    .anyMatch(pointer -> pointer.matches(Pattern.quote(list) + "/[0-9]+"));
              });
    }
  }

  @ParameterizedTest
  @MethodSource("writesOnce")
  void oddHeadersAndAddressesAreRefused(String which) {
    OddWriting writing = writing(which);
    OddValues.CONDITIONS.forEach(value -> writing.send("If-Match", value));
    OddValues.KEYS.forEach(value -> writing.send("Idempotency-Key", value));
    OddValues.TYPES.forEach(value -> writing.send("Content-Type", value));
    OddValues.ACCEPTED.forEach(value -> writing.send("Accept", value));
    writing.send("Accept-Language", ";;q=,");
    writing.send("Content-Encoding", "gzip");
    String target = writing.target();
    writing.sendTo(target + (target.contains("?") ? "&" : "?") + "noSuchParameter=1");
    for (String odd : OddValues.PATH_PARTS) {
      String template = writing.operation().path();
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
    Operation operation = ContractFiles.operation(CONTRACT, id);
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
      values.put("id", writing("updateProject").target().replaceAll(".*/", ""));
    } else if (operation.path().contains("/declarations/{id}")) {
      values.put("id", writing("updateDeclaration").target().replaceAll(".*/", ""));
    } else if (operation.path().contains("/organizations/{id}")) {
      values.put("id", writing("updateOrganization").target().replaceAll(".*/", ""));
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
}
