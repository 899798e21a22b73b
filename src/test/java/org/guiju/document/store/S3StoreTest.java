package org.guiju.document.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class S3StoreTest extends StoreCases {

  private SigningServer server;

  @BeforeEach
  void start() throws IOException {
    server = new SigningServer("bucket", "key-of-ours", "secret-of-ours");
  }

  @AfterEach
  void stop() {
    server.close();
    assertThat(server.complaints()).isEmpty();
  }

  @Override
  DocumentStore store() {
    return Stores.of(settings("bucket", "key-of-ours", "secret-of-ours"));
  }

  private DocumentSettings settings(String bucket, String key, String secret) {
    return new DocumentSettings() {
      @Override
      public Store store() {
        return Store.S3;
      }

      @Override
      public Path folder() {
        return incoming;
      }

      @Override
      public io.quarkus.runtime.configuration.MemorySize largest() {
        throw new UnsupportedOperationException();
      }

      @Override
      public Set<String> mediaTypes() {
        return Set.of();
      }

      @Override
      public Duration orphanAge() {
        return Duration.ZERO;
      }

      @Override
      public S3 s3() {
        return s3Settings(bucket, key, secret);
      }
    };
  }

  private DocumentSettings.S3 s3Settings(String bucket, String key, String secret) {
    return new DocumentSettings.S3() {
      @Override
      public Optional<URI> endpoint() {
        return Optional.of(server.uri());
      }

      @Override
      public String region() {
        return "cn-north-1";
      }

      @Override
      public Optional<String> bucket() {
        return Optional.ofNullable(bucket);
      }

      @Override
      public String prefix() {
        return "documents/";
      }

      @Override
      public Optional<String> accessKey() {
        return Optional.of(key);
      }

      @Override
      public Optional<String> secretKey() {
        return Optional.ofNullable(secret);
      }

      @Override
      public boolean pathStyle() {
        return true;
      }
    };
  }

  @Test
  void theObjectIsTheContentUnderItsHash() throws IOException {
    String sha256 = kept("报批稿");
    assertThat(server.objects())
        .containsOnlyKeys("documents/" + sha256)
        .hasValueSatisfying(
            new org.assertj.core.api.Condition<>(
                bytes -> new String(bytes, StandardCharsets.UTF_8).equals("报批稿"), "as it was"));
  }

  @Test
  void aWrongSecretIsAFailureAndKeepsNothing() throws IOException {
    DocumentStore other = Stores.of(settings("bucket", "key-of-ours", "another"));
    try (Received content = received("x")) {
      assertThatThrownBy(() -> other.put(content)).isInstanceOf(IOException.class);
    }
    assertThat(server.objects()).isEmpty();
    assertThat(server.forget()).isNotEmpty();
  }

  @Test
  void settingsThatDoNotFitAreRefusedAtTheStart() {
    assertThatThrownBy(() -> Stores.of(settings(null, "a", "b")))
        .hasMessageContaining("guiju.documents.s3.bucket");
    assertThatThrownBy(() -> Stores.of(settings("bucket", "a", null)))
        .hasMessageContaining("go together");
  }
}
