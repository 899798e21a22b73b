package org.guiju.document.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.guiju.platform.DomainException;
import org.guiju.platform.time.LegalDay;
import org.junit.jupiter.api.Test;

/** What a crash leaves is removed, and what an event names never is. */
@QuarkusTest
class OrphansTest {

  @Inject Contents contents;
  @Inject DocumentStore store;
  @Inject DocumentSettings settings;
  @Inject LegalDay legalDay;

  private String kept(String text) throws IOException {
    try (Received content =
        contents.receive(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
      contents.keep(content);
      return content.sha256();
    }
  }

  private Instant later() {
    return legalDay.now().plus(Duration.ofMinutes(1));
  }

  @Test
  void whatNoEventCameToNameIsRemovedAfterItsTime() throws IOException {
    String orphan = kept("orphan " + UUID.randomUUID());
    contents.removeOrphans(legalDay.now().minus(Duration.ofHours(1)));
    assertThat(store.has(orphan)).as("too early").isTrue();
    contents.removeOrphans(later());
    assertThat(store.has(orphan)).isFalse();
  }

  @Test
  void whatAnEventNamesIsNeverRemoved() throws IOException {
    String named = kept("named " + UUID.randomUUID());
    QuarkusTransaction.requiringNew().run(() -> contents.name(named));
    contents.removeOrphans(later());
    assertThat(store.has(named)).isTrue();
  }

  @Test
  void anEventThatIsRolledBackNamesNothing() throws IOException {
    String text = "rolled back " + UUID.randomUUID();
    String orphan = kept(text);
    assertThatThrownBy(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () -> {
                          contents.name(orphan);
                          throw new IllegalStateException("a crash");
                        }))
        .hasMessage("a crash");
    contents.removeOrphans(later());
    assertThat(store.has(orphan)).isFalse();
    assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> contents.name(orphan)))
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.code()).isEqualTo("CONTENT_REMOVED"));
    assertThat(kept(text)).isEqualTo(orphan);
    QuarkusTransaction.requiringNew().run(() -> contents.name(orphan));
    assertThat(store.has(orphan)).isTrue();
  }

  @Test
  void whatIsBroughtAgainIsNoOrphanAnyMore() throws IOException {
    String text = "again " + UUID.randomUUID();
    String hash = kept(text);
    Instant between = legalDay.now();
    kept(text);
    contents.removeOrphans(between);
    assertThat(store.has(hash)).isTrue();
  }

  @Test
  void whatIsLeftOfUploadsIsRemovedAfterItsTime() throws IOException {
    Path incoming = Files.createDirectories(settings.folder().resolve("incoming"));
    Path old = Files.createTempFile(incoming, "upload", ".part");
    Files.setLastModifiedTime(old, FileTime.from(legalDay.now().minus(Duration.ofDays(2))));
    Path young = Files.createTempFile(incoming, "upload", ".part");
    contents.removeOrphans(legalDay.now().minus(Duration.ofDays(1)));
    assertThat(old).doesNotExist();
    assertThat(young).exists();
    Files.delete(young);
  }
}
