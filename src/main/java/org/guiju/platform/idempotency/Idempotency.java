package org.guiju.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import org.guiju.platform.DomainException;
import org.guiju.platform.DomainException.Category;
import org.guiju.platform.Text;
import org.guiju.platform.http.EntityTag;
import org.guiju.platform.http.JsonReader;
import org.guiju.platform.http.RawJson;
import org.guiju.platform.http.Versioned;
import org.guiju.platform.security.CurrentActor;
import org.guiju.platform.time.LegalDay;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Carries out a change once for each {@code Idempotency-Key}. The key is kept in the transaction of
 * the change, so that either both are there or neither is: a request that was refused or cut off
 * can be sent again.
 */
@ApplicationScoped
public class Idempotency {

  /** The header with the key. */
  public static final String HEADER = "Idempotency-Key";

  /** The header that tells a repeated answer. */
  public static final String REPLAYED = "Idempotency-Replayed";

  private static final int LONGEST_KEY = 255;

  private final FirstAnswers answers;
  private final CurrentVertxRequest request;
  private final CurrentActor actor;
  private final LegalDay time;
  private final ObjectMapper mapper;

  Idempotency(
      FirstAnswers answers,
      CurrentVertxRequest request,
      CurrentActor actor,
      LegalDay time,
      ObjectMapper mapper) {
    this.answers = answers;
    this.request = request;
    this.actor = actor;
    this.time = time;
    this.mapper = mapper;
  }

  /**
   * Runs the change in a transaction, or repeats the first answer where the request carries a key
   * that was used for the same request before.
   *
   * @param change the use case and the answer made of what it returns
   * @throws DomainException INVALID where the key was used for another request, CONFLICT where the
   *     first one is still under way
   */
  public <T> RestResponse<T> run(Supplier<RestResponse<T>> change) {
    return run(change, false);
  }

  /**
   * As {@link #run}, for a body that is no JSON and was read before.
   *
   * @param digest of the body, by which it is known whether it is the same
   */
  public <T> RestResponse<T> runOver(String digest, Supplier<RestResponse<T>> change) {
    request.getCurrent().put(JsonReader.BODY, '"' + digest + '"');
    return run(change, false);
  }

  /** As {@link #run}, for a body with a password in it. */
  public <T> RestResponse<T> runSecret(Supplier<RestResponse<T>> change) {
    return run(change, true);
  }

  /**
   * As {@link #run}; of a preview the transaction is taken back, so that nothing is recorded and no
   * key is kept.
   */
  public <T> RestResponse<T> run(boolean preview, Supplier<RestResponse<T>> change) {
    if (!preview) {
      return run(change, false);
    }
    QuarkusTransaction.begin();
    try {
      return change.get();
    } finally {
      QuarkusTransaction.rollback();
    }
  }

  private <T> RestResponse<T> run(Supplier<RestResponse<T>> change, boolean secret) {
    RoutingContext routing = request.getCurrent();
    String key = routing.request().getHeader(HEADER);
    if (key == null) {
      return QuarkusTransaction.requiringNew().call(change::get);
    }
    check(key);
    String account = actor.get().name();
    String fingerprint = fingerprint(routing);
    try {
      return QuarkusTransaction.requiringNew()
          .call(() -> first(account, key, fingerprint, change, secret));
    } catch (KeyTaken e) {
      return QuarkusTransaction.requiringNew()
          .call(() -> answers.find(account, key))
          .map(answer -> this.<T>replay(answer, fingerprint))
          .orElseThrow(Idempotency::underWay);
    }
  }

  private <T> RestResponse<T> first(
      String account,
      String key,
      String fingerprint,
      Supplier<RestResponse<T>> change,
      boolean secret) {
    Optional<FirstAnswer> kept = answers.find(account, key);
    if (kept.isPresent()) {
      return replay(kept.get(), fingerprint);
    }
    String print = secret ? Fingerprint.slow(fingerprint) : fingerprint;
    if (!answers.take(account, key, print, time.now())) {
      throw new KeyTaken();
    }
    RestResponse<T> answer = change.get();
    FirstAnswer first = kept(print, answer);
    answers.keep(account, key, first.keepable());
    return answer(first, false);
  }

  private FirstAnswer kept(String fingerprint, RestResponse<?> answer) {
    Object entity = answer.getEntity();
    String body = null;
    String etag = null;
    if (entity != null) {
      byte[] bytes = write(entity);
      body = new String(bytes, StandardCharsets.UTF_8);
      etag =
          EntityTag.of(
              bytes,
              entity instanceof Versioned versioned ? Long.valueOf(versioned.version()) : null);
    }
    String location = answer.getHeaderString("Location");
    return new FirstAnswer(fingerprint, answer.getStatus(), location, etag, body);
  }

  private <T> RestResponse<T> replay(FirstAnswer first, String fingerprint) {
    if (!Fingerprint.same(first.fingerprint(), fingerprint)) {
      throw new DomainException(
          Category.INVALID,
          "IDEMPOTENCY_KEY_REUSED",
          new Text(
              "此 Idempotency-Key 已用于另一请求。",
              "This Idempotency-Key was used for another request already."));
    }
    return answer(first, true);
  }

  @SuppressWarnings("unchecked") // the body is written as it is, whatever type the method declares
  private static <T> RestResponse<T> answer(FirstAnswer first, boolean replayed) {
    RestResponse.ResponseBuilder<Object> answer =
        RestResponse.ResponseBuilder.create(first.status());
    if (first.body() != null) {
      answer.entity(new RawJson(first.body().getBytes(StandardCharsets.UTF_8)));
    }
    header(answer, "Location", first.location());
    header(answer, "ETag", first.etag());
    header(answer, REPLAYED, replayed ? "true" : null);
    return (RestResponse<T>) answer.build();
  }

  private static void header(
      RestResponse.ResponseBuilder<?> answer, String name, @Nullable String value) {
    if (value != null) {
      answer.header(name, value);
    }
  }

  private byte[] write(Object entity) {
    try {
      return entity instanceof RawJson raw ? raw.bytes() : mapper.writeValueAsBytes(entity);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private String fingerprint(RoutingContext routing) {
    String body = routing.get(JsonReader.BODY);
    String address = routing.request().method() + " " + routing.request().uri();
    return Fingerprint.of(address, body == null ? "" : body, mapper);
  }

  private static void check(String key) {
    if (key.isEmpty()
        || key.length() > LONGEST_KEY
        || !key.chars().allMatch(c -> c > ' ' && c < 0x7F)) {
      throw new DomainException(
          Category.MALFORMED,
          "IDEMPOTENCY_KEY_MALFORMED",
          new Text(
              "Idempotency-Key 须为 1 至 255 个可见的 ASCII 字符。",
              "Idempotency-Key must be 1 to 255 visible ASCII characters."));
    }
  }

  private static DomainException underWay() {
    return DomainException.conflict(
        "IDEMPOTENCY_KEY_IN_USE",
        new Text(
            "带此 Idempotency-Key 的请求正在处理。",
            "A request with this Idempotency-Key is still under way."));
  }

  /** Another request took the key between our look and our try. */
  private static final class KeyTaken extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    KeyTaken() {
      super(null, null, false, false);
    }
  }
}
