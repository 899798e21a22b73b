package org.guiju.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.guiju.platform.DomainException;
import org.guiju.platform.Violation;
import org.guiju.region.ClassificationImport;
import org.guiju.region.ClassificationScheme;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Real files of committees and codes are read as they stand. */
class KnownFilesTest {

  private static final Path DATA = Path.of("../shared/data");

  @Test
  void committeesOfIso() throws IOException {
    Set<String> codes = new HashSet<>();
    for (NamedCsvRecord row : rows("iso_committees.csv")) {
      CommitteeImport read = CommitteeImport.read(column(row));
      assertThat(read.code()).isEqualTo(row.getField("committee"));
      String parent = row.getField("parent");
      assertThat(read.parent() == null ? "" : read.parent()).isEqualTo(parent);
      if (!parent.isEmpty()) {
        assertThat(CommitteeCodes.parent(read.code())).isEqualTo(parent);
      }
      assertThat(CommitteeLevel.ofCode(read.code())).isEqualTo(CommitteeLevel.INTERNATIONAL);
      codes.add(read.code());
    }
    assertThat(codes).hasSize(767);
  }

  @Test
  void codesOfTheThreeClassifications() throws IOException {
    assertThat(read("ics_codes.csv", ClassificationScheme.ICS)).isEqualTo(1_381);
    assertThat(read("ccs_codes.csv", ClassificationScheme.CCS)).isEqualTo(1_856);
    assertThat(read("cn_industry_codes.csv", ClassificationScheme.INDUSTRY)).isEqualTo(64);
  }

  private static int read(String file, ClassificationScheme scheme) throws IOException {
    Set<String> codes = new HashSet<>();
    for (NamedCsvRecord row : rows(file)) {
      if (row.getField("code").equals("FF2")) {
        // A slip of the source for K22; it must be told, not kept.
        assertThat(
                catchThrowableOfType(
                        DomainException.class, () -> ClassificationImport.read(column(row), scheme))
                    .violations())
            .extracting(Violation::code)
            .containsExactly("CCS_CODE");
        continue;
      }
      ClassificationImport read = ClassificationImport.read(column(row), scheme);
      codes.add(read.code());
      String parent = row.findField("parent").orElse("");
      assertThat(read.parent() == null ? "" : read.parent()).isEqualTo(parent);
      if (!parent.isEmpty()) {
        assertThat(codes).contains(parent);
      }
    }
    return codes.size();
  }

  private static Function<String, String> column(NamedCsvRecord row) {
    return name -> row.findField(name).orElse(null);
  }

  private static List<NamedCsvRecord> rows(String file) throws IOException {
    Assumptions.assumeTrue(Files.exists(DATA.resolve(file)), "../shared/data is not there");
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().ofNamedCsvRecord(DATA.resolve(file))) {
      return reader.stream().toList();
    }
  }
}
