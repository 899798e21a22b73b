package org.guiju.cli;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guiju.cli.demo.GeneratedRegister;

/** Writes a generated register as files for the import. */
@ApplicationScoped
class GenerateStep implements Step {

  private final GeneratedRegister register;
  private final int projects;
  private final long seed;
  private final Path folder;

  GenerateStep(
      GeneratedRegister register,
      @ConfigProperty(name = "guiju.generate.projects", defaultValue = "50000") int projects,
      @ConfigProperty(name = "guiju.generate.seed", defaultValue = "1") long seed,
      @ConfigProperty(name = "guiju.generate.to", defaultValue = "generated") String folder) {
    this.register = register;
    this.projects = projects;
    this.seed = seed;
    this.folder = Path.of(folder);
  }

  @Override
  public boolean belongsTo(Command command) {
    return command == Command.GENERATE;
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public boolean run(Terminal terminal) {
    try {
      for (GeneratedRegister.Written written : register.write(folder, projects, seed)) {
        terminal.line("%,d rows of %s".formatted(written.rows(), written.dataset()));
      }
      return true;
    } catch (IOException e) {
      terminal.line("The files could not be written: " + e.getMessage());
      return false;
    }
  }
}
