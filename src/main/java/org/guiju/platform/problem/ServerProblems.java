package org.guiju.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.Locale;
import org.guiju.platform.language.Language;

/**
 * What fails before or beside the resources, such as an address that is no address, becomes a
 * problem too.
 */
@ApplicationScoped
public class ServerProblems {

  private final ObjectMapper mapper;

  ServerProblems(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  void register(@Observes Router router) {
    router.route().order(Integer.MIN_VALUE).failureHandler(this::answer);
    Arrays.stream(ProblemType.values())
        .mapToInt(ProblemType::status)
        .distinct()
        .forEach(s -> router.errorHandler(s, this::answer));
  }

  private void answer(RoutingContext context) {
    HttpServerResponse response = context.response();
    if (response.headWritten()) {
      if (!response.ended()) {
        response.reset();
      }
      return;
    }
    Throwable failure = context.failure();
    answer(
        context,
        failure == null || context.statusCode() != ProblemType.INTERNAL_ERROR.status()
            ? WebFailures.ofStatus(context.statusCode())
            : Explainer.explain(failure));
  }

  /** Ends the request with a problem. */
  public void answer(RoutingContext context, Refusal refusal) {
    Locale language = Language.preferred(context.request().getHeader("Accept-Language"));
    HttpServerResponse response = context.response().setStatusCode(refusal.status());
    refusal.headers().forEach(response::putHeader);
    response
        .putHeader("Content-Type", Problem.MEDIA_TYPE)
        .putHeader("Content-Language", language.getLanguage())
        .putHeader("Cache-Control", "no-store");
    try {
      response.end(
          mapper.writeValueAsString(Problems.of(refusal, language, context.request().path())));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
