package org.guiju.document.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Content that has arrived and is not kept yet, in a file of its own. Closing it removes the file.
 */
public final class Received implements AutoCloseable {

  private final Path file;
  private final String sha256;
  private final long size;
  private final byte[] head;

  Received(Path file, String sha256, long size, byte[] head) {
    this.file = file;
    this.sha256 = sha256;
    this.size = size;
    this.head = head.clone();
  }

  Path file() {
    return file;
  }

  /** SHA-256 in hexadecimal digits. */
  public String sha256() {
    return sha256;
  }

  /** Size in bytes. */
  public long size() {
    return size;
  }

  /** Its first bytes, by which its type is known. */
  public byte[] head() {
    return head.clone();
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
  }
}
