package org.guiju.identifier;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/**
 * Reads the shared test data, which is not part of the repository; where absent the test is skipped
 * and says so.
 */
final class Corpus {

  private Corpus() {}

  static List<NamedCsvRecord> rows(String folder, String file) {
    Path path = Path.of("..", "shared", folder, file);
    Assumptions.assumeTrue(Files.isRegularFile(path), "Skipped: " + path + " is not here.");
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(path)) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void write(String file, List<String> lines) {
    try {
      Path folder = Files.createDirectories(Path.of("target", "identifiers"));
      Files.write(folder.resolve(file), lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
