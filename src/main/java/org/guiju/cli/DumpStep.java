package org.guiju.cli;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guiju.exchange.dump.DumpException;
import org.guiju.exchange.dump.DumpSettings;
import org.guiju.exchange.dump.DumpWriter;

/** Writes the whole register as checked files. */
@ApplicationScoped
class DumpStep implements Step {

  private static final long TOLD_EVERY = 100_000;

  private final DumpWriter writer;
  private final Optional<Path> folder;

  DumpStep(
      DumpWriter writer,
      DumpSettings settings,
      @ConfigProperty(name = "guiju.dump.to") Optional<Path> to) {
    this.writer = writer;
    this.folder = to.or(settings::folder);
  }

  @Override
  public boolean belongsTo(Command command) {
    return command == Command.DUMP;
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public boolean run(Terminal terminal) {
    if (folder.isEmpty()) {
      terminal.line("Where to? Give a folder with --to, or set GUIJU_DUMP_FOLDER.");
      return false;
    }
    try {
      long[] told = {0};
      DumpWriter.Written written =
          writer.write(
              folder.get(),
              position -> {
                if (position - told[0] >= TOLD_EVERY) {
                  told[0] = position;
                  terminal.line("  %,d events".formatted(position));
                }
              });
      terminal.line(
          "The register up to position %,d is in %s"
              .formatted(written.manifest().position(), written.path()));
      return true;
    } catch (DumpException e) {
      terminal.line(String.valueOf(e.getMessage()));
      return false;
    }
  }
}
