package org.guiju.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

  @TempDir private Path room;

  @Test
  void makesTheFolderAndLetsItGoAgain() throws Complaint {
    Path folder = room.resolve("a/b");
    for (int i = 0; i < 2; i++) {
      try (DataFolder taken = DataFolder.take(folder)) {
        assertThat(taken.path()).isAbsolute().isDirectory();
      }
    }
  }

  @Test
  void refusesAFolderInUse() throws Complaint {
    try (DataFolder _ = DataFolder.take(room)) {
      assertRefused(
          room, "is in use by another Guiju (process " + ProcessHandle.current().pid() + ").");
    }
  }

  @Test
  void refusesAFile() throws IOException {
    assertRefused(Files.createFile(room.resolve("file")), "there is a file of that name.");
  }

  @Test
  void refusesAFolderThatCannotBeMade() throws IOException {
    assertRefused(Files.createFile(room.resolve("file")).resolve("below"), "cannot be made: ");
  }

  @Test
  void refusesWhereTheLockCannotBeWritten() throws IOException {
    Files.createDirectory(room.resolve("guiju.lock"));

    assertRefused(room, "cannot be written: ");
  }

  @Test
  void refusesANameThatWouldEndTheDatabaseUrl() {
    assertRefused(room.resolve("a;b"), "';' is not allowed");
  }

  private static void assertRefused(Path folder, String sentence) {
    assertThatExceptionOfType(Complaint.class)
        .isThrownBy(() -> DataFolder.take(folder))
        .satisfies(e -> assertThat(e.exitCode()).isEqualTo(1))
        .withMessageContaining(sentence)
        .withMessageStartingWith("The data folder " + folder);
  }
}
