package org.guiju.region;

import java.time.LocalDate;
import org.guiju.ledger.Event;
import org.jspecify.annotations.Nullable;

/** What happened to a code on a day, as the fold reads it. */
record RegionChange(LocalDate on, RegionChangeType type, Facts facts) {

  /**
   * Payload of the events.
   *
   * @param oldName name before, where the source tells
   * @param parent parent, only where it does not follow from the code
   * @param assumedFrom of LISTED: since when it is taken to exist where nothing else is known
   * @param absentOn day of a complete list that lacks the code: it ended by then, if nothing else
   *     says when
   * @param source what says so
   * @param successor of REMOVED: the code that its territory went to, where that is said
   */
  record Facts(
      String code,
      @Nullable String name,
      @Nullable String nameEn,
      @Nullable String oldName,
      @Nullable String parent,
      @Nullable RegionLevel level,
      @Nullable LocalDate assumedFrom,
      @Nullable LocalDate absentOn,
      @Nullable String source,
      @Nullable String successor) {

    /** What says nothing of a successor. */
    Facts(
        String code,
        @Nullable String name,
        @Nullable String nameEn,
        @Nullable String oldName,
        @Nullable String parent,
        @Nullable RegionLevel level,
        @Nullable LocalDate assumedFrom,
        @Nullable LocalDate absentOn,
        @Nullable String source) {
      this(code, name, nameEn, oldName, parent, level, assumedFrom, absentOn, source, null);
    }

    /** What was so before the change, as far as the event tells. */
    Facts before() {
      return new Facts(
          code,
          oldName == null ? name : oldName,
          null,
          null,
          null,
          level,
          assumedFrom,
          null,
          source);
    }

    static Facts removed(String code) {
      return new Facts(code, null, null, null, null, null, null, null, null);
    }
  }

  static RegionChange of(Event event) {
    return new RegionChange(
        event.effectiveOn(), RegionChangeType.valueOf(event.type()), event.payload(Facts.class));
  }
}
