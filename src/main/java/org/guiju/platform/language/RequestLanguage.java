package org.guiju.platform.language;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.guiju.platform.Text;
import org.jspecify.annotations.Nullable;

/** The language of the present request; Chinese outside a request. */
@Singleton
public class RequestLanguage {

  private final CurrentVertxRequest request;

  RequestLanguage(CurrentVertxRequest request) {
    this.request = request;
  }

  /** {@link Locale#CHINESE} or {@link Locale#ENGLISH}. */
  public Locale get() {
    RoutingContext context = current();
    return Language.preferred(
        context == null ? null : context.request().getHeader("Accept-Language"));
  }

  /** The text in the language of the present request. */
  public String of(Text text) {
    return text.in(get());
  }

  private @Nullable RoutingContext current() {
    return io.quarkus.arc.Arc.container().requestContext().isActive() ? request.getCurrent() : null;
  }
}
