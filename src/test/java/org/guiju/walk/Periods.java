package org.guiju.walk;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.guiju.ledger.Event;
import org.guiju.procedure.ClockRule;
import org.guiju.procedure.GuardRule;
import org.guiju.procedure.Procedure;
import org.guiju.procedure.Transition;
import org.jspecify.annotations.Nullable;

/** Days and numbers read off a history, for the laws about them. */
final class Periods {

  private static final int SHORTEST = Integer.MAX_VALUE;

  private Periods() {}

  /** Last day of a period that began with an earlier step, by the data of the guard. */
  static LocalDate lastDay(List<Plain.Mark> past, GuardRule rule) {
    String start = (String) Objects.requireNonNull(rule.arguments().get("transition"));
    Plain.Mark begun =
        past.reversed().stream()
            .filter(m -> m.told().isStep())
            .filter(m -> m.told().action().equals(start) || m.told().transition().equals(start))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no " + start + " before"));
    JsonNode until = begun.told().inputs().path(String.valueOf(rule.arguments().get("until")));
    if (Boolean.TRUE.equals(rule.arguments().get("onlyWhereAnnounced"))) {
      LocalDate before = begun.told().on().minusDays(1);
      return until.isTextual() ? LocalDate.parse(until.asText()) : before;
    }
    Procedure procedure = begun.after().procedure();
    int days = number(procedure, rule.arguments().get("days"));
    int urgent = number(procedure, rule.arguments().get("daysEmergency"));
    LocalDate last = begun.told().on().plusDays(Math.min(days, urgent));
    LocalDate given = until.isTextual() ? LocalDate.parse(until.asText()) : last;
    return given.isAfter(last) ? given : last;
  }

  private static int number(Procedure procedure, @Nullable Object argument) {
    return switch (argument) {
      case null -> SHORTEST;
      case Number n -> n.intValue();
      case String s when procedure.parameter(s) != null -> procedure.intParameter(s);
      default -> Integer.parseInt(argument.toString());
    };
  }

  /** The numbers that an event gave out, of plans and of standards. */
  static Set<String> numbers(Event event) {
    Set<String> all = new HashSet<>();
    JsonNode payload = event.payload(JsonNode.class);
    // A correction brings the whole payload anew.
    JsonNode said = payload.path("payload").isObject() ? payload.path("payload") : payload;
    JsonNode inputs = said.path("inputs");
    if (inputs.path("planNumber").isTextual()) {
      all.add("PLAN " + inputs.path("planNumber").asText());
    }
    if (said.path("action").asText().matches("APPROVE|RENUMBER|ADVANCE")) {
      if (inputs.path("number").isTextual()) {
        all.add(inputs.path("number").asText());
      }
      inputs.path("numbers").forEach(n -> all.add(n.asText()));
    }
    return all;
  }

  /** What the publication of an edition says, as it stands. */
  static JsonNode publication(Thing edition) {
    return edition.marks().getFirst().told().payload();
  }

  static LocalDate inForceFrom(Thing edition) {
    JsonNode said = publication(edition);
    String day = said.path("implementationDate").asText("");
    return LocalDate.parse(day.length() == 10 ? day : said.path("issueDate").asText());
  }

  /** The runs of a clock of a project, each as "started..stopped". */
  static List<String> startsAndStops(Thing project, String clock) {
    List<String> runs = new ArrayList<>();
    LocalDate started = null;
    List<Plain.Mark> marks = project.marks();
    for (int i = 0; i < marks.size(); i++) {
      Plain.Told told = marks.get(i).told();
      Transition step = i == 0 ? opening(marks.get(0)) : step(marks.get(i - 1), told);
      if (step == null) {
        continue;
      }
      boolean starts = step.startsClocks().contains(clock);
      boolean stops = starts || step.stopsClocks().contains(clock) || marks.get(i).after().ended();
      if (started != null && stops) {
        runs.add(started + ".." + told.on());
        started = null;
      }
      if (starts) {
        started = told.on();
      }
      ClockRule rule = marks.get(i).after().procedure().clocks().get(clock);
      for (String stage : rule == null ? List.<String>of() : marks.get(i).entered()) {
        if (started != null
            && !rule.runsInStages().isEmpty()
            && !rule.runsInStages().contains(stage)) {
          runs.add(started + ".." + told.on());
          started = null;
        } else if (rule.startsInStages().contains(stage) && (started == null || rule.restarts())) {
          if (started != null) {
            runs.add(started + ".." + told.on());
          }
          started = told.on();
        }
      }
    }
    if (started != null) {
      runs.add(started + "..null");
    }
    return runs;
  }

  private static @Nullable Transition step(Plain.Mark before, Plain.Told told) {
    return told.isStep() ? before.after().step(told.transition()).orElse(null) : null;
  }

  private static @Nullable Transition opening(Plain.Mark begun) {
    return begun.after().machine().from("-").stream()
        .filter(t -> t.to().equals(begun.after().state()))
        .findFirst()
        .orElse(null);
  }
}
