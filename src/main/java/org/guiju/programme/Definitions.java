package org.guiju.programme;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.guiju.counting.Indicators;
import org.guiju.platform.yaml.YamlErrors;
import org.guiju.platform.yaml.YamlFile;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Reads definitions of the ledger, each once. */
final class Definitions {

  private static final Logger LOG = Logger.getLogger(Definitions.class);

  private final Indicators indicators;
  private final ConcurrentMap<String, Optional<Programme>> read = new ConcurrentHashMap<>();

  Definitions(Indicators indicators) {
    this.indicators = indicators;
  }

  /**
   * The document; null where it can no longer be read, as when an operator took an indicator away
   * that it names. It was whole when it was recorded, so that is told to the operator and not to
   * whoever reads.
   */
  @Nullable Programme read(ProgrammeEvents.Defined said) {
    return read.computeIfAbsent(ProgrammeEvents.digest(said.tree()), key -> parse(said))
        .orElse(null);
  }

  private Optional<Programme> parse(ProgrammeEvents.Defined said) {
    YamlErrors errors = new YamlErrors();
    Programme programme =
        new ProgrammeReader(indicators, errors, Unchecked.RECORDED)
            .read(YamlFile.of(said.code(), said.tree()));
    if (programme == null) {
      LOG.errorf("The document %s cannot be read: %s", said.code(), errors.messages());
    }
    return Optional.ofNullable(programme);
  }
}
