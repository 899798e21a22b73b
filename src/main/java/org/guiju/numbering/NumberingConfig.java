package org.guiju.numbering;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Settings of numbering. */
@ConfigMapping(prefix = "guiju.numbering")
public interface NumberingConfig {

  /** Folder whose {@code *.yaml} files hold schemes that are asked before the built-in ones. */
  Optional<Path> directory();
}
