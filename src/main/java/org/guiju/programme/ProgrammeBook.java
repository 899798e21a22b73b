package org.guiju.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.guiju.counting.Indicators;
import org.guiju.ledger.Ledger;
import org.guiju.ledger.Ref;
import org.guiju.ledger.Stream;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.platform.jdbc.SharedCache;
import org.jspecify.annotations.Nullable;

/**
 * All policy documents in all their versions: those that come as files and those that live in the
 * ledger. Every copy of the service sees a change at once.
 */
@ApplicationScoped
public class ProgrammeBook {

  private final Programmes files;
  private final ProgrammeRows rows;
  private final Ledger ledger;
  private final Definitions definitions;
  private final SharedCache<Map<String, ProgrammeHistory>> cache;

  ProgrammeBook(
      Programmes files,
      ProgrammeRows rows,
      Ledger ledger,
      Indicators indicators,
      Clock clock,
      TransactionSynchronizationRegistry transaction) {
    this.files = files;
    this.rows = rows;
    this.ledger = ledger;
    this.definitions = new Definitions(indicators);
    this.cache =
        new SharedCache<>(transaction, clock, rows::tableVersion, this::load, Duration.ZERO);
  }

  private Map<String, ProgrammeHistory> load() {
    Map<String, ProgrammeHistory> histories = new LinkedHashMap<>();
    List<ProgrammeRows.Line> lines = rows.all();
    Map<UUID, Stream> streams =
        ledger.readAll(ProgrammeEvents.TYPE, lines.stream().map(ProgrammeRows.Line::id).toList());
    for (Programme programme : files.all()) {
      String code = programme.code();
      Ref ref = ProgrammeEvents.ref(code);
      histories.put(
          code,
          new ProgrammeHistory(
              code,
              files.loaded(code).orElseThrow(),
              streams.getOrDefault(ref.id(), new Stream(ref, List.of())),
              definitions));
    }
    for (ProgrammeRows.Line line : lines) {
      histories.computeIfAbsent(
          line.code(),
          code ->
              new ProgrammeHistory(
                  code, null, Objects.requireNonNull(streams.get(line.id())), definitions));
    }
    return histories;
  }

  /** The running transaction changed a document. */
  void changedHere() {
    cache.changedHere();
  }

  /** The documents as they are worded on a day, by what was known at an instant (null: now). */
  public List<Programme> all(LocalDate on, @Nullable Instant knownAt) {
    return versions(on, knownAt).stream().map(ProgrammeVersion::programme).toList();
  }

  /** The version of each document that is in force on a day. */
  List<ProgrammeVersion> versions(LocalDate on, @Nullable Instant knownAt) {
    return cache.get().values().stream()
        .flatMap(history -> history.on(on, knownAt).stream())
        .toList();
  }

  /** The document as it is worded on a day, or NOT_FOUND. */
  public Programme get(String code, LocalDate on, @Nullable Instant knownAt) {
    return version(code, on, knownAt).programme();
  }

  /** The version of a document that is in force on a day, or NOT_FOUND. */
  ProgrammeVersion version(String code, LocalDate on, @Nullable Instant knownAt) {
    return history(code).on(on, knownAt).orElseThrow(Programmes::unknown);
  }

  /** The target of a document as it is worded on a day, or NOT_FOUND. */
  public Target target(String code, String id, LocalDate on, @Nullable Instant knownAt) {
    return get(code, on, knownAt)
        .target(id)
        .orElseThrow(() -> DomainException.notFound(new Text("目标", "target")));
  }

  /** Everything said of a document, or NOT_FOUND. */
  ProgrammeHistory history(String code) {
    return find(code).orElseThrow(Programmes::unknown);
  }

  /** Everything said of a document, if anything was. */
  Optional<ProgrammeHistory> find(String code) {
    return Optional.ofNullable(cache.get().get(code));
  }
}
