package org.guiju.exchange.dump;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** What a register answered to those who follow it, answered again once the register is gone. */
final class Recorded implements AutoCloseable {

  private final Map<String, byte[]> answers = new TreeMap<>();
  private final HttpServer server;
  private int failAt = Integer.MAX_VALUE;
  private int asked;

  Recorded(Supplier<RequestSpecification> admin, long position) throws IOException {
    record(admin, "/api/v1/ledger/events?after=" + (position - 1) + "&limit=1");
    long after = position;
    long next = position;
    do {
      after = next;
      JsonPath part = record(admin, "/api/v1/ledger/events?after=" + after + "&limit=200");
      part.getList("items.findAll { it.attached == true }.aggregateId", String.class).stream()
          .distinct()
          .forEach(thing -> record(admin, "/api/v1/ledger/attachments/" + thing));
      next = part.getLong("next");
    } while (next > after);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  private JsonPath record(Supplier<RequestSpecification> admin, String path) {
    var answer = admin.get().get(path).then().statusCode(200).extract();
    answers.put(path, answer.asByteArray());
    return path.contains("attachments") ? null : answer.jsonPath();
  }

  private void answer(HttpExchange exchange) throws IOException {
    byte[] body = answers.get(exchange.getRequestURI().toString());
    boolean known =
        body != null && exchange.getRequestHeaders().getFirst("Authorization").startsWith("Basic ");
    asked++;
    byte[] sent = known && asked < failAt ? body : new byte[] {'!'};
    exchange.sendResponseHeaders(known && asked < failAt ? 200 : 500, sent.length);
    exchange.getResponseBody().write(sent);
    exchange.close();
  }

  /** Answers so many requests from now on, and fails then. */
  void failAfter(int requests) {
    asked = 0;
    failAt = requests + 1;
  }

  long attachments() {
    return answers.keySet().stream().filter(path -> path.contains("attachments")).count();
  }

  Source source() {
    return new Source(
        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"), "admin", "secret");
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
