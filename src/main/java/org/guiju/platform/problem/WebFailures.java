package org.guiju.platform.problem;

import jakarta.ws.rs.WebApplicationException;
import java.util.Map;
import org.guiju.platform.DomainException;

/** What the HTTP layer itself refuses: unknown paths, methods, media types. */
final class WebFailures {

  private static final int SERVER = 500;

  private WebFailures() {}

  static Refusal explain(WebApplicationException e) {
    if (e.getCause() instanceof DomainException
        || e.getCause() instanceof com.fasterxml.jackson.core.JacksonException) {
      return Explainer.explain(e.getCause());
    }
    int status = e.getResponse().getStatus();
    if (status == ProblemType.UNAUTHENTICATED.status()) {
      return Explainer.unauthenticated();
    }
    if (status >= SERVER && status != ProblemType.UNAVAILABLE.status()) {
      return Explainer.unforeseen(e).withStatus(status);
    }
    return ofStatus(status);
  }

  static Refusal ofStatus(int status) {
    ProblemType type = ProblemType.ofStatus(status);
    return new Refusal(
        type,
        status,
        type.name(),
        type.explanation(),
        java.util.List.of(),
        Map.of(),
        Map.of(),
        null);
  }
}
