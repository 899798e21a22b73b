package org.guiju.exchange.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.guiju.ledger.Payload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DumpFolderTest {

  private static final Instant NOW = Instant.parse("2026-11-28T02:00:00Z");

  @TempDir private Path folder;

  private void dump(String name) throws IOException {
    Path dump = Files.createDirectory(folder.resolve(name));
    Manifest manifest =
        new Manifest(
            1,
            name,
            5,
            NOW,
            "0".repeat(64),
            List.of(new Manifest.DumpFile("events.ndjson.gz", 1, 1, "1".repeat(64))));
    Files.writeString(dump.resolve(Manifest.FILE), Payload.write(manifest));
    Files.writeString(dump.resolve("events.ndjson.gz"), "x");
    Files.writeString(dump.resolve("beside"), "x");
  }

  private void part(String name, Instant changed) throws IOException {
    Path part = Files.createDirectory(folder.resolve(name));
    Files.setLastModifiedTime(part, FileTime.from(changed));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(p -> p.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void keepsTheNewestAndLeavesAloneWhatIsNoDump() throws IOException {
    dump("guiju-20261126T020000Z-3");
    dump("guiju-20261127T020000Z-4");
    dump("guiju-20261128T020000Z-5");
    Files.createDirectory(folder.resolve("guiju-of-mine"));
    part("old.part", NOW.minusSeconds(7_200));
    part("new.part", NOW);

    new DumpFolder(folder).prune(2, NOW.minusSeconds(3_600));

    assertThat(names())
        .containsExactly(
            "guiju-20261127T020000Z-4", "guiju-20261128T020000Z-5", "guiju-of-mine", "new.part");
    assertThat(new DumpFolder(folder).dumps().stream().map(Manifest::name))
        .containsExactly("guiju-20261128T020000Z-5", "guiju-20261127T020000Z-4");
  }

  @Test
  void givesOutNoFileThatTheManifestDoesNotName() throws IOException {
    dump("guiju-20261128T020000Z-5");
    DumpFolder dumps = new DumpFolder(folder);

    assertThat(dumps.file("guiju-20261128T020000Z-5", "events.ndjson.gz")).isPresent();
    assertThat(dumps.file("guiju-20261128T020000Z-5", Manifest.FILE)).isPresent();
    assertThat(dumps.file("guiju-20261128T020000Z-5", "beside")).isEmpty();
    assertThat(dumps.file("guiju-20261128T020000Z-5", "../guiju-20261128T020000Z-5/beside"))
        .isEmpty();
    assertThat(dumps.file("../" + folder.getFileName(), Manifest.FILE)).isEmpty();
  }

  @Test
  void hasNothingWhereThereIsNoFolder() {
    assertThat(new DumpFolder(folder.resolve("none")).dumps()).isEmpty();
  }
}
