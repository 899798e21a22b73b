package org.guiju.walk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;
import org.guiju.account.TestAccounts;
import org.jspecify.annotations.Nullable;

/** A client of the API with an account for each set of roles; thousands of requests take little. */
final class Client {

  /** May do everything, and vouches for what is not recorded here. */
  static final String OFFICE = "ADMIN";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, Object> NOTHING = Map.of();

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI base = URI.create("http://127.0.0.1:" + RestAssured.port + "/api/v1/");
  private final Map<String, String> names = new ConcurrentHashMap<>();

  /**
   * What the service answered.
   *
   * @param status of HTTP
   * @param body a problem, where it was refused
   */
  record Answer(int status, JsonNode body) {

    boolean done() {
      return status / 100 == 2;
    }

    /** Codes of the guards that stand against it; empty where it was refused otherwise. */
    List<String> unmet() {
      return StreamSupport.stream(body.path("unmet").spliterator(), false)
          .map(u -> u.path("code").asText())
          .toList();
    }

    @Override
    public String toString() {
      return status + " " + body;
    }
  }

  static JsonNode json(Object value) {
    return JSON.valueToTree(value);
  }

  /** Name of the account that has these roles. */
  String account(String roles) {
    return names.computeIfAbsent(
        roles, all -> TestAccounts.create(null, null, all.split(",")).name());
  }

  Answer get(String path) {
    return send(HttpRequest.newBuilder(base.resolve(path)).GET());
  }

  Answer post(String roles, String path, Object body) {
    return post(roles, path, NOTHING, body);
  }

  /**
   * Sends a change.
   *
   * @param roles of the account
   * @param headers such as If-Match; a null value is left out
   */
  Answer post(String roles, String path, Map<String, ?> headers, Object body) {
    return change("POST", roles, path, headers, body);
  }

  /** Sends what a thing is to say otherwise. */
  Answer patch(String roles, String path, Map<String, ?> headers, Object body) {
    return change("PATCH", roles, path, headers, body);
  }

  private Answer change(
      String method, String roles, String path, Map<String, ?> headers, Object body) {
    String login = account(roles) + ":" + TestAccounts.PASSWORD;
    String basic = Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve(path))
            .header("Authorization", "Basic " + basic)
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(json(body).toString()));
    headers.forEach((name, value) -> request.header(name, String.valueOf(value)));
    return send(request);
  }

  /** The condition of a change: the version that its sender saw; none for a negative one. */
  static Map<String, String> ifMatch(long version) {
    return version < 0 ? Map.of() : Map.of("If-Match", "\"" + version + "\"");
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer =
          http.send(
              request.header("Accept-Language", "en").build(),
              HttpResponse.BodyHandlers.ofString());
      return new Answer(answer.statusCode(), read(answer.body()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode read(@Nullable String body) throws IOException {
    return body == null || body.isEmpty() ? JSON.createObjectNode() : JSON.readTree(body);
  }
}
