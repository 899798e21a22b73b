package org.guiju.platform.problem;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.guiju.platform.language.Language;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every failure within a resource, or on the way to one, becomes a problem. */
class ExceptionMappers {

  private final MethodsOfAddress methods;

  ExceptionMappers(MethodsOfAddress methods) {
    this.methods = methods;
  }

  /**
   * Named one by one where Quarkus has mappers of its own, which would win over the one for
   * Throwable.
   */
  @ServerExceptionMapper({
    AuthenticationCompletionException.class,
    AuthenticationFailedException.class,
    ForbiddenException.class,
    MismatchedInputException.class,
    NotFoundException.class,
    ResteasyReactiveViolationException.class,
    UnauthorizedException.class,
    WebApplicationException.class,
    Throwable.class
  })
  Response explain(Throwable failure, HttpServerRequest request) {
    String path = Objects.requireNonNullElse(request.path(), "");
    Refusal refusal = Explainer.explain(failure);
    if (refusal.status() == ProblemType.METHOD_NOT_ALLOWED.status()) {
      refusal = refusal.withHeader("Allow", methods.of(path));
    }
    return Problems.answer(refusal, Language.preferred(request.getHeader("Accept-Language")), path);
  }
}
