package org.guiju.platform.yaml;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Settings of the registers. */
@ConfigMapping(prefix = "guiju.registers")
public interface RegisterConfig {

  /** Folder whose {@code *.yaml} files are read after the built-in registers; none if not set. */
  Optional<Path> folder();
}
