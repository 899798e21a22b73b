package org.guiju.document.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.guiju.platform.DomainException;
import org.guiju.platform.Sha256;
import org.guiju.platform.Text;

/**
 * Takes a body in, through one buffer, into a file beside the store, and hashes it on the way. It
 * is on the disk when it is handed over.
 */
final class Intake {

  /** All that an upload holds in memory, whatever its size. */
  static final int BUFFER = 1 << 16;

  private static final int HEAD = 4_096;

  private final Path folder;
  private final long largest;

  Intake(Path folder, long largest) {
    this.folder = folder;
    this.largest = largest;
  }

  Received receive(InputStream body) throws IOException {
    Files.createDirectories(folder);
    Path file = Files.createTempFile(folder, "upload", ".part");
    boolean received = false;
    try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
      Received content = copy(body, out, file);
      out.force(true);
      received = true;
      return content;
    } finally {
      if (!received) {
        Files.deleteIfExists(file);
      }
    }
  }

  private Received copy(InputStream body, FileChannel out, Path file) throws IOException {
    MessageDigest digest = Sha256.start();
    byte[] buffer = new byte[BUFFER];
    byte[] head = new byte[HEAD];
    long size = 0;
    for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
      if (size + count > largest) {
        throw tooLarge(largest);
      }
      if (size < HEAD) {
        System.arraycopy(buffer, 0, head, (int) size, (int) Math.min(count, HEAD - size));
      }
      digest.update(buffer, 0, count);
      ByteBuffer part = ByteBuffer.wrap(buffer, 0, count);
      while (part.hasRemaining()) {
        out.write(part);
      }
      size += count;
    }
    return new Received(
        file,
        HexFormat.of().formatHex(digest.digest()),
        size,
        Arrays.copyOf(head, (int) Math.min(size, HEAD)));
  }

  static DomainException tooLarge(long largest) {
    return new DomainException(
        DomainException.Category.TOO_LARGE,
        "DOCUMENT_TOO_LARGE",
        new Text("文件至多 %s 字节。", "A document may have %s bytes at most.").with(largest));
  }
}
