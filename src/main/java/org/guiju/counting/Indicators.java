package org.guiju.counting;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.guiju.platform.Text;
import org.guiju.platform.yaml.RegisterFiles;
import org.guiju.platform.yaml.YamlErrors;
import org.guiju.platform.yaml.YamlFile;
import org.guiju.platform.yaml.YamlObject;

/** The measures, units and indicators that the data files define. */
public final class Indicators {

  private final Map<String, Measure> measures;
  private final Map<String, Text> units;
  private final Map<String, Indicator> indicators;
  private final Map<String, Carried> carried;
  private final Map<String, String> digests;

  Indicators(
      Map<String, Measure> measures,
      Map<String, Text> units,
      Map<String, Indicator> indicators,
      Map<String, Carried> carried,
      Map<String, String> digests) {
    this.measures = Collections.unmodifiableMap(new LinkedHashMap<>(measures));
    this.units = Collections.unmodifiableMap(new LinkedHashMap<>(units));
    this.indicators = Collections.unmodifiableMap(new LinkedHashMap<>(indicators));
    this.carried = Map.copyOf(carried);
    this.digests = Map.copyOf(digests);
  }

  /** Reads the files that come with the service; fails naming every mistake with file and line. */
  public static Indicators shipped() {
    return read(Optional.empty());
  }

  /** The same with those of further registers in a folder. */
  static Indicators read(Optional<Path> registers) {
    YamlErrors errors = new YamlErrors();
    List<YamlObject> files =
        new ArrayList<>(YamlFile.index("indicators").stream().map(YamlFile::resource).toList());
    files.addAll(parts(errors, registers, "measures", "indicators"));
    IndicatorReader reader = new IndicatorReader(errors);
    reader.countedBy(parts(errors, registers, "register"));
    Indicators read = reader.read(files);
    errors.throwIfAny();
    return read;
  }

  private static List<YamlObject> parts(
      YamlErrors errors, Optional<Path> registers, String... keys) {
    List<YamlObject> read = new ArrayList<>();
    for (RegisterFiles.Part part : RegisterFiles.parts(registers, keys)) {
      YamlObject file =
          errors.reading(() -> YamlFile.read(part.name(), new StringReader(part.text())));
      if (file != null) {
        read.add(file);
      }
    }
    return read;
  }

  /** What the facts of a measure carry; empty where nobody says. */
  public Optional<Carried> carried(String measure) {
    return Optional.ofNullable(carried.get(measure));
  }

  public Collection<Measure> measures() {
    return measures.values();
  }

  public Optional<Measure> measure(String code) {
    return Optional.ofNullable(measures.get(code));
  }

  public Optional<Text> unit(String code) {
    return Optional.ofNullable(units.get(code));
  }

  /** Codes of what figures can be numbers of. */
  public Collection<String> units() {
    return units.keySet();
  }

  public Collection<Indicator> all() {
    return indicators.values();
  }

  public Optional<Indicator> find(String code) {
    return Optional.ofNullable(indicators.get(code));
  }

  /**
   * SHA-256 over what the data files say of how an indicator is counted: itself, its measures and
   * how entries of registers count for these. Empty where it is unknown.
   */
  public Optional<String> digest(String code) {
    return Optional.ofNullable(digests.get(code));
  }

  /** The measures of what is under way for any indicator under any choices. */
  public Set<String> pipelines() {
    return indicators.values().stream()
        .flatMap(Indicator::pipelines)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The measures whose facts are counted as they are alive on a day. */
  public Set<String> stocks() {
    return measures.values().stream()
        .filter(measure -> measure.shape() == Shape.STOCK)
        .map(Measure::code)
        .collect(Collectors.toUnmodifiableSet());
  }
}
