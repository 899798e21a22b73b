package org.guiju.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.guiju.ledger.Event;
import org.guiju.ledger.Stream;
import org.jspecify.annotations.Nullable;

/** Everything that was ever said of one document: by a file, by events, or by both. */
final class ProgrammeHistory {

  private final String code;
  private final Programmes.@Nullable Loaded file;
  private final Stream stream;
  private final Definitions definitions;
  private volatile @Nullable List<ProgrammeVersion> now;

  ProgrammeHistory(
      String code, Programmes.@Nullable Loaded file, Stream stream, Definitions definitions) {
    this.code = code;
    this.file = file;
    this.stream = stream;
    this.definitions = definitions;
  }

  String code() {
    return code;
  }

  Stream stream() {
    return stream;
  }

  boolean hasFile() {
    return file != null;
  }

  /** Number of changes, the file being one; what {@code If-Match} is held against. */
  long revision() {
    return stream.version() + (file == null ? 0 : 1);
  }

  /** The versions in the order of their first days, by what was known at an instant. */
  List<ProgrammeVersion> versions(@Nullable Instant knownAt) {
    if (knownAt != null) {
      return read(stream.effective(knownAt));
    }
    List<ProgrammeVersion> known = now;
    if (known == null) {
      known = read(stream.effective());
      now = known;
    }
    return known;
  }

  private List<ProgrammeVersion> read(List<Event> events) {
    List<ProgrammeVersion> found = new ArrayList<>();
    if (file != null) {
      found.add(
          new ProgrammeVersion(
              1,
              file.programme(),
              file.programme().date(),
              null,
              null,
              null,
              null,
              null,
              null,
              file.definition()));
    }
    for (Event event : events) {
      ProgrammeEvents.Defined said = event.payload(ProgrammeEvents.Defined.class);
      Programme programme = definitions.read(said);
      if (programme != null) {
        found.add(
            new ProgrammeVersion(
                1,
                programme,
                event.effectiveOn(),
                null,
                event.id(),
                event.actor(),
                event.recordedAt(),
                event.reason(),
                event.basis(),
                said.tree()));
      }
    }
    found.sort(
        Comparator.comparing(
            ProgrammeVersion::from, Comparator.nullsFirst(Comparator.naturalOrder())));
    List<ProgrammeVersion> versions = new ArrayList<>(found.size());
    for (int i = 0; i < found.size(); i++) {
      LocalDate until = i + 1 < found.size() ? found.get(i + 1).from() : null;
      versions.add(found.get(i).numbered(i + 1, until));
    }
    return List.copyOf(versions);
  }

  /**
   * The version in force on a day; before the first one's day that one, since its window may begin
   * before the document does. Empty where nothing was known then.
   */
  Optional<ProgrammeVersion> on(LocalDate day, @Nullable Instant knownAt) {
    List<ProgrammeVersion> versions = versions(knownAt);
    return versions.reversed().stream()
        .filter(version -> version.holdsOn(day))
        .findFirst()
        .or(() -> versions.stream().findFirst());
  }
}
