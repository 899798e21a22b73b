package org.guiju.platform.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.guiju.platform.Text;
import org.guiju.platform.problem.ProblemType;
import org.guiju.platform.problem.Refusal;
import org.guiju.platform.problem.ServerProblems;

/**
 * Refuses, before anything reads them, addresses that are too long or wrongly encoded, and too many
 * headers. Quarkus answers some such addresses by itself and without a body; {@code
 * -Dvertx.disableURIValidation=true} leaves them to this stricter check.
 */
@ApplicationScoped
class AddressFilter {

  /**
   * Bytes of path and query together. The server itself must take a little more, so that this one
   * answers.
   */
  static final int LONGEST_URI = 8_192;

  /** Bytes of all headers. */
  static final int LARGEST_HEADERS = 32_768;

  private static final int FIRST = 10_000;
  private static final String PUNCTUATION = "-._~:/?#[]@!$&'()*+,;=";
  private static final int HEX = 16;
  private static final int ESCAPE = 3;

  private final ServerProblems problems;

  AddressFilter(ServerProblems problems) {
    this.problems = problems;
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, FIRST);
  }

  private void check(RoutingContext context) {
    HttpServerRequest request = context.request();
    String uri = request.uri();
    if (uri.length() > LONGEST_URI) {
      problems.answer(context, Refusal.of(ProblemType.URI_TOO_LONG));
    } else if (size(request) > LARGEST_HEADERS) {
      problems.answer(context, Refusal.of(ProblemType.HEADERS_TOO_LARGE));
    } else if (!wellEncoded(uri)) {
      problems.answer(
          context,
          Refusal.of(
              ProblemType.MALFORMED_REQUEST,
              "ADDRESS_MALFORMED",
              new Text(
                  "地址的百分号编码有误，须为 UTF-8。",
                  "The percent-encoding of the address is wrong; it must be of UTF-8.")));
    } else {
      context.next();
    }
  }

  private static boolean legal(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || PUNCTUATION.indexOf(c) >= 0;
  }

  private static int size(HttpServerRequest request) {
    int size = 0;
    for (var header : request.headers()) {
      size += header.getKey().length() + header.getValue().length() + ESCAPE;
    }
    return size;
  }

  static boolean wellEncoded(String uri) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(uri.length());
    for (int i = 0; i < uri.length(); i++) {
      char c = uri.charAt(i);
      if (c != '%') {
        if (!legal(c)) {
          return false;
        }
        bytes.write(c);
        continue;
      }
      if (i + 2 >= uri.length()
          || Character.digit(uri.charAt(i + 1), HEX) < 0
          || Character.digit(uri.charAt(i + 2), HEX) < 0) {
        return false;
      }
      bytes.write(Integer.parseInt(uri, i + 1, i + ESCAPE, HEX));
      i += 2;
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray()));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
