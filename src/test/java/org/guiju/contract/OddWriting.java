package org.guiju.contract;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.guiju.contract.ContractFiles.Operation;
import org.guiju.contract.OddClient.Request;
import org.guiju.contract.SoundRequests.Sound;

/** An operation that writes, with a sound request of which odd ones are made. */
final class OddWriting {

  private static final JsonNode CONTRACT = ContractFiles.read(ContractFiles.CURRENT);

  /** Making the things that a request is about takes up to a second; so often it is done anew. */
  private static final int MOST_MADE = 3;

  private final String account;
  private final OddClient client;
  private final Function<SoundRequests, Sound> make;
  private final Operation operation;
  private final boolean file;
  private Sound sound;
  private int made;

  /**
   * @param which a case of {@link SoundRequests}
   * @param account who sends
   */
  OddWriting(String which, String account, OddClient client) {
    this.account = account;
    this.client = client;
    make = SoundRequests.all().get(which);
    operation = ContractFiles.operation(CONTRACT, which.split(" ")[0]);
    JsonNode content = operation.node().at("/requestBody/content");
    file = content.has("application/octet-stream") || content.has("text/csv");
    anew();
  }

  Operation operation() {
    return operation;
  }

  /** Where the sound request goes. */
  String target() {
    return sound.target();
  }

  /** Whether its body is a file and no JSON. */
  boolean takesFile() {
    return file;
  }

  /** Upon other things, as these may have changed. */
  void anew() {
    sound = make.apply(new SoundRequests(account));
    made++;
  }

  private Map<String, String> headers() {
    Map<String, String> headers = new HashMap<>();
    headers.put("Content-Type", file ? "text/csv" : "application/json");
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

  private JsonNode schema() {
    JsonNode body =
        ContractFiles.elements(operation.node().at("/requestBody/content"))
            .findFirst()
            .orElseThrow();
    return ContractFiles.resolve(CONTRACT, body.path("schema"));
  }

  /** Everywhere in the body, and the fields of the contract that it has not. */
  Set<String> places() {
    Set<String> places = new TreeSet<>();
    collect(OddClient.read(sound.body()), "", places);
    schema().path("properties").fieldNames().forEachRemaining(name -> places.add("/" + name));
    return places;
  }

  /** Wherever the body has a list, and where by the contract it may have one. */
  Set<String> lists() {
    Set<String> lists = new TreeSet<>();
    lists(schema(), OddClient.read(sound.body()), "", lists);
    return lists;
  }

  private static void lists(JsonNode said, JsonNode node, String at, Set<String> lists) {
    JsonNode schema = ContractFiles.resolve(CONTRACT, said);
    if (node.isArray() || schema.path("type").toString().contains("\"array\"")) {
      lists.add(at);
    }
    if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        lists(schema.path("items"), array.get(i), at + "/" + i, lists);
      }
    } else if (node instanceof ObjectNode object) {
      JsonNode properties = schema.path("properties");
      Set<String> names = new TreeSet<>();
      object.fieldNames().forEachRemaining(names::add);
      properties.fieldNames().forEachRemaining(names::add);
      names.forEach(
          name -> lists(properties.path(name), object.path(name), at + "/" + name, lists));
    }
  }

  /** What is answered where a list has a null behind all else that it has. */
  Optional<HttpResponse<String>> sendNullIn(String list) {
    JsonNode there = OddClient.read(sound.body()).at(list);
    ArrayNode with =
        there instanceof ArrayNode array ? array : JsonNodeFactory.instance.arrayNode();
    return client.send(
        new Request(
            operation.method(), sound.target(), headers(), with(list, with.addNull().toString())));
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
