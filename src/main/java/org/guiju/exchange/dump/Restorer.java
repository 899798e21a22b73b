package org.guiju.exchange.dump;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.guiju.account.AccountCopies;
import org.guiju.account.AccountCopy;
import org.guiju.ledger.PlacedEvent;
import org.guiju.ledger.Rebuilder;
import org.guiju.ledger.RecordedEvent;
import org.guiju.ledger.Restoration;
import org.guiju.ledger.SideRow;
import org.guiju.ledger.SideRows;
import org.guiju.ledger.SideTable;
import org.guiju.ledger.Verification;
import org.guiju.ledger.Verifier;
import org.jspecify.annotations.Nullable;

/**
 * Makes a register from a dump and what happened since. Everything is checked before anything is
 * written, and on a failure everything written is removed.
 */
@ApplicationScoped
public class Restorer {

  private static final int AT_ONCE = 500;

  /** What source keys of the divisions begin with that a first start records. */
  private static final String SHIPPED = "shipped:";

  private final Restoration restoration;
  private final SideRows sides;
  private final AccountCopies accounts;
  private final Verifier verifier;
  private final Rebuilder rebuilder;

  Restorer(
      Restoration restoration,
      SideRows sides,
      AccountCopies accounts,
      Verifier verifier,
      Rebuilder rebuilder) {
    this.restoration = restoration;
    this.sides = sides;
    this.accounts = accounts;
    this.verifier = verifier;
    this.rebuilder = rebuilder;
  }

  /** Told what is done. */
  public interface Progress {
    /** Something begins. */
    void begins(String what);

    /** How far it is. */
    void at(long position);
  }

  /**
   * Restores.
   *
   * @param source the register that the dump is of, to follow it to its present end; null for the
   *     dump alone
   * @return the last position of the ledger
   * @throws DumpException where the dump is not whole, the register is not empty, or the source is
   *     another register; the database is as empty as before then
   */
  public long restore(Path dump, @Nullable Source source, Progress progress) {
    progress.begins("Checking the dump");
    DumpReader reader = DumpReader.open(dump);
    checkFiles(reader);
    reader.verify();
    if (!restoration.isFresh(SHIPPED) || !accounts.isFresh()) {
      throw new DumpException(
          "The register is not empty; a dump can be restored only where nothing was recorded yet.");
    }
    try {
      restoration.begin();
      return written(reader, source, progress);
    } catch (RuntimeException e) {
      restoration.abandon();
      throw e;
    }
  }

  private void checkFiles(DumpReader reader) {
    Set<String> known = new LinkedHashSet<>(List.of(DumpWriter.EVENTS, DumpWriter.ACCOUNTS));
    sides.tables().forEach(table -> known.add(DumpWriter.fileOf(table)));
    for (String file : reader.files()) {
      if (!known.remove(file)) {
        throw new DumpException(
            "The dump has a file %s that this Guiju does not know.".formatted(file));
      }
    }
    // A file may be absent where the dump is older than the table.
    if (known.contains(DumpWriter.EVENTS) || known.contains(DumpWriter.ACCOUNTS)) {
      throw new DumpException("The manifest of the dump names no events or no accounts.");
    }
  }

  private long written(DumpReader reader, @Nullable Source source, Progress progress) {
    progress.begins("Loading the ledger");
    PlacedEvent last = load(reader, progress::at);
    for (SideTable table : sides.tables()) {
      String file = DumpWriter.fileOf(table);
      if (reader.files().contains(file)) {
        loadSide(reader, table, file);
      }
    }
    long position = reader.manifest().position();
    if (source != null) {
      progress.begins("Following the ledger");
      position = follow(source, position, last, progress::at);
    }
    restoration.continueAfter(position);
    progress.begins("Checking the hash chains");
    Verification verification = verifier.verify();
    if (!verification.intact()) {
      throw new DumpException(
          "The hash chains are broken: %s."
              .formatted(Objects.toString(verification.firstBroken())));
    }
    progress.begins("Deriving state, facts and counts");
    rebuilder.rebuild(progress::at);
    List<AccountCopy> copies = new ArrayList<>();
    reader.rows(DumpWriter.ACCOUNTS, AccountCopy.class, copies::add);
    restoration.end(() -> accounts.put(copies));
    return position;
  }

  private @Nullable PlacedEvent load(DumpReader reader, LongConsumer progress) {
    List<PlacedEvent> some = new ArrayList<>();
    PlacedEvent[] last = {null};
    reader.events(
        event -> {
          some.add(event);
          last[0] = event;
          if (some.size() == AT_ONCE) {
            restoration.load(some);
            some.clear();
            progress.accept(event.position());
          }
        });
    restoration.load(some);
    return last[0];
  }

  private void loadSide(DumpReader reader, SideTable table, String file) {
    List<SideRow> some = new ArrayList<>();
    int limit = sides.atOnce(table);
    reader.rows(
        file,
        SideRow.class,
        row -> {
          if (!row.table().equals(table.name())) {
            throw new DumpException("The file %s has rows of another table.".formatted(file));
          }
          some.add(row);
          if (some.size() >= limit) {
            restoration.loadBeside(some);
            some.clear();
          }
        });
    restoration.loadBeside(some);
  }

  private long follow(Source source, long from, @Nullable PlacedEvent last, LongConsumer progress) {
    if (last != null) {
      List<RecordedEvent> same = source.after(from - 1, 1).items();
      if (same.isEmpty() || !same.getFirst().hash().equals(last.event().hash())) {
        throw new DumpException(
            "What is to be followed is not the register that the dump is of: the events at"
                + " position %d differ.".formatted(from));
      }
    }
    long position = from;
    Source.Part part = source.after(position);
    while (!part.items().isEmpty()) {
      List<PlacedEvent> events = new ArrayList<>();
      Set<UUID> attached = new LinkedHashSet<>();
      for (RecordedEvent item : part.items()) {
        PlacedEvent event = item.placed();
        if (event.position() != position + 1 || !event.isIntact()) {
          throw new DumpException(
              "What is followed is damaged at position %d.".formatted(position + 1));
        }
        position = event.position();
        events.add(event);
        if (Boolean.TRUE.equals(item.attached())) {
          attached.add(item.aggregateId());
        }
      }
      restoration.load(events);
      attached.forEach(thing -> attach(source, thing));
      progress.accept(position);
      part = source.after(position);
    }
    return position;
  }

  private void attach(Source source, UUID thing) {
    source.attachments(
        thing,
        row -> {
          if (!sides.knows(row.table())) {
            throw new DumpException(
                "What is followed keeps a table %s that this Guiju does not know."
                    .formatted(row.table()));
          }
          restoration.loadBeside(List.of(row));
        });
  }
}
