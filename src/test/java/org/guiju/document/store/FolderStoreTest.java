package org.guiju.document.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderStoreTest extends StoreCases {

  @TempDir Path folder;

  @Override
  DocumentStore store() {
    return new FolderStore(folder);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).map(f -> folder.relativize(f).toString()).toList();
    }
  }

  @Test
  void aFileStandsUnderItsHashAndIsMovedThereAsAWhole() throws IOException {
    try (Received content = received("x")) {
      store().put(content);
      String hash = content.sha256();
      assertThat(files())
          .containsExactly(hash.substring(0, 2) + "/" + hash.substring(2, 4) + "/" + hash);
      assertThat(content.file()).doesNotExist();
    }
  }

  @Test
  void whatCannotBeMovedLeavesNothingUnderItsName() throws IOException {
    try (Received content = received("y")) {
      Files.delete(content.file());
      assertThatThrownBy(() -> store().put(content)).isInstanceOf(IOException.class);
      assertThat(store().has(content.sha256())).isFalse();
    }
    assertThat(files()).isEmpty();
  }

  @Test
  void whatIsThereIsNotWrittenAnew() throws IOException {
    String hash = kept("z");
    Path file = folder.resolve(files().getFirst());
    var before = Files.readAttributes(file, java.nio.file.attribute.BasicFileAttributes.class);
    assertThat(kept("z")).isEqualTo(hash);
    assertThat(
            Files.readAttributes(file, java.nio.file.attribute.BasicFileAttributes.class).fileKey())
        .isEqualTo(before.fileKey());
  }
}
