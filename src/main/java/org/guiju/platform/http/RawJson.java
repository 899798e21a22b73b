package org.guiju.platform.http;

/**
 * A body that is JSON already and is written as it is.
 *
 * @param bytes the JSON, UTF-8
 */
@SuppressWarnings(
    "ArrayRecordComponent") // it is handed from one place to the next and never compared
public record RawJson(byte[] bytes) {}
