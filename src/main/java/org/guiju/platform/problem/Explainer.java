package org.guiju.platform.problem;

import com.fasterxml.jackson.core.JacksonException;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import java.io.CharConversionException;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.jboss.logging.Logger;

/** Says what a failure means to the client. Only what nobody foresaw is logged with its stack. */
final class Explainer {

  private static final String RETRY_AFTER = "retryAfter";

  private static final Logger LOG = Logger.getLogger("org.guiju.problem");
  private static final int DEEPEST = 20;

  private Explainer() {}

  static Refusal explain(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++, cause = cause.getCause()) {
      Optional<Refusal> known = known(cause);
      if (known.isPresent()) {
        return known.get();
      }
    }
    return Databases.explain(failure).orElseGet(() -> unforeseen(failure));
  }

  private static Optional<Refusal> known(Throwable cause) {
    return switch (cause) {
      case DomainException e -> Optional.of(domain(e));
      case WebApplicationException e -> Optional.of(WebFailures.explain(e));
      case JacksonException e -> JsonFailures.explain(e);
      case ResteasyReactiveViolationException e -> Constraints.explain(e);
      case ConstraintViolationException e -> Constraints.explainPlain(e);
      case CharConversionException e -> Optional.of(Refusal.of(ProblemType.MALFORMED_REQUEST));
      case UnauthorizedException e -> Optional.of(unauthenticated());
      case AuthenticationException e -> Optional.of(unauthenticated());
      case ForbiddenException e -> Optional.of(Refusal.of(ProblemType.FORBIDDEN));
      default -> Optional.empty();
    };
  }

  static Refusal unauthenticated() {
    return Refusal.of(ProblemType.UNAUTHENTICATED)
        .withHeader("WWW-Authenticate", "Basic realm=\"Guiju\", charset=\"UTF-8\"");
  }

  private static Refusal domain(DomainException e) {
    ProblemType type =
        switch (e.category()) {
          case MALFORMED -> ProblemType.MALFORMED_REQUEST;
          case INVALID -> ProblemType.INVALID;
          case NOT_FOUND -> ProblemType.NOT_FOUND;
          case FORBIDDEN -> ProblemType.FORBIDDEN;
          case CONFLICT -> ProblemType.CONFLICT;
          case STALE -> ProblemType.PRECONDITION_FAILED;
          case CONDITION_MISSING -> ProblemType.PRECONDITION_REQUIRED;
          case TOO_LARGE -> ProblemType.TOO_LARGE;
          case TOO_MANY -> ProblemType.TOO_MANY_REQUESTS;
        };
    return new Refusal(
        type,
        type.status(),
        e.code(),
        e.text(),
        e.violations(),
        e.details(),
        e.details().get(RETRY_AFTER) instanceof Number seconds
            ? java.util.Map.of("Retry-After", seconds.toString())
            : java.util.Map.of(),
        null);
  }

  static Refusal unforeseen(Throwable failure) {
    String trace = UUID.randomUUID().toString();
    LOG.errorf(failure, "Request failed, traceId %s", trace);
    return Refusal.of(
            ProblemType.INTERNAL_ERROR,
            "INTERNAL_ERROR",
            new Text(
                "服务出错，请求未生效。请把 traceId 告诉管理员。",
                "The service failed and the request had no effect. Tell the administrator the"
                    + " traceId."))
        .withTrace(trace);
  }
}
