package org.guiju.exchange.dump;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.guiju.ledger.Payload;
import org.guiju.platform.Sha256;

/** A file of a dump while it is written: one JSON object in each line, packed. */
final class RowsOut implements AutoCloseable {

  private static final int BUFFER = 1 << 16;

  private final Path file;
  private final FileChannel channel;
  private final MessageDigest digest = Sha256.start();
  private final OutputStream out;
  private long rows;

  RowsOut(Path file) throws IOException {
    this.file = file;
    this.channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    this.out =
        new BufferedOutputStream(
            new GZIPOutputStream(
                new DigestOutputStream(Channels.newOutputStream(channel), digest), BUFFER),
            BUFFER);
  }

  void row(Object row) throws IOException {
    out.write(Payload.write(row).getBytes(StandardCharsets.UTF_8));
    out.write('\n');
    rows++;
  }

  /** Ends the file and brings it onto the disk. */
  Manifest.DumpFile end() throws IOException {
    // Closing packs the rest; the bytes are forced through a channel of their own afterwards.
    out.close();
    try (FileChannel written = FileChannel.open(file, StandardOpenOption.WRITE)) {
      written.force(true);
      return new Manifest.DumpFile(
          file.getFileName().toString(),
          rows,
          written.size(),
          HexFormat.of().formatHex(digest.digest()));
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
