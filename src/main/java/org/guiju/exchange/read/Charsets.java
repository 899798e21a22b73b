package org.guiju.exchange.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The encodings of files: UTF-8, and GB 18030 with its subsets where declared. */
public final class Charsets {

  private static final Charset GB18030 = Charset.forName("GB18030");

  private Charsets() {}

  /** The encoding of that name, UTF-8 where none is named; empty where it is not supported. */
  public static Optional<Charset> named(@Nullable String name) {
    if (name == null) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    return switch (name.strip().toLowerCase(Locale.ROOT)) {
      // Some clients add ISO-8859-1 on their own, once the default of HTTP; a file that is not
      // UTF-8 is refused anyway.
      case "utf-8", "utf8", "us-ascii", "iso-8859-1" -> Optional.of(StandardCharsets.UTF_8);
      // GBK and GB 2312 are subsets: what is written in them reads the same in GB 18030.
      case "gb18030", "gbk", "gb2312", "cp936" -> Optional.of(GB18030);
      default -> Optional.empty();
    };
  }
}
