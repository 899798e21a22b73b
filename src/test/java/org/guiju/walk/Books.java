package org.guiju.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.guiju.counting.LedgerRecount;
import org.guiju.counting.RecountReport;
import org.guiju.ledger.DerivedRows;
import org.guiju.ledger.Rebuilder;
import org.guiju.ledger.Verifier;
import org.guiju.platform.jdbc.Jdbc;
import org.jspecify.annotations.Nullable;

/** The tables that are derived from the ledger, and what they and the ledger must agree on. */
final class Books {

  private final World world;
  private final Jdbc jdbc;

  Books(World world, Jdbc jdbc) {
    this.world = world;
    this.jdbc = jdbc;
  }

  /** What is said of a thing from a day (inclusive) to another (exclusive). */
  record Period(LocalDate from, LocalDate to, String state) {}

  /** A run of a clock. */
  record Clock(String code, LocalDate startedOn, @Nullable LocalDate stoppedOn) {}

  List<Period> periods(Thing thing) {
    return jdbc.query(
        "select from_on, to_on, state from %s where %s = ? order by from_on"
            .formatted(thing.sort.periods(), thing.sort.key()),
        p -> p.uuid(thing.id),
        row -> new Period(row.date("from_on"), row.date("to_on"), row.text("state")));
  }

  List<Clock> clocks(Thing thing) {
    return jdbc.query(
        "select clock, started_on, stopped_on from deadline where subject_id = ?",
        p -> p.uuid(thing.id),
        row -> new Clock(row.text("clock"), row.date("started_on"), row.dateOrNull("stopped_on")));
  }

  Set<String> runningClocks(Thing thing) {
    return clocks(thing).stream()
        .filter(clock -> clock.stoppedOn() == null)
        .map(Clock::code)
        .collect(Collectors.toSet());
  }

  /** 1: the hash chains of the whole ledger can be recomputed, and no transaction lost an event. */
  static void theLedgerIsIntact(Verifier verifier) {
    assertThat(verifier.verify().intact()).as("%s", verifier.verify()).isTrue();
  }

  /** D3, "Counting": every fact and every count is what folding the whole ledger anew gives. */
  static void theRecountAgrees(LedgerRecount recount) {
    RecountReport report = recount.compare();
    assertThat(report.first()).isEmpty();
    assertThat(report.facts()).isPositive();
  }

  /** "The flow": state, facts and counts are derived from events and can be rebuilt from them. */
  void aRebuildGivesTheSameRows(Rebuilder rebuilder) {
    DerivedRows before = DerivedRows.of(jdbc);
    rebuilder.rebuild(done -> {});
    DerivedRows.of(jdbc).assertSameAs(before);
  }

  /** D3: the figures of a day are those that going through the histories by hand gives. */
  void figuresAgreeWithThePlainestCount(LocalDate day) {
    Map<String, Long> entered = new TreeMap<>();
    Map<String, Long> inForce = new TreeMap<>();
    for (Thing thing : world.things()) {
      for (Plain.Mark mark : thing.marks()) {
        if (thing.sort == Sort.PROJECT && !mark.told().on().isAfter(day)) {
          mark.entered().forEach(stage -> entered.merge(stage, 1L, Long::sum));
        }
      }
      if (thing.sort == Sort.STANDARD) {
        thing
            .on(day)
            .filter(stand -> !stand.ended())
            .filter(stand -> !Periods.inForceFrom(thing).isAfter(day))
            .ifPresent(stand -> inForce.merge(stand.procedure().kind().name(), 1L, Long::sum));
      }
    }
    assertThat(figures("STAGE_ENTERED", "stage", day)).as("stages by %s", day).isEqualTo(entered);
    assertThat(figures("STANDARD_IN_FORCE", "kind", day))
        .as("in force on %s", day)
        .isEqualTo(inForce);
  }

  private Map<String, Long> figures(String measure, String by, LocalDate day) {
    Client.Answer answer =
        world.client.get("statistics?measure=%s&groupBy=%s&asOf=%s".formatted(measure, by, day));
    assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    Map<String, Long> figures = new TreeMap<>();
    for (JsonNode item : answer.body().path("items")) {
      figures.put(item.path(by).asText(), item.path("count").asLong());
    }
    return figures;
  }
}
