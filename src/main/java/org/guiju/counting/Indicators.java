package org.guiju.counting;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.guiju.platform.Text;
import org.guiju.platform.yaml.YamlErrors;
import org.guiju.platform.yaml.YamlFile;

/** The measures, units and indicators that the data files define. */
public final class Indicators {

  private final Map<String, Measure> measures;
  private final Map<String, Text> units;
  private final Map<String, Indicator> indicators;

  Indicators(
      Map<String, Measure> measures, Map<String, Text> units, Map<String, Indicator> indicators) {
    this.measures = Collections.unmodifiableMap(new LinkedHashMap<>(measures));
    this.units = Collections.unmodifiableMap(new LinkedHashMap<>(units));
    this.indicators = Collections.unmodifiableMap(new LinkedHashMap<>(indicators));
  }

  /** Reads the files that come with the service; fails naming every mistake with file and line. */
  public static Indicators shipped() {
    YamlErrors errors = new YamlErrors();
    Indicators read =
        new IndicatorReader(errors)
            .read(YamlFile.index("indicators").stream().map(YamlFile::resource).toList());
    errors.throwIfAny();
    return read;
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
}
