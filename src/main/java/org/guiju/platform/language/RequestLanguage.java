package org.guiju.platform.language;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Objects;
import org.guiju.platform.Text;
import org.jspecify.annotations.Nullable;

/** The language of the present request; Chinese outside a request. */
@Singleton
public class RequestLanguage {

  private static final int MOST = 200;

  private final CurrentVertxRequest request;

  /** What clients send is the same again and again, and takes long to read. */
  private final LoadingCache<String, Locale> preferred =
      Caffeine.newBuilder().maximumSize(MOST).build(Language::preferred);

  RequestLanguage(CurrentVertxRequest request) {
    this.request = request;
  }

  /** {@link Locale#CHINESE} or {@link Locale#ENGLISH}. */
  public Locale get() {
    RoutingContext context = current();
    String header = context == null ? null : context.request().getHeader("Accept-Language");
    return header == null
        ? Language.preferred(null)
        : Objects.requireNonNull(preferred.get(header));
  }

  /** The text in the language of the present request. */
  public String of(Text text) {
    return text.in(get());
  }

  private @Nullable RoutingContext current() {
    return io.quarkus.arc.Arc.container().requestContext().isActive() ? request.getCurrent() : null;
  }
}
