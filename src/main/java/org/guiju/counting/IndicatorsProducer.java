package org.guiju.counting;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.guiju.platform.yaml.RegisterConfig;

/** Reads the indicators when the service starts, which fails where they are wrong. */
class IndicatorsProducer {

  @Produces
  @Singleton
  @Startup
  Indicators indicators(RegisterConfig registers) {
    return Indicators.read(registers.folder());
  }
}
