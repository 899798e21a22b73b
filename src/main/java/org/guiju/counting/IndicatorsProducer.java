package org.guiju.counting;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Reads the indicators when the service starts, which fails where they are wrong. */
class IndicatorsProducer {

  @Produces
  @Singleton
  @Startup
  Indicators indicators() {
    return Indicators.shipped();
  }
}
