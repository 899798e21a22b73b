package org.guiju.platform.paging;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guiju.platform.paging.Reading.Found;
import org.jspecify.annotations.Nullable;

/**
 * Reads what holds certain texts in the order of recording: among the next rows; then by an index,
 * as long as many rows are to be expected, in parts of the time before (or after) them, each as
 * long as it should take to find a page at the pace at which things were found; and at last in all
 * that is left. So a page costs about as much in a large register as in a small one. What is found
 * by rare texts of other things is read at once, beside that.
 *
 * @param moment of recording
 */
record ReadingBySpans<T>(Reading<T> reading, Selection.Stretch stretch, String moment) {

  /** Parts by spans of time, at most. */
  private static final int PARTS = 8;

  /** So many times the time in which a page should be found, in tenths. */
  private static final int SURE = 15;

  private static final int TENTHS = 10;

  /** The times between which the rows that were looked at were recorded. */
  private record Walked(Instant earliest, Instant latest) {}

  List<Found<T>> rows() {
    Selection selection = reading.selection();
    if (!selection.rareElsewhere()) {
      return inParts();
    }
    List<Found<T>> rare = reading.select(selection.rarely(stretch), stretch.limit());
    List<Found<T>> others =
        new ReadingBySpans<>(reading.by(selection.withoutRare()), stretch, moment).inParts();
    return Stream.concat(rare.stream(), others.stream())
        .collect(Collectors.toMap(Found::id, it -> it, (one, same) -> one))
        .values()
        .stream()
        .sorted(order())
        .limit(stretch.limit())
        .toList();
  }

  private Comparator<Found<T>> order() {
    Comparator<Found<T>> order =
        Comparator.<Found<T>, Instant>comparing(this::moment).thenComparing(Found::id);
    return backwards() ? order.reversed() : order;
  }

  private List<Found<T>> inParts() {
    List<Found<T>> found =
        new ArrayList<>(
            reading.select(reading.selection().nearbyBySpans(stretch), stretch.limit()));
    if (found.size() == stretch.limit()) {
      return found;
    }
    if (found.size() > 1) {
      Instant last = moment(found.getLast());
      goOn(
          found,
          last,
          Duration.between(moment(found.getFirst()), last).abs().dividedBy(found.size() - 1));
      return found;
    }
    Walked walked = walked();
    if (walked != null) {
      Instant first = backwards() ? walked.latest() : walked.earliest();
      goOn(
          found,
          found.isEmpty() ? first : moment(found.getLast()),
          Duration.between(walked.earliest(), walked.latest()));
    }
    return found;
  }

  /**
   * Goes on after what was found.
   *
   * @param from the moment of recording of the next row, or one before that in the list's order
   * @param each in how much time one row is found
   */
  private void goOn(List<Found<T>> found, Instant from, Duration each) {
    List<Clause> left =
        found.isEmpty()
            ? List.of()
            : List.of(
                reading.after(moment(found.getLast()), FieldType.ID.parse(found.getLast().id())));
    Instant last = last();
    Instant begin = from;
    Duration pace = each;
    for (int part = 0; part < PARTS && many(begin, last, pace); part++) {
      int before = found.size();
      Spans spans =
          Spans.of(
              begin,
              pace.multipliedBy((long) SURE * (stretch.limit() - before)).dividedBy(TENTHS),
              backwards());
      List<Clause> within = new ArrayList<>(left);
      within.add(compared(backwards() ? " >= ?" : " < ?", spans.end()));
      read(found, within, spans);
      if (found.size() == stretch.limit() || spans.reach(last, backwards())) {
        return;
      }
      left = List.of(compared(backwards() ? " < ?" : " >= ?", spans.end()));
      pace = Duration.between(begin, spans.end()).abs().dividedBy(1 + found.size() - before);
      begin = backwards() ? spans.end().minusNanos(1) : spans.end();
    }
    read(found, left, null);
  }

  /** Whether more rows are to be expected in what is left of the list than are read at once. */
  private boolean many(Instant from, Instant last, Duration each) {
    Duration time = backwards() ? Duration.between(last, from) : Duration.between(from, last);
    return time.compareTo(each.multipliedBy(reading.selection().most())) > 0;
  }

  private void read(List<Found<T>> found, List<Clause> left, @Nullable Spans spans) {
    int missing = stretch.limit() - found.size();
    found.addAll(
        reading.select(
            reading.selection().beyond(stretch.and(left, missing), moment, spans), missing));
  }

  /** Null where they were all that the list has. */
  private @Nullable Walked walked() {
    Clause walked =
        reading
            .selection()
            .walked(stretch)
            .between(
                "select min(w.sort_value) as earliest, max(w.sort_value) as latest from (",
                ") w having count(*) = " + reading.selection().walkedRows(stretch));
    return reading
        .jdbc()
        .query(
            walked.sql(),
            walked.binder(),
            row -> new Walked(row.instant("earliest"), row.instant("latest")))
        .stream()
        .findFirst()
        .orElse(null);
  }

  /** The moment of the list's last row, whatever is asked for. */
  private Instant last() {
    return reading
        .jdbc()
        .query(
            "select %s(%s) as last_moment from %s"
                .formatted(
                    backwards() ? "min" : "max", moment, reading.selection().query().list().from()),
            p -> {},
            row -> row.instant("last_moment"))
        .getFirst();
  }

  private Clause compared(String how, Instant with) {
    return new Clause(stretch.column() + how, p -> p.instant(with));
  }

  private Instant moment(Found<T> found) {
    return (Instant) FieldType.MOMENT.parse(String.valueOf(found.value()));
  }

  private boolean backwards() {
    return stretch.slice().descending();
  }
}
