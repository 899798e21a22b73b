package org.guiju.platform.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;
import org.guiju.platform.problem.ProblemType;
import org.guiju.platform.problem.Refusal;
import org.guiju.platform.problem.ServerProblems;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a {@code Content-Type} that is no media type. Whoever chooses the resource's method reads
 * it too late to tell that from a fault of the service.
 */
@ApplicationScoped
class MediaTypeFilter {

  private static final int AFTER_ADDRESS = 9_000;

  private final ServerProblems problems;

  MediaTypeFilter(ServerProblems problems) {
    this.problems = problems;
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, AFTER_ADDRESS);
  }

  private void check(RoutingContext context) {
    if (isMediaType(context.request().getHeader("Content-Type"))) {
      context.next();
    } else {
      problems.answer(context, Refusal.of(ProblemType.UNSUPPORTED_MEDIA_TYPE));
    }
  }

  static boolean isMediaType(@Nullable String type) {
    if (type == null) {
      return true;
    }
    try {
      return MediaType.valueOf(type) != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
