package org.guiju.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.jspecify.annotations.Nullable;

/**
 * A part of some content, as {@code Range} asks for it (RFC 9110, 14).
 *
 * @param from first byte, from 0
 * @param length number of bytes
 */
record ByteRange(long from, long length) {

  private static final Pattern ONE = Pattern.compile("bytes=\\s*(\\d{0,18})-(\\d{0,18})\\s*");

  /**
   * The part asked for; empty where the whole is to be given: no header, several parts, or none
   * that we know.
   *
   * @throws DomainException OUT_OF_RANGE where it begins behind the end
   */
  static Optional<ByteRange> of(@Nullable String header, long size) {
    Matcher one = header == null ? null : ONE.matcher(header);
    if (one == null || !one.matches() || (one.group(1) + one.group(2)).isEmpty()) {
      return Optional.empty();
    }
    if (one.group(1).isEmpty()) {
      long last = Math.min(Long.parseLong(one.group(2)), size);
      return Optional.of(within(size - last, last, size));
    }
    long from = Long.parseLong(one.group(1));
    long to = one.group(2).isEmpty() ? size - 1 : Long.parseLong(one.group(2));
    return to < from && !one.group(2).isEmpty()
        ? Optional.empty()
        : Optional.of(within(from, Math.min(to, size - 1) - from + 1, size));
  }

  private static ByteRange within(long from, long length, long size) {
    if (from >= size || length <= 0) {
      throw new DomainException(
          DomainException.Category.OUT_OF_RANGE,
          "RANGE_NOT_SATISFIABLE",
          new Text("内容共 %s 字节。", "The content has %s bytes.").with(size),
          List.of(),
          Map.of("size", size));
    }
    return new ByteRange(from, length);
  }

  /** The header that goes with it. */
  String contentRange(long size) {
    return "bytes " + from + "-" + (from + length - 1) + "/" + size;
  }
}
