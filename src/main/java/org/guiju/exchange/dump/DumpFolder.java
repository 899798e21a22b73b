package org.guiju.exchange.dump;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.guiju.ledger.Payload;

/** A folder of dumps; what has no name of a dump in it is left alone. */
final class DumpFolder {

  /** How the folders of dumps that are being written end. */
  static final String PART = ".part";

  private static final Pattern NAME = Pattern.compile("guiju-\\d{8}T\\d{6}Z-\\d{1,18}");

  private final Path path;

  DumpFolder(Path path) {
    this.path = path;
  }

  /** The dumps, the newest first. */
  List<Manifest> dumps() {
    return paths().stream().map(DumpFolder::manifest).flatMap(Optional::stream).toList();
  }

  /** The dump of that name. */
  Optional<Manifest> dump(String name) {
    return NAME.matcher(name).matches() ? manifest(path.resolve(name)) : Optional.empty();
  }

  /** A file of a dump that its manifest names, or one of the two that describe it. */
  Optional<Path> file(String dump, String name) {
    return dump(dump)
        .filter(
            m ->
                name.equals(Manifest.FILE)
                    || name.equals(Manifest.SUMS)
                    || m.files().stream().anyMatch(f -> f.name().equals(name)))
        .map(m -> path.resolve(dump).resolve(name))
        .filter(Files::isRegularFile);
  }

  /** Removes all but the newest, and what was left of dumps that were cut off before a moment. */
  void prune(int keep, Instant before) {
    paths().stream().skip(keep).forEach(DumpFolder::remove);
    try (Stream<Path> all = Files.list(path)) {
      all.filter(p -> p.getFileName().toString().endsWith(PART))
          .filter(p -> isOlder(p, before))
          .forEach(DumpFolder::remove);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isOlder(Path path, Instant before) {
    try {
      return Files.getLastModifiedTime(path).toInstant().isBefore(before);
    } catch (IOException e) {
      return false;
    }
  }

  private List<Path> paths() {
    if (!Files.isDirectory(path)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(path)) {
      return all.filter(p -> NAME.matcher(p.getFileName().toString()).matches())
          .sorted(Comparator.comparing((Path p) -> p.getFileName().toString()).reversed())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Manifest> manifest(Path dump) {
    try {
      return Optional.of(
          Payload.read(Files.readString(dump.resolve(Manifest.FILE)), Manifest.class));
    } catch (IOException | IllegalStateException e) {
      return Optional.empty();
    }
  }

  /** Removes a dump or a part of one; nothing happens where it is not there. */
  static void remove(Path dump) {
    if (!Files.isDirectory(dump)) {
      return;
    }
    try (Stream<Path> files = Files.walk(dump)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
