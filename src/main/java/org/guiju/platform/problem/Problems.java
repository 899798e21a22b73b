package org.guiju.platform.problem;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Turns a refusal into the answer, in the language of the request. */
public final class Problems {

  private Problems() {}

  /** The body in one language. */
  public static Problem of(Refusal refusal, Locale language, @Nullable String instance) {
    return new Problem(
        refusal.type().uri(),
        refusal.type().title().in(language),
        refusal.status(),
        refusal.detail().in(language),
        instance,
        refusal.code(),
        refusal.traceId(),
        refusal.violations().isEmpty() ? null : items(refusal, language),
        refusal.extensions());
  }

  private static List<Problem.Item> items(Refusal refusal, Locale language) {
    return refusal.violations().stream()
        .map(v -> new Problem.Item(v.pointer(), v.code(), v.message().in(language)))
        .toList();
  }

  /** The whole answer. */
  static Response answer(Refusal refusal, Locale language, @Nullable String instance) {
    Response.ResponseBuilder answer =
        Response.status(refusal.status())
            .type(Problem.MEDIA_TYPE)
            .header("Content-Language", language.getLanguage())
            .header("Cache-Control", "no-store")
            .entity(of(refusal, language, instance));
    refusal.headers().forEach(answer::header);
    return answer.build();
  }
}
