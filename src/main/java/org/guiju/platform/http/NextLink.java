package org.guiju.platform.http;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The link to the next page: the request as it was, with another cursor. */
final class NextLink {

  private NextLink() {}

  static String of(String uri, String cursor) {
    int scheme = uri.indexOf("://");
    String local = scheme < 0 ? uri : uri.substring(uri.indexOf('/', scheme + 3));
    int mark = local.indexOf('?');
    String path = mark < 0 ? local : local.substring(0, mark);
    Stream<String> kept =
        mark < 0
            ? Stream.empty()
            : Arrays.stream(local.substring(mark + 1).split("&"))
                .filter(p -> !p.isEmpty() && !p.equals("cursor") && !p.startsWith("cursor="));
    String query =
        Stream.concat(kept, Stream.of("cursor=" + cursor)).collect(Collectors.joining("&"));
    return "<" + path + "?" + query + ">; rel=\"next\"";
  }
}
