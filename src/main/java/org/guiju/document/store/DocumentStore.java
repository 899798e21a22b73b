package org.guiju.document.store;

import java.io.IOException;
import java.io.InputStream;

/** A place that keeps content by its SHA-256. */
interface DocumentStore {

  /**
   * Keeps what was received; nothing happens where it is kept already. Afterwards it survives a
   * crash of the machine, or, on failure, nothing of it can be seen.
   */
  void put(Received content) throws IOException;

  /** Whether the content is there as a whole. */
  boolean has(String sha256) throws IOException;

  /**
   * Reads a part of the content.
   *
   * @param from first byte, from 0
   * @param length number of bytes, within the content
   * @throws java.io.FileNotFoundException where it is not there
   */
  InputStream open(String sha256, long from, long length) throws IOException;

  /** Removes the content; nothing happens where it is not there. */
  void remove(String sha256) throws IOException;
}
