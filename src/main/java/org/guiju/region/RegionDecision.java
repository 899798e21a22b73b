package org.guiju.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.region.RegionChange.Facts;
import org.jspecify.annotations.Nullable;

/** Decides what a row of an import adds to the history of its code. */
final class RegionDecision {

  /** Taiwan, Hong Kong and Macao stand in few of the lists; that others lack them says nothing. */
  private static final Set<String> OFTEN_LEFT_OUT = Set.of("71", "81", "82");

  private final LocalDate completeOn;
  private final Set<String> complete;

  /**
   * Knows the complete list that came with the service.
   *
   * @param completeOn its day
   * @param complete its codes
   */
  RegionDecision(LocalDate completeOn, Set<String> complete) {
    this.completeOn = completeOn;
    this.complete = complete;
  }

  /**
   * The change to be recorded; empty where the row says what is known.
   *
   * @param known what is recorded of the code
   * @throws DomainException INVALID or CONFLICT where it cannot have happened
   */
  Optional<RegionChange> decide(RegionImport row, List<RegionChange> known) {
    RegionChangeType type = row.type();
    if (row.ofLists()
        && row.successorCode() == null
        && OFTEN_LEFT_OUT.contains(row.code().substring(0, 2))
        && type != RegionChangeType.RENAMED) {
      if (type == RegionChangeType.REMOVED) {
        return Optional.empty();
      }
      type = RegionChangeType.LISTED;
    }
    boolean sameName =
        type == RegionChangeType.RENAMED && row.name() != null && row.name().equals(row.oldName());
    if (sameName
        || (type == RegionChangeType.LISTED
            && saysSo(RegionHistory.fold(row.code(), known), row))) {
      return Optional.empty();
    }
    if (!row.ofLists()) {
      requirePossible(row, type, RegionHistory.fold(row.code(), known));
    }
    boolean endsUnseen =
        row.ofLists()
            && type != RegionChangeType.REMOVED
            && row.effectiveOn().isBefore(completeOn)
            && !complete.contains(row.code());
    Facts facts =
        new Facts(
            row.code(),
            row.name(),
            row.nameEn(),
            row.oldName(),
            row.parentCode(),
            row.level(),
            null,
            endsUnseen ? completeOn : null,
            null,
            row.successorCode());
    return Optional.of(new RegionChange(row.effectiveOn(), type, facts));
  }

  /**
   * Whether the change is there already in another form, so that recording it makes no difference.
   */
  static boolean changesNothing(RegionImport row, List<RegionChange> known, RegionChange change) {
    List<RegionChange> more = new ArrayList<>(known);
    more.add(change);
    return RegionHistory.fold(row.code(), known).equals(RegionHistory.fold(row.code(), more));
  }

  /**
   * Refuses a change with which a declared successor is of no end of the code.
   *
   * @throws DomainException INVALID, naming the day for which the successor is declared
   */
  static void requireFollowed(RegionImport row, List<RegionChange> known, RegionChange change) {
    List<RegionChange> more = new ArrayList<>(known);
    more.add(change);
    List<RegionChange> lost = new ArrayList<>(RegionHistory.unfollowed(row.code(), more));
    lost.removeAll(RegionHistory.unfollowed(row.code(), known));
    if (!lost.isEmpty()) {
      throw DomainException.invalid(
          row.successorCode() == null ? "/effectiveOn" : "/successorCode",
          "SUCCESSOR_UNMATCHED",
          new Text(
                  "这个代码不在 %s 停用，为该日给出的承继代码无从适用。",
                  "The code does not go out of use on %s, so the successor of that day follows nothing.")
              .with(lost.getFirst().on()));
    }
  }

  private static boolean saysSo(List<RegionPeriod> periods, RegionImport row) {
    RegionPeriod then = on(periods, row.effectiveOn());
    return then != null
        && then.name().equals(row.name())
        && (row.nameEn() == null || row.nameEn().equals(then.nameEn()))
        && (row.parentCode() == null || row.parentCode().equals(then.parent()))
        && (row.level() == null || row.level() == then.level());
  }

  private static void requirePossible(
      RegionImport row, RegionChangeType type, List<RegionPeriod> periods) {
    RegionPeriod before = on(periods, row.effectiveOn().minusDays(1));
    if (type == RegionChangeType.ADDED && before != null && !before.assumed()) {
      throw refused(
          "REGION_EXISTS",
          new Text("这个代码在 %s 前已在使用。", "The code was in use before %s already."),
          row);
    }
    boolean needed =
        type == RegionChangeType.REMOVED
            || type == RegionChangeType.RENAMED
            || type == RegionChangeType.REPARENTED;
    if (needed && before == null && on(periods, row.effectiveOn()) == null) {
      throw refused(
          "REGION_ABSENT", new Text("这个代码在 %s 前不在使用。", "The code was not in use before %s."), row);
    }
    if (row.code().equals(row.parentCode())) {
      throw DomainException.invalid(
          "/parentCode",
          "REGION_ITS_OWN_PARENT",
          new Text("区划不能隶属于自身。", "A division cannot belong to itself."));
    }
  }

  private static DomainException refused(String code, Text text, RegionImport row) {
    return DomainException.invalid("/code", code, text.with(row.effectiveOn()));
  }

  private static @Nullable RegionPeriod on(List<RegionPeriod> periods, LocalDate day) {
    return periods.stream().filter(p -> p.covers(day)).findFirst().orElse(null);
  }
}
