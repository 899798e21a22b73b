package org.guiju.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The folder of the embedded database and the log, held by this process alone. The operating system
 * gives the lock back when the process ends, however it ends.
 */
final class DataFolder implements AutoCloseable {

  private static final String LOCK = "guiju.lock";

  private final Path path;
  private final FileChannel channel;

  private DataFolder(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /** Makes the folder where it is missing, and takes it. */
  static DataFolder take(Path folder) throws Complaint {
    Path path = folder.toAbsolutePath().normalize();
    if (path.toString().indexOf(';') >= 0) {
      throw Complaint.obstacle(
          "The data folder %s cannot be used: ';' is not allowed in its name.".formatted(path));
    }
    create(path);
    FileChannel channel = open(path);
    FileLock lock = lock(path, channel);
    if (lock == null) {
      String holder = holder(channel);
      close(channel);
      throw Complaint.obstacle(
          "The data folder %s is in use by another Guiju%s.".formatted(path, holder));
    }
    sign(path, channel);
    return new DataFolder(path, channel);
  }

  Path path() {
    return path;
  }

  @Override
  public void close() {
    close(channel);
  }

  private static void create(Path path) throws Complaint {
    try {
      Files.createDirectories(path);
    } catch (FileAlreadyExistsException e) {
      throw Complaint.obstacle(
          "The data folder %s cannot be used: there is a file of that name.".formatted(path));
    } catch (IOException e) {
      throw Complaint.obstacle("The data folder %s cannot be made: %s.".formatted(path, reason(e)));
    }
  }

  private static FileChannel open(Path path) throws Complaint {
    Path file = path.resolve(LOCK);
    try {
      return FileChannel.open(
          file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw Complaint.obstacle(
          "The data folder %s cannot be written: %s.".formatted(path, reason(e)));
    }
  }

  private static @Nullable FileLock lock(Path path, FileChannel channel) throws Complaint {
    try {
      // Beyond the first bytes, which name the holder and must stay readable where locks forbid
      // reading.
      return channel.tryLock(1L << 30, 1, false);
    } catch (OverlappingFileLockException e) {
      return null;
    } catch (IOException e) {
      close(channel);
      throw Complaint.obstacle(
          "The data folder %s cannot be locked: %s.".formatted(path, reason(e)));
    }
  }

  private static String holder(FileChannel channel) {
    try {
      ByteBuffer bytes = ByteBuffer.allocate(20);
      int read = channel.read(bytes, 0);
      return read <= 0
          ? ""
          : " (process "
              + new String(bytes.array(), 0, read, StandardCharsets.US_ASCII).strip()
              + ")";
    } catch (IOException e) {
      return "";
    }
  }

  /**
   * Writes who holds the lock; also the proof that the folder can be written, which permissions
   * alone are not.
   */
  private static void sign(Path path, FileChannel channel) throws Complaint {
    try {
      channel.truncate(0);
      channel.write(
          ByteBuffer.wrap(
              Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)),
          0);
    } catch (IOException e) {
      close(channel);
      throw Complaint.obstacle(
          "The data folder %s cannot be written: %s.".formatted(path, reason(e)));
    }
  }

  private static String reason(IOException e) {
    return switch (e) {
      case java.nio.file.AccessDeniedException _ -> "permission denied";
      case java.nio.file.FileSystemException f when f.getReason() != null -> f.getReason();
      default -> String.valueOf(e.getMessage());
    };
  }

  private static void close(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
