package org.guiju.exchange.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.guiju.exchange.spi.Dataset;

/** What can be imported, by name. */
@ApplicationScoped
public class Datasets {

  private final Map<String, Dataset> byName;

  Datasets(@Any Instance<Dataset> datasets) {
    byName =
        datasets.stream()
            .collect(
                Collectors.toMap(
                    Dataset::name,
                    d -> d,
                    (a, b) -> {
                      throw new IllegalStateException("two datasets are called " + a.name());
                    },
                    TreeMap::new));
  }

  public Optional<Dataset> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** All of them, by name. */
  public Collection<Dataset> all() {
    return byName.values();
  }
}
