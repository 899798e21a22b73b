package org.guiju.platform.idempotency;

import org.jspecify.annotations.Nullable;

/**
 * What was answered to the first request with a key.
 *
 * @param fingerprint of the first request
 * @param body the JSON; null where there was none, or it was too long to keep
 */
record FirstAnswer(
    String fingerprint,
    int status,
    @Nullable String location,
    @Nullable String etag,
    @Nullable String body) {

  /** The same without a body that is too long to keep; then only its address can be told again. */
  FirstAnswer keepable() {
    return body != null && body.length() > FirstAnswers.LONGEST_BODY
        ? new FirstAnswer(fingerprint, status, location, null, null)
        : this;
  }
}
