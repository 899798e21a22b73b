package org.guiju.exchange.dump;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;
import org.guiju.account.AccountCopies;
import org.guiju.account.AccountCopy;
import org.guiju.ledger.Payload;
import org.guiju.ledger.PlacedEvent;
import org.guiju.ledger.PlacedEvents;
import org.guiju.ledger.RecordedEvent;
import org.guiju.ledger.Sequencer;
import org.guiju.ledger.SideRows;
import org.guiju.ledger.SideTable;
import org.guiju.platform.Sha256;
import org.guiju.platform.jdbc.OneView;
import org.guiju.platform.time.LegalDay;

/**
 * Writes a dump. All files are read in one view of the database, part by part, and appear under
 * their name in one step, after they are on the disk.
 */
@ApplicationScoped
public class DumpWriter {

  static final String EVENTS = "events.ndjson.gz";
  static final String ACCOUNTS = "accounts.ndjson.gz";

  private static final int AT_ONCE = 500;
  private static final UUID LEAST = new UUID(0, 0);
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("'guiju-'uuuuMMdd'T'HHmmss'Z-'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final Sequencer sequencer;
  private final PlacedEvents events;
  private final SideRows sides;
  private final AccountCopies accounts;
  private final OneView view;
  private final DumpSettings settings;
  private final LegalDay time;

  DumpWriter(
      Sequencer sequencer,
      PlacedEvents events,
      SideRows sides,
      AccountCopies accounts,
      OneView view,
      DumpSettings settings,
      LegalDay time) {
    this.sequencer = sequencer;
    this.events = events;
    this.sides = sides;
    this.accounts = accounts;
    this.view = view;
    this.settings = settings;
    this.time = time;
  }

  /** Where something was written. */
  public record Written(Path path, Manifest manifest) {}

  /**
   * Writes a dump into a folder of its own below the given one.
   *
   * @param progress told the position that is written
   * @throws DumpException where it cannot be written; nothing is left behind then
   */
  public Written write(Path folder, LongConsumer progress) {
    sequencer.advance();
    AtomicReference<Written> written = new AtomicReference<>();
    Path part = folder.resolve(UUID.randomUUID() + DumpFolder.PART);
    try {
      Files.createDirectories(part);
      view.read(settings.longest(), () -> written.set(written(folder, part, progress)));
    } catch (IOException | UncheckedIOException e) {
      throw new DumpException(
          "The dump cannot be written into %s: %s.".formatted(folder, e.getMessage()), e);
    } finally {
      DumpFolder.remove(part);
    }
    return java.util.Objects.requireNonNull(written.get());
  }

  private Written written(Path folder, Path part, LongConsumer progress) {
    long position = events.head();
    Instant now = time.now().truncatedTo(ChronoUnit.SECONDS);
    String name = NAME.format(now) + position;
    LedgerHash hash = new LedgerHash();
    List<Manifest.DumpFile> files = new ArrayList<>();
    try {
      files.add(events(part, position, hash, progress));
      for (SideTable table : sides.tables()) {
        files.add(side(part, table, position));
      }
      files.add(accounts(part));
      Manifest manifest = new Manifest(Manifest.FORMAT, name, position, now, hash.value(), files);
      describe(part, manifest);
      sync(part);
      Path done = folder.resolve(name);
      Files.move(part, done, StandardCopyOption.ATOMIC_MOVE);
      sync(folder);
      return new Written(done, manifest);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Manifest.DumpFile events(Path part, long position, LedgerHash hash, LongConsumer progress)
      throws IOException {
    try (RowsOut out = new RowsOut(part.resolve(EVENTS))) {
      for (long after = 0; after < position; after += AT_ONCE) {
        for (PlacedEvent event : events.between(after, Math.min(position, after + AT_ONCE))) {
          out.row(RecordedEvent.of(event, false));
          hash.add(event.event().hash());
        }
        progress.accept(Math.min(position, after + AT_ONCE));
      }
      return out.end();
    }
  }

  private Manifest.DumpFile side(Path part, SideTable table, long position) throws IOException {
    try (RowsOut out = new RowsOut(part.resolve(fileOf(table)))) {
      int limit = sides.atOnce(table);
      List<UUID> things = events.things(table.type(), LEAST, position, limit);
      while (!things.isEmpty()) {
        sides.read(
            table,
            things,
            row -> {
              try {
                out.row(row);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
        things = events.things(table.type(), things.getLast(), position, limit);
      }
      return out.end();
    }
  }

  private Manifest.DumpFile accounts(Path part) throws IOException {
    try (RowsOut out = new RowsOut(part.resolve(ACCOUNTS))) {
      List<AccountCopy> some = accounts.after(LEAST, AT_ONCE);
      while (!some.isEmpty()) {
        for (AccountCopy account : some) {
          out.row(account);
        }
        some = accounts.after(some.getLast().id(), AT_ONCE);
      }
      return out.end();
    }
  }

  static String fileOf(SideTable table) {
    return table.name() + ".ndjson.gz";
  }

  private static void describe(Path part, Manifest manifest) throws IOException {
    byte[] text = Payload.write(manifest).getBytes(StandardCharsets.UTF_8);
    StringBuilder sums = new StringBuilder();
    for (Manifest.DumpFile file : manifest.files()) {
      sums.append(file.sha256()).append("  ").append(file.name()).append('\n');
    }
    sums.append(Sha256.hex(text)).append("  ").append(Manifest.FILE).append('\n');
    keep(part.resolve(Manifest.SUMS), sums.toString().getBytes(StandardCharsets.US_ASCII));
    keep(part.resolve(Manifest.FILE), text);
  }

  private static void keep(Path file, byte[] content) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      channel.write(java.nio.ByteBuffer.wrap(content));
      channel.force(true);
    }
  }

  private static void sync(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Windows opens no folder; there the file system's own journal must do.
      if (java.io.File.separatorChar == '/') {
        throw e;
      }
    }
  }
}
