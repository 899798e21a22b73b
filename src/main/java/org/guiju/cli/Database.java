package org.guiju.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;

/**
 * The kind of database for which the package that runs was built; Quarkus fixes it at build time.
 */
enum Database {
  H2,
  POSTGRESQL;

  private static final String ATTRIBUTE = "Guiju-Database";

  /**
   * Read from the manifest of the jar that was started, since no configuration is there before
   * Quarkus.
   */
  static Database ofThisPackage() {
    String name = attribute(Path.of(System.getProperty("java.class.path", "")));
    return "postgresql".equals(name) ? POSTGRESQL : H2;
  }

  private static @Nullable String attribute(Path jar) {
    if (!jar.toString().endsWith(".jar")) {
      return null;
    }
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.getManifest() == null
          ? null
          : file.getManifest().getMainAttributes().getValue(ATTRIBUTE);
    } catch (IOException e) {
      return null;
    }
  }
}
