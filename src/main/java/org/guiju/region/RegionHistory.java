package org.guiju.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.guiju.region.RegionChange.Facts;
import org.jspecify.annotations.Nullable;

/**
 * Folds what happened to one code into its periods. The sources are lists of certain days and
 * differences between them, so the fold is forgiving: what is added twice is added once, what is
 * renamed while absent is there from then on. A first event that presupposes the code (removed,
 * renamed, listed) has it exist since {@link #ASSUMED_FROM}, flagged as an assumption; a first
 * event that adds it does not.
 */
final class RegionHistory {

  /** Since when a code is taken to exist of which nothing else is known. */
  static final LocalDate ASSUMED_FROM = LocalDate.of(1949, 10, 1);

  private final String code;
  private final List<RegionPeriod> periods = new ArrayList<>();
  private final List<RegionChange> unfollowed = new ArrayList<>();
  private @Nullable RegionPeriod open;

  private RegionHistory(String code) {
    this.code = code;
  }

  /** The periods of a code, in order and without overlap. */
  static List<RegionPeriod> fold(String code, List<RegionChange> changes) {
    return List.copyOf(of(code, changes).periods);
  }

  /** The changes that name a successor on a day on which the code does not go out of use. */
  static List<RegionChange> unfollowed(String code, List<RegionChange> changes) {
    return List.copyOf(of(code, changes).unfollowed);
  }

  private static RegionHistory of(String code, List<RegionChange> changes) {
    RegionHistory history = new RegionHistory(code);
    List<RegionChange> ordered = withAssumedEnds(code, changes);
    if (!ordered.isEmpty()) {
      history.begin(ordered.getFirst());
      ordered.forEach(history::apply);
      history.close(RegionPeriod.OPEN);
    }
    return history;
  }

  /** A complete list that lacks the code is a removal, before whatever else happens on its day. */
  private static List<RegionChange> withAssumedEnds(String code, List<RegionChange> changes) {
    List<RegionChange> all = new ArrayList<>();
    changes.stream()
        .map(c -> c.facts().absentOn())
        .filter(Objects::nonNull)
        .distinct()
        .forEach(
            on -> all.add(new RegionChange(on, RegionChangeType.REMOVED, Facts.removed(code))));
    all.addAll(changes);
    all.sort(Comparator.comparing(RegionChange::on));
    return all;
  }

  private void begin(RegionChange first) {
    Facts facts = first.facts();
    if (first.type() == RegionChangeType.ADDED) {
      return;
    }
    LocalDate since = facts.assumedFrom() == null ? ASSUMED_FROM : facts.assumedFrom();
    if (since.isBefore(first.on())) {
      Facts before = first.type() == RegionChangeType.LISTED ? facts : facts.before();
      open = period(since, true, before, before.name() == null ? code : before.name(), null);
    }
  }

  private void apply(RegionChange change) {
    if (change.type() == RegionChangeType.REMOVED) {
      close(change.on());
      follow(change);
      return;
    }
    Facts facts = change.facts();
    RegionPeriod now = open;
    boolean observed = change.type() == RegionChangeType.LISTED;
    String name = facts.name() != null ? facts.name() : now == null ? code : now.name();
    RegionPeriod then = period(change.on(), observed, facts, name, now);
    if (now == null) {
      open = then;
    } else if (observed
        && now.name().equals(then.name())
        && Objects.equals(now.parent(), then.parent())) {
      open = period(now.from(), now.assumed(), facts, name, now);
    } else if (!sameButFrom(now, then)) {
      close(change.on());
      open = then;
    }
  }

  private RegionPeriod period(
      LocalDate from, boolean assumed, Facts facts, String name, @Nullable RegionPeriod before) {
    String nameEn = facts.nameEn();
    if (nameEn == null && before != null && before.name().equals(name)) {
      nameEn = before.nameEn();
    }
    String parent = facts.parent() != null || before == null ? facts.parent() : before.parent();
    RegionLevel level =
        facts.level() != null
            ? facts.level()
            : before != null ? before.level() : RegionCodes.level(code);
    return new RegionPeriod(code, from, RegionPeriod.OPEN, assumed, name, nameEn, parent, level);
  }

  private static boolean sameButFrom(RegionPeriod a, RegionPeriod b) {
    return a.name().equals(b.name())
        && Objects.equals(a.nameEn(), b.nameEn())
        && Objects.equals(a.parent(), b.parent())
        && a.level() == b.level();
  }

  /** Where the territory of what ended on the day went; nothing where nobody says. */
  private void follow(RegionChange removed) {
    String successor = removed.facts().successor();
    if (successor == null) {
      return;
    }
    if (!periods.isEmpty() && periods.getLast().to().equals(removed.on())) {
      periods.set(periods.size() - 1, periods.getLast().to(successor));
    } else {
      unfollowed.add(removed);
    }
  }

  private void close(LocalDate on) {
    if (open != null && open.from().isBefore(on)) {
      periods.add(open.until(on));
    }
    open = null;
  }
}
