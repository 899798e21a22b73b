package org.guiju.exchange.dump;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;

/** The dumps that are there. */
@ApplicationScoped
class DumpService {

  private static final Text DUMP = new Text("备份", "dump");
  private static final Text FILE = new Text("备份文件", "file of a dump");

  private final Optional<DumpFolder> folder;

  DumpService(DumpSettings settings) {
    this.folder = settings.folder().map(DumpFolder::new);
  }

  /** A file to be sent. */
  record Content(Path path, long bytes) {}

  /** All of them, the newest first; there are no more than are kept. */
  List<Manifest> list() {
    return folder.map(DumpFolder::dumps).orElse(List.of());
  }

  Manifest get(String name) {
    return folder.flatMap(f -> f.dump(name)).orElseThrow(() -> DomainException.notFound(DUMP));
  }

  Content file(String dump, String name) {
    Path path =
        folder.flatMap(f -> f.file(dump, name)).orElseThrow(() -> DomainException.notFound(FILE));
    try {
      return new Content(path, Files.size(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
