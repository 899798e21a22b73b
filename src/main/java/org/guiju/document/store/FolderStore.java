package org.guiju.document.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Keeps content as files, two levels of folders by the first digits of the hash. A file appears
 * under its name in one step, after its bytes are on the disk.
 */
final class FolderStore implements DocumentStore {

  private static final int LEVEL = 2;

  private final Path folder;

  FolderStore(Path folder) {
    this.folder = folder;
  }

  @Override
  public void put(Received content) throws IOException {
    Path file = file(content.sha256());
    Path inner = folder.resolve(content.sha256().substring(0, LEVEL));
    Path innermost = inner.resolve(content.sha256().substring(LEVEL, 2 * LEVEL));
    Files.createDirectories(innermost);
    if (!Files.exists(file)) {
      Files.move(content.file(), file, StandardCopyOption.ATOMIC_MOVE);
    }
    // A name is on the disk only once its folder is; whoever gave it may not be so far yet.
    sync(innermost);
    sync(inner);
    sync(folder);
  }

  @Override
  public boolean has(String sha256) {
    return Files.isRegularFile(file(sha256));
  }

  @Override
  public InputStream open(String sha256, long from, long length) throws IOException {
    try {
      return new Part(FileChannel.open(file(sha256), StandardOpenOption.READ), from, length);
    } catch (NoSuchFileException e) {
      throw missing(sha256, e);
    }
  }

  static FileNotFoundException missing(String sha256, Exception cause) {
    FileNotFoundException missing =
        new FileNotFoundException("The store of documents lacks " + sha256);
    missing.initCause(cause);
    return missing;
  }

  @Override
  public void remove(String sha256) throws IOException {
    Files.deleteIfExists(file(sha256));
  }

  private Path file(String sha256) {
    return folder
        .resolve(sha256.substring(0, LEVEL))
        .resolve(sha256.substring(LEVEL, 2 * LEVEL))
        .resolve(sha256);
  }

  private static void sync(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Windows opens no folder; there the file system's own journal must do.
      if (java.io.File.separatorChar == '/') {
        throw e;
      }
    }
  }

  /** Some bytes of a file, read where they are. */
  private static final class Part extends InputStream {

    private final FileChannel channel;
    private long position;
    private final long end;

    Part(FileChannel channel, long from, long length) {
      this.channel = channel;
      this.position = from;
      this.end = from + length;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int wanted = (int) Math.min(length, end - position);
      if (wanted <= 0) {
        return length == 0 ? 0 : -1;
      }
      int count = channel.read(ByteBuffer.wrap(into, offset, wanted), position);
      position += Math.max(count, 0);
      return count;
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }
}
