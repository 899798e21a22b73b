package org.guiju.document.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every store does. */
abstract class StoreCases {

  private static final String ABSENT = "0".repeat(64);

  @TempDir Path incoming;

  /** The store; the same content behind each that is asked for. */
  abstract DocumentStore store();

  Received received(String text) throws IOException {
    return new Intake(incoming, 1 << 20)
        .receive(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  String kept(String text) throws IOException {
    try (Received content = received(text)) {
      store().put(content);
      return content.sha256();
    }
  }

  static String read(DocumentStore store, String sha256, long from, long length)
      throws IOException {
    try (InputStream in = store.open(sha256, from, length)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void whatIsKeptIsThereForAStoreThatIsOpenedAnew() throws IOException {
    String sha256 = kept("征求意见稿");
    assertThat(store().has(sha256)).isTrue();
    assertThat(read(store(), sha256, 0, 15)).isEqualTo("征求意见稿");
  }

  @Test
  void aPartIsGiven() throws IOException {
    String sha256 = kept("0123456789");
    assertThat(read(store(), sha256, 3, 4)).isEqualTo("3456");
    assertThat(read(store(), sha256, 9, 1)).isEqualTo("9");
    assertThat(read(store(), sha256, 9, 0)).isEmpty();
  }

  @Test
  void theSameContentIsKeptOnce() throws IOException {
    String once = kept("the same");
    assertThat(kept("the same")).isEqualTo(once);
    assertThat(read(store(), once, 0, 8)).isEqualTo("the same");
  }

  @Test
  void whatIsRemovedIsGone() throws IOException {
    String sha256 = kept("short-lived");
    store().remove(sha256);
    store().remove(sha256);
    assertThat(store().has(sha256)).isFalse();
    assertThatThrownBy(() -> read(store(), sha256, 0, 1)).isInstanceOf(FileNotFoundException.class);
  }

  @Test
  void whatWasNeverThereIsMissing() throws IOException {
    assertThat(store().has(ABSENT)).isFalse();
    assertThatThrownBy(() -> read(store(), ABSENT, 0, 1)).isInstanceOf(FileNotFoundException.class);
  }
}
