package org.guiju.procedure;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Settings of the procedures. */
@ConfigMapping(prefix = "guiju.procedures")
public interface ProcedureConfig {

  /**
   * Folder whose {@code *.yaml} files are loaded after the built-in procedures; none if not set.
   */
  Optional<Path> directory();
}
