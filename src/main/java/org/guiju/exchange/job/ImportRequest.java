package org.guiju.exchange.job;

import java.nio.charset.Charset;
import java.util.Map;
import java.util.TreeMap;
import org.guiju.exchange.spi.Dataset;
import org.guiju.exchange.spi.Format;
import org.guiju.platform.Actor;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks for, without the file.
 *
 * @param parameters those of the dataset
 * @param idempotencyKey under which the client may ask again without having the import done twice
 */
public record ImportRequest(
    Dataset dataset,
    Format format,
    Charset charset,
    Map<String, String> parameters,
    boolean dryRun,
    Actor actor,
    @Nullable String idempotencyKey) {

  /** All that must be the same for a request to be the same, but the file. */
  String fingerprint() {
    return dataset.name()
        + '\n'
        + format
        + '\n'
        + charset.name()
        + '\n'
        + new TreeMap<>(parameters)
        + '\n'
        + dryRun;
  }
}
