package org.guiju.programme;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Settings of the policy documents. */
@ConfigMapping(prefix = "guiju.programmes")
interface ProgrammeConfig {

  /**
   * Folder with further documents, one {@code *.yaml} each, in the form of those that come with the
   * service.
   */
  Optional<Path> folder();
}
