package org.guiju.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.function.LongSupplier;
import org.guiju.account.TestAccounts;
import org.jspecify.annotations.Nullable;

/**
 * Sends odd requests as one account and notes what is wrong with the answers: a failure of the
 * service, a refusal that is no problem or says too little or too much, a refusal that left an
 * event behind.
 */
final class OddClient implements AutoCloseable {

  private static final String PROBLEM = "application/problem+json";
  private static final int REFUSED = 400;
  private static final int INVALID = 422;
  private static final int FAILED = 500;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Refusals whose code says all; the others name what is wrong in errors. */
  private static final Set<String> WHOLE_REQUEST =
      Set.of("IDEMPOTENCY_KEY_REUSED", "MALFORMED_BYTES", "FILE_EMPTY", "FILE_WITHOUT_ROWS");

  /** One request. */
  record Request(String method, String target, Map<String, String> headers, @Nullable String body) {

    @Override
    public String toString() {
      return OddValues.shown(method + " " + target)
          + " "
          + OddValues.shown(headers.toString())
          + " "
          + OddValues.shown(body == null ? "" : body);
    }
  }

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI server;
  private final String authorization;
  private final LongSupplier last;
  private final LongPredicate recordedSince;
  private final List<String> complaints = new ArrayList<>();

  /**
   * @param account name of the account that sends
   * @param last the last commit of the ledger
   * @param recordedSince whether the account recorded anything after a commit
   */
  OddClient(URI server, String account, LongSupplier last, LongPredicate recordedSince) {
    this.server = server;
    this.last = last;
    this.recordedSince = recordedSince;
    this.authorization =
        "Basic "
            + Base64.getEncoder()
                .encodeToString(
                    (account + ":" + TestAccounts.PASSWORD).getBytes(StandardCharsets.UTF_8));
  }

  List<String> complaints() {
    return complaints;
  }

  /** Sends it and judges the answer; empty where the request cannot be sent at all. */
  Optional<HttpResponse<String>> send(Request request) {
    HttpRequest.Builder builder;
    try {
      builder =
          HttpRequest.newBuilder(URI.create(server.resolve("/") + request.target().substring(1)));
      builder.timeout(PATIENCE).header("Authorization", authorization);
      request.headers().forEach(builder::header);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    String body = request.body();
    builder.method(
        request.method(), body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    long before = last.getAsLong();
    try {
      HttpResponse<String> answer =
          client.send(builder.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
      judge(request, answer);
      if (answer.statusCode() >= REFUSED && recordedSince.test(before)) {
        complain(request, answer, "was refused and left something behind");
      }
      return Optional.of(answer);
    } catch (IOException e) {
      complaints.add(request + " was not answered: " + e);
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void judge(Request request, HttpResponse<String> answer) {
    int status = answer.statusCode();
    if (status >= FAILED) {
      complain(request, answer, "failed");
    }
    if (status < REFUSED) {
      return;
    }
    String type = answer.headers().firstValue("Content-Type").orElse("");
    if (!type.startsWith(PROBLEM)) {
      complain(request, answer, "is no problem but '" + type + "'");
      return;
    }
    JsonNode problem = read(answer.body());
    boolean complete =
        problem.path("status").asInt() == status
            && !problem.path("type").asText().isBlank()
            && !problem.path("title").asText().isBlank()
            && !problem.path("detail").asText().isBlank()
            && !problem.path("code").asText().isBlank();
    if (!complete) {
      complain(request, answer, "does not say enough");
    }
    String code = problem.path("code").asText();
    boolean named = status == INVALID || code.startsWith("PARAMETER_");
    if (named && problem.path("errors").isEmpty() && !WHOLE_REQUEST.contains(code)) {
      complain(request, answer, "does not say what is wrong");
    }
    if (answer.body().contains(OddValues.MARK)) {
      complain(request, answer, "repeats what it refused");
    }
  }

  private void complain(Request request, HttpResponse<String> answer, String what) {
    complaints.add(
        answer.statusCode()
            + " "
            + what
            + ": "
            + request
            + "\n    "
            + OddValues.shown(answer.body()));
  }

  static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
