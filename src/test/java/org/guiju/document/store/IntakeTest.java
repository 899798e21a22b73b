package org.guiju.document.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.guiju.platform.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeTest {

  private static final long LARGE = 50L << 20;

  @TempDir Path folder;

  /** Bytes that are made as they are read, and a look at what happens meanwhile. */
  private static final class Made extends InputStream {

    private final long size;
    private final Runnable look;
    private long given;
    private int largestAsked;

    Made(long size, Runnable look) {
      this.size = size;
      this.look = look;
    }

    @Override
    public int read() {
      throw new UnsupportedOperationException("byte by byte");
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      largestAsked = Math.max(largestAsked, into.length);
      if (given % (10L << 20) == 0) {
        look.run();
      }
      if (given == size) {
        return -1;
      }
      int count = (int) Math.min(length, size - given);
      java.util.Arrays.fill(into, offset, offset + count, (byte) (given >> 16));
      given += count;
      return count;
    }
  }

  @Test
  void aLargeBodyGoesToTheDiskAsItArrives() throws Exception {
    List<Long> sizes = new ArrayList<>();
    Made body = new Made(LARGE, () -> sizes.add(sizeOfParts()));
    try (Received received = new Intake(folder, LARGE).receive(body)) {
      assertThat(received.size()).isEqualTo(LARGE);
      assertThat(received.sha256()).isEqualTo(hash(received.file()));
      assertThat(received.head()).hasSize(4_096);
    }
    assertThat(body.largestAsked).as("the one buffer").isEqualTo(Intake.BUFFER);
    assertThat(sizes).as("the file grows while the body arrives").isSorted();
    assertThat(sizes.getFirst()).isZero();
    assertThat(sizes.get(3)).isEqualTo(30L << 20);
    assertThat(parts()).as("closing removes what was not kept").isEmpty();
  }

  @Test
  void whatIsTooLargeIsRefusedAndLeavesNothing() {
    Intake intake = new Intake(folder, 1_000_000);
    assertThatThrownBy(() -> intake.receive(new Made(1_000_001, () -> {})))
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> assertThat(e.category()).isEqualTo(DomainException.Category.TOO_LARGE));
    assertThat(parts()).isEmpty();
  }

  @Test
  void aBodyThatIsCutOffLeavesNothing() {
    InputStream cut =
        new InputStream() {
          private int given;

          @Override
          public int read() {
            throw new UnsupportedOperationException("byte by byte");
          }

          @Override
          public int read(byte[] into, int offset, int length) throws IOException {
            given += length;
            if (given > 200_000) {
              throw new IOException("reset by peer");
            }
            return length;
          }
        };
    assertThatThrownBy(() -> new Intake(folder, LARGE).receive(cut))
        .isInstanceOf(IOException.class);
    assertThat(parts()).isEmpty();
  }

  @Test
  void aShortBodyHasAShortHead() throws IOException {
    try (Received received =
        new Intake(folder, 10).receive(new ByteArrayInputStream(new byte[] {1, 2, 3}))) {
      assertThat(received.head()).containsExactly(1, 2, 3);
    }
  }

  private long sizeOfParts() {
    return parts().stream().mapToLong(p -> p.toFile().length()).sum();
  }

  private List<Path> parts() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(Path file) throws Exception {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
  }
}
