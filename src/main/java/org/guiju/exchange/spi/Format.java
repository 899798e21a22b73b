package org.guiju.exchange.spi;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The forms of a file. */
@Schema(description = "The forms of a file.")
public enum Format {
  /** Comma-separated values, RFC 4180, with a header. */
  CSV,
  /** One JSON object in each line. */
  NDJSON
}
