package org.guiju.contract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What no well-meaning client sends: bodies, values, parameters and headers. */
final class OddValues {

  /** A run of this is in every long value, and no answer may repeat it. */
  static final String MARK = "怪怪怪怪怪怪怪怪";

  private static final int[] LENGTHS = {30, 150, 1_200, 11_000};

  /** Bodies that are wrong whatever the operation expects. */
  static final List<String> BODIES =
      List.of(
          "",
          " ",
          "null",
          "true",
          "7",
          "\"text\"",
          "[]",
          "[null]",
          "[{}]",
          "{",
          "{} {}",
          "{\"\":null}",
          "{\"noSuchField\":1}",
          "{\"a\":1,\"a\":2}",
          "{\"a\":\"\\u0000\"}",
          "{\"\\ud800\":1}",
          "{\"__proto__\":{}}",
          "\uFEFF{}");

  /** JSON values to stand where something else was expected. */
  static final List<String> VALUES =
      Stream.concat(
              Stream.of(
                  "null",
                  "true",
                  "-1",
                  "1.5",
                  "1e400",
                  "99999999999999999999999",
                  "\"\"",
                  "\" \"",
                  "\"-\"",
                  "\"1\"",
                  "\"a\\u0000b\"",
                  "\"a\\ud800\"",
                  "\"0000-01-01\"",
                  "\"2024-02-30\"",
                  "\"9999-12-31\"",
                  "\"+999999999-12-31\"",
                  "\"-999999999-01-01\"",
                  "\"2024-01-01T00:00:00Z\"",
                  "\"00000000-0000-0000-0000-000000000000\"",
                  "[]",
                  "[null]",
                  "[[]]",
                  "[{}]",
                  "[\"\"]",
                  "[\"-\",\"-\"]",
                  "{}",
                  "{\"a\":null}",
                  "{\"\":\"\"}",
                  "{\"a\":{\"b\":[null]}}"),
              Arrays.stream(LENGTHS)
                  .boxed()
                  .flatMap(
                      length ->
                          Stream.of(
                              "\"" + longText(length) + "\"",
                              "[\"" + longText(length) + "\"]",
                              "{\"a\":\"" + longText(length) + "\"}")))
          .toList();

  /** Values of a query parameter, percent-encoded. */
  static final List<String> PARAMETERS =
      List.of(
          "",
          "%20",
          "%00",
          "a%0Ab",
          "%F0%9F%98%80",
          "%E6%80%AA",
          "0",
          "-1",
          "201",
          "abc",
          "1e9",
          "99999999999999999999",
          "true",
          "notadate",
          "0000-01-01",
          "0001-01-01",
          "2024-02-30",
          "9999-12-31",
          "%2B999999999-12-31",
          "2999-01-01T00:00:00Z",
          "0000-01-01T00:00:00Z",
          "9999-12-31T23:59:59.999999999-18:00",
          "-999999999-01-01T00:00:00Z",
          "00000000-0000-0000-0000-000000000000",
          "1-1-1-1-1",
          "%25",
          "_%25!'%22%3B--",
          "a:b",
          ":",
          "CN",
          "*",
          "-",
          "AAAA",
          "Z3VpanU",
          encoded(400));

  /** Parts of a path, percent-encoded. */
  static final List<String> PATH_PARTS =
      List.of(
          "x",
          "0",
          "%00",
          "%0A",
          "%20",
          "%2e%2e",
          "..%2fx",
          "a%2Fb",
          "%F0%9F%98%80",
          "%25",
          "1-1-1-1-1",
          "00000000-0000-0000-0000-000000000000",
          ";a=b",
          encoded(300));

  /** Values of If-Match that name no version, an old one, or none of ours. */
  static final List<String> CONDITIONS =
      List.of(
          "",
          "\"\"",
          "\"0\"",
          "\"-1\"",
          "1",
          "W/\"1-a\"",
          "\"1-a\", \"2-b\"",
          "\"999999999999999999-a\"",
          "\"99999999999999999999999-a\"",
          "\"a\"",
          "**",
          "x".repeat(2_000));

  /** Keys of idempotency that are none. */
  static final List<String> KEYS = List.of("", " ", "a b", "é", "k".repeat(256));

  /** Media types of bodies that are JSON in UTF-8. */
  static final List<String> TYPES =
      List.of(
          "text/plain",
          "application/xml",
          "application/json;charset=gb18030",
          "application/json;charset=nonsense",
          "application/json;charset=",
          "multipart/form-data",
          "multipart/form-data; boundary=x",
          "application/x-www-form-urlencoded",
          "nonsense",
          "/",
          "*/*");

  /** What a client may say it takes. */
  static final List<String> ACCEPTED =
      List.of(
          "image/png", "application/xml", "nonsense", "*/*;q=x", "text/html", ";", "x".repeat(500));

  private OddValues() {}

  private static String longText(int length) {
    return MARK.repeat(length / MARK.length());
  }

  private static String encoded(int length) {
    return "%E6%80%AA".repeat(length);
  }

  /** Some of a list: every so many, beginning where the seed says, the same in every run. */
  static <T> List<T> some(List<T> all, int step, int seed) {
    List<T> chosen = new ArrayList<>();
    for (int i = Math.floorMod(seed, step); i < all.size(); i += step) {
      chosen.add(all.get(i));
    }
    return chosen;
  }

  static String shown(String text) {
    String plain =
        text.chars()
            .mapToObj(c -> c < ' ' || c > '~' ? "." : String.valueOf((char) c))
            .collect(Collectors.joining());
    return plain.length() > 160 ? plain.substring(0, 160) + "…" : plain;
  }
}
