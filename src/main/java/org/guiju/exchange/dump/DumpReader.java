package org.guiju.exchange.dump;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.guiju.ledger.Payload;
import org.guiju.ledger.PlacedEvent;
import org.guiju.ledger.RecordedEvent;
import org.guiju.platform.Sha256;

/** A dump that is read. */
final class DumpReader {

  private static final int BUFFER = 1 << 16;
  private static final Pattern NAME = Pattern.compile("[a-z_]+\\.ndjson\\.gz");

  private final Path path;
  private final Manifest manifest;

  private DumpReader(Path path, Manifest manifest) {
    this.path = path;
    this.manifest = manifest;
  }

  /**
   * Opens a dump, as far as its description goes.
   *
   * @throws DumpException where it is none, was cut off, or its description was changed
   */
  static DumpReader open(Path path) {
    if (!Files.isDirectory(path)) {
      throw new DumpException("There is no dump at %s: a folder is wanted.".formatted(path));
    }
    try {
      Path file = path.resolve(Manifest.FILE);
      Path sums = path.resolve(Manifest.SUMS);
      if (!Files.isRegularFile(file) || !Files.isRegularFile(sums)) {
        throw new DumpException(
            "The dump %s was cut off: it has no %s and %s."
                .formatted(path, Manifest.FILE, Manifest.SUMS));
      }
      byte[] text = Files.readAllBytes(file);
      String line = Sha256.hex(text) + "  " + Manifest.FILE;
      if (!Files.readAllLines(sums, StandardCharsets.UTF_8).contains(line)) {
        throw damaged(Manifest.FILE, "its SHA-256 is another one");
      }
      Manifest manifest = Payload.read(new String(text, StandardCharsets.UTF_8), Manifest.class);
      if (manifest.format() != Manifest.FORMAT) {
        throw new DumpException(
            "The dump %s is of form %d, and this Guiju reads form %d."
                .formatted(path, manifest.format(), Manifest.FORMAT));
      }
      return new DumpReader(path, manifest);
    } catch (IOException e) {
      throw new DumpException("The dump %s cannot be read: %s.".formatted(path, e.getMessage()), e);
    } catch (IllegalStateException e) {
      throw new DumpException("The description of the dump %s cannot be read.".formatted(path), e);
    }
  }

  Manifest manifest() {
    return manifest;
  }

  /**
   * Reads every file to its end and compares it with the manifest, and every event with its hash.
   *
   * @throws DumpException that names the first file that is missing or not what was written
   */
  void verify() {
    for (Manifest.DumpFile file : manifest.files()) {
      compareBytes(file);
    }
    LedgerHash hash = new LedgerHash();
    long[] last = {0, 0};
    events(
        event -> {
          // A transaction that begins begins behind the last one, and all of one name it alike.
          boolean begins = event.position() == event.commit();
          if (event.position() != last[0] + 1 || !begins && event.commit() != last[1]) {
            throw damaged(
                DumpWriter.EVENTS, "the event after position %d is missing".formatted(last[0]));
          }
          if (!event.isIntact()) {
            throw damaged(
                DumpWriter.EVENTS,
                "the hash of the event at position %d is another one".formatted(event.position()));
          }
          last[0] = event.position();
          last[1] = event.commit();
          hash.add(event.event().hash());
        });
    if (last[0] != manifest.position() || !hash.value().equals(manifest.ledgerHash())) {
      throw damaged(DumpWriter.EVENTS, "its events are not those of the manifest");
    }
    for (Manifest.DumpFile file : manifest.files()) {
      if (!file.name().equals(DumpWriter.EVENTS)) {
        rows(file.name(), Object.class, row -> {});
      }
    }
  }

  private void compareBytes(Manifest.DumpFile file) {
    Path at = path.resolve(file.name());
    if (!NAME.matcher(file.name()).matches() || !Files.isRegularFile(at)) {
      throw damaged(file.name(), "it is missing");
    }
    MessageDigest digest = Sha256.start();
    long bytes = 0;
    try (InputStream in = Files.newInputStream(at)) {
      byte[] buffer = new byte[BUFFER];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
        bytes += read;
      }
    } catch (IOException e) {
      throw new DumpException("The file %s cannot be read: %s.".formatted(at, e.getMessage()), e);
    }
    if (bytes != file.bytes()) {
      throw damaged(
          file.name(), "it has %d bytes and should have %d".formatted(bytes, file.bytes()));
    }
    if (!HexFormat.of().formatHex(digest.digest()).equals(file.sha256())) {
      throw damaged(file.name(), "its SHA-256 is another one");
    }
  }

  /** Hands over the events in their global order. */
  void events(Consumer<PlacedEvent> to) {
    rows(DumpWriter.EVENTS, RecordedEvent.class, row -> to.accept(row.placed()));
  }

  /** Names of the files that the manifest has. */
  List<String> files() {
    return manifest.files().stream().map(Manifest.DumpFile::name).toList();
  }

  /** Hands over the rows of a file one by one, and holds their number against the manifest. */
  <T> void rows(String name, Class<T> type, Consumer<T> to) {
    Optional<Manifest.DumpFile> file =
        manifest.files().stream().filter(f -> f.name().equals(name)).findFirst();
    if (file.isEmpty()) {
      throw damaged(name, "the manifest does not name it");
    }
    long rows = 0;
    try (InputStream in = new GZIPInputStream(Files.newInputStream(path.resolve(name)), BUFFER);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    in,
                    StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)),
                BUFFER)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        rows++;
        to.accept(read(name, rows, line, type));
      }
    } catch (IOException e) {
      throw new DumpException(
          "The file %s of the dump is damaged behind row %d.".formatted(name, rows), e);
    }
    if (rows != file.get().rows()) {
      throw damaged(name, "it has %d rows and should have %d".formatted(rows, file.get().rows()));
    }
  }

  private static <T> T read(String name, long row, String line, Class<T> type) {
    try {
      return Payload.read(line, type);
    } catch (IllegalStateException e) {
      throw new DumpException(
          "The file %s of the dump is damaged: row %d cannot be read.".formatted(name, row), e);
    }
  }

  private static DumpException damaged(String file, String how) {
    return new DumpException("The file %s of the dump is damaged: %s.".formatted(file, how));
  }
}
