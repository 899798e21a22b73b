package org.guiju.region;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.guiju.region.RegionChange.Facts;

/**
 * The divisions that come with Guiju, as {@code regions/README.md} describes them.
 *
 * @param stateOn day of the list, which is complete for it
 * @param source where it is from
 */
record ShippedDivisions(LocalDate stateOn, String source, List<Facts> divisions) {

  private static final String FOLDER = "/regions/";

  ShippedDivisions {
    divisions = List.copyOf(divisions);
  }

  /** Reads the files of the application. */
  static ShippedDivisions read() {
    Properties about = new Properties();
    try (Reader in = open("divisions.properties");
        BufferedReader lines = new BufferedReader(open("divisions.csv"))) {
      about.load(in);
      LocalDate assumedFrom = LocalDate.parse(about.getProperty("assumedFrom"));
      List<Facts> divisions = new ArrayList<>();
      divisions.add(facts(new String[] {RegionCodes.CHINA, "中国", "China"}, assumedFrom));
      lines.lines().skip(1).forEach(line -> divisions.add(facts(line.split(",", -1), assumedFrom)));
      return new ShippedDivisions(
          LocalDate.parse(about.getProperty("stateOn")), about.getProperty("source"), divisions);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Set<String> codes() {
    return divisions.stream().map(Facts::code).collect(Collectors.toSet());
  }

  private static Facts facts(String[] cells, LocalDate assumedFrom) {
    String nameEn = cells[2].isEmpty() ? null : cells[2];
    return new Facts(cells[0], cells[1], nameEn, null, null, null, assumedFrom, null, null);
  }

  static Reader open(String name) {
    InputStream in =
        Objects.requireNonNull(
            ShippedDivisions.class.getResourceAsStream(FOLDER + name), FOLDER + name);
    return new InputStreamReader(in, StandardCharsets.UTF_8);
  }
}
