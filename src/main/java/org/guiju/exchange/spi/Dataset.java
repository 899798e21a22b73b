package org.guiju.exchange.spi;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Something that can be imported under a name; a CDI bean. It keeps no state between imports. */
public interface Dataset {

  /** The value of the parameter {@code dataset}, such as {@code iso-projects}. */
  String name();

  /** The forms that a file of it may have. */
  default Set<Format> formats() {
    return EnumSet.allOf(Format.class);
  }

  /**
   * The further parameters that an import of it may have; a client giving another one is refused.
   */
  default Set<String> parameters() {
    return Set.of();
  }

  /**
   * Begins an import, or only checks its parameters.
   *
   * @param parameters those given; each is one of {@link #parameters}
   * @throws org.guiju.platform.DomainException where a parameter is missing or wrong
   */
  DatasetRun open(Map<String, String> parameters);
}
