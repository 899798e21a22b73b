package org.guiju.programme;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a document says from a day on.
 *
 * @param number from 1, in the order of first days
 * @param from first day; null of a file without a date, which always held
 * @param until first day of the next version; null where there is none
 * @param event that says so; null of a file
 * @param reason why, and on what basis, it was changed
 * @param definition the whole of it, in the form of the data files
 */
record ProgrammeVersion(
    int number,
    Programme programme,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    @Nullable UUID event,
    @Nullable String actor,
    @Nullable Instant recordedAt,
    @Nullable String reason,
    @Nullable String basis,
    ObjectNode definition) {

  boolean holdsOn(LocalDate day) {
    return from == null || !from.isAfter(day);
  }

  ProgrammeVersion numbered(int newNumber, @Nullable LocalDate newUntil) {
    return new ProgrammeVersion(
        newNumber, programme, from, newUntil, event, actor, recordedAt, reason, basis, definition);
  }
}
