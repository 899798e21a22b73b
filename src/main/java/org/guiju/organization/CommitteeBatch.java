package org.guiju.organization;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.guiju.ledger.Stream;
import org.guiju.ledger.Work;
import org.guiju.organization.OrganizationRecorder.Saying;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.jspecify.annotations.Nullable;

/** Rows of an import whose committees were looked up at once. Rows are applied one after the other. */
public final class CommitteeBatch {

  private final Work work;
  private final CommitteeRecorder recorder;
  private final Map<String, UUID> secretariats;

  CommitteeBatch(
      Work work, CommitteeRecorder recorder, Map<String, UUID> secretariats, List<CommitteeImport> rows) {
    this.work = work;
    this.recorder = recorder;
    this.secretariats = secretariats;
    work.openAll(
        CommitteeCodes.TYPE,
        rows.stream()
            .flatMap(row -> java.util.stream.Stream.of(row.code(), parent(row)))
            .filter(Objects::nonNull)
            .map(code -> CommitteeCodes.ref(code).id())
            .distinct()
            .toList());
  }

  /**
   * Records what a row says. A parent that is not known is recorded as a committee of which only the code is known.
   *
   * @return whether it said anything new
   * @throws DomainException INVALID or CONFLICT, after which the row has had no effect; pointers name columns
   */
  public boolean apply(CommitteeImport row) {
    UUID secretariat = row.secretariat() == null ? null : secretariats.get(row.secretariat());
    if (row.secretariat() != null && secretariat == null) {
      throw DomainException.invalid(
          "/secretariat", "ORGANIZATION_UNKNOWN", new Text("没有这个单位。", "There is no such organization."));
    }
    Stream stream = work.open(CommitteeCodes.ref(row.code()));
    long before = stream.version();
    boolean changed = false;
    if (stream.isEmpty()) {
      recorder.establish(stream, said(row, secretariat, CommitteeState.bare(row.code())), row.saying());
      changed = true;
    } else {
      boolean knows =
          row.effectiveOn() == null
              && CommitteePeriod.fold(stream.effective()).stream()
                  .anyMatch(period -> said(row, secretariat, period.state()).equals(period.state()));
      changed = !knows && recorder.change(stream, known -> said(row, secretariat, known), row.saying());
    }
    if (row.dissolvedOn() != null) {
      try {
        changed |= recorder.dissolve(stream, row.dissolvedOn(), row.saying());
      } catch (DomainException refused) {
        work.undo(stream, before);
        throw refused;
      }
    }
    String parent = parent(row);
    if (parent != null) {
      changed |= ensure(work, recorder, parent);
    }
    return changed;
  }

  /** Records a committee of which only the code is known, unless it is known. */
  static boolean ensure(Work work, CommitteeRecorder recorder, String code) {
    Stream stream = work.open(CommitteeCodes.ref(code));
    if (!stream.isEmpty()) {
      return false;
    }
    recorder.establish(stream, CommitteeState.bare(code), new Saying(null, null, null));
    return true;
  }

  private static CommitteeState said(CommitteeImport row, @Nullable UUID secretariat, CommitteeState known) {
    return new CommitteeState(
        known.code(),
        row.nameZh() == null ? known.nameZh() : row.nameZh(),
        row.nameEn() == null ? known.nameEn() : row.nameEn(),
        row.parent() == null ? known.parent() : row.parent(),
        row.level() == null ? known.level() : row.level(),
        secretariat == null ? known.secretariat() : secretariat,
        known.dissolvedOn());
  }

  private static @Nullable String parent(CommitteeImport row) {
    return row.parent() == null ? CommitteeCodes.parent(row.code()) : row.parent();
  }
}
