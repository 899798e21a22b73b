package org.guiju.exchange.spi;

/** The forms of a file. */
public enum Format {
  /** Comma-separated values, RFC 4180, with a header. */
  CSV,
  /** One JSON object in each line. */
  NDJSON
}
