package org.guiju.cli.demo;

import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guiju.procedure.DocumentRule;
import org.guiju.procedure.InputRule;
import org.guiju.procedure.Machine;
import org.guiju.procedure.Procedure;
import org.guiju.procedure.Transition;
import org.guiju.procedure.engine.Position;
import org.guiju.vocabulary.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Tells a project's history along its procedure: the steps, documents and inputs that the data asks
 * for.
 */
final class DemoHistory {

  private static final List<String> STRAIGHT_ON =
      List.of(
          "SUBMIT_PROPOSAL",
          "ACCEPT_PROPOSAL",
          "PUBLISH_PROPOSED_PLAN",
          "CLOSE_PROPOSED_PLAN",
          "CLOSE_EVALUATION",
          "ISSUE_PLAN",
          "START_DRAFTING",
          "COMPLETE_DRAFT",
          "OPEN_COMMENT",
          "CLOSE_COMMENT",
          "SUBMIT_FOR_EXAMINATION",
          "CONVENE_EXAMINATION",
          "CLOSE_EXAMINATION",
          "SUBMIT_FOR_APPROVAL",
          "RECEIVE_FOR_APPROVAL",
          "PUBLISH_PRE_ISSUE_NOTICE",
          "APPROVE",
          "PUBLISH");
  private static final List<String> DETOURS =
      List.of("RETURN_FOR_COMPLETION", "RETURN_TO_DRAFTING", "REPEAT_COMMENT", "RE_EXAMINE");
  private static final List<String> STAGES =
      List.of(
          "10.00", "10.99", "20.00", "20.20", "30.00", "30.20", "30.60", "40.00", "40.20", "40.60",
          "50.00", "50.20", "60.00", "60.60");
  private static final int COMMENT_DAYS = 61;
  private static final int NOTICE_DAYS = 31;
  private static final int PLANS = 9999;
  private static final int LAST_COMMITTEE = 999;
  private static final int IN_FORCE_AFTER_MONTHS = 6;

  private final DemoProject project;
  private final Machine machine;
  private final LocalDate today;
  private final List<Map<String, Object>> events = new ArrayList<>();
  private Position position;
  private LocalDate on;
  private boolean commentHeld;

  DemoHistory(DemoProject project, Procedure procedure, LocalDate today) {
    this.project = project;
    this.machine = procedure.machine(Procedure.PROJECT);
    this.today = today;
    this.position = Position.start(machine);
    this.on = project.registeredOn();
  }

  /** Rows of the dataset {@code events}, in order; none lies after today. */
  List<Map<String, Object>> tell() {
    if (project.kind() == Kind.INTERNATIONAL) {
      tellInternational();
    } else {
      tellDomestic();
    }
    return events;
  }

  private void tellDomestic() {
    int taken = 0;
    boolean detourTaken = false;
    while (taken < project.stopAfter()) {
      Transition next = next(STRAIGHT_ON);
      if (next == null) {
        return;
      }
      if (!detourTaken && taken >= project.detour() && project.detour() >= 0) {
        Transition back = next(DETOURS);
        if (back != null && take(back, 0)) {
          detourTaken = true;
          continue;
        }
      }
      if (!take(next, 0)) {
        return;
      }
      taken++;
    }
    Transition end = project.terminated() ? next(List.of("TERMINATE", "REFUSE_PROPOSAL")) : null;
    if (end != null) {
      take(end, 0);
    }
  }

  private void tellInternational() {
    Transition register = machine.find(position.state(), "REGISTER").orElseThrow();
    if (!take(register, 0)) {
      return;
    }
    for (String stage : STAGES.subList(0, Math.min(project.stopAfter(), STAGES.size()))) {
      Transition advance = machine.find(position.state(), "ADVANCE").orElseThrow();
      if (!step(advance, Map.of("stage", stage), 0)) {
        return;
      }
    }
  }

  private @Nullable Transition next(List<String> wanted) {
    for (Transition transition : machine.from(position.state())) {
      boolean fast =
          transition.guards().stream().anyMatch(g -> g.code().equals("FAST_TRACK"))
              && !isPlan(transition);
      if (wanted.contains(transition.action()) && !fast && !transition.bySystem()) {
        return transition;
      }
    }
    return null;
  }

  private static boolean isPlan(Transition transition) {
    return transition.action().equals("ISSUE_PLAN");
  }

  private boolean take(Transition transition, int extraDays) {
    Map<String, String> inputs = new LinkedHashMap<>();
    LocalDate day = day(transition.action(), extraDays);
    for (InputRule rule : transition.inputs()) {
      if (rule.required() || rule.issued()) {
        inputs.put(rule.name(), input(rule.name(), day));
      }
    }
    return step(transition, inputs, extraDays);
  }

  private LocalDate day(String action, int extraDays) {
    int wait =
        switch (action) {
          case "CLOSE_COMMENT" -> COMMENT_DAYS + 1;
          case "CLOSE_PROPOSED_PLAN" -> NOTICE_DAYS;
          case "APPROVE" -> Math.max(NOTICE_DAYS, project.pace());
          default -> project.pace();
        };
    return on.plusDays(wait + extraDays);
  }

  private String input(String name, LocalDate day) {
    int year = day.getYear();
    return switch (name) {
      case "planNumber" -> planNumber(day);
      case "commentUntil" -> day.plusDays(COMMENT_DAYS).toString();
      // The year of publication, which follows at the project's pace.
      case "number" ->
          project.numberPrefix()
              + project.sequence()
              + "-"
              + day.plusDays(project.pace()).getYear();
      case "announcementNumber" ->
          project.marks().zh() + "公告" + year + "年第" + (project.sequence() % 60 + 1) + "号";
      case "issueDate" -> day.toString();
      case "implementationDate" -> day.plusMonths(IN_FORCE_AFTER_MONTHS).toString();
      default ->
          throw new IllegalStateException("the demonstration does not know the input " + name);
    };
  }

  private String planNumber(LocalDate day) {
    if (project.kind() != Kind.NATIONAL) {
      return project.marks().planPrefix() + project.id();
    }
    String nature =
        switch (java.util.Objects.requireNonNull(project.nature())) {
          case MANDATORY -> "Q";
          case RECOMMENDED -> "T";
          case GUIDANCE -> "Z";
        };
    // Four digits in a year, of a committee of three digits: more than that takes another
    // committee.
    return "%d%04d-%s-%03d"
        .formatted(
            day.getYear(),
            (project.sequence() - 1) % PLANS + 1,
            nature,
            LAST_COMMITTEE - (project.sequence() - 1) / PLANS);
  }

  private boolean step(Transition transition, Map<String, String> inputs, int extraDays) {
    LocalDate day = day(transition.action(), extraDays);
    if (day.isAfter(today)) {
      return false;
    }
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("project", project.marks().reference(project.id()));
    event.put("action", transition.id());
    event.put("effectiveOn", day.toString());
    event.put("eventId", project.id() + "-" + events.size());
    if (transition.reasonRequired()) {
      event.put("reason", project.marks().zh());
    }
    if (transition.basisRequired()) {
      event.put("basis", project.marks().zh());
    }
    List<String> documents =
        transition.documents().stream()
            .filter(d -> d.required() && (d.when() == null || conditions().contains(d.when())))
            .map(DocumentRule::code)
            .toList();
    if (!documents.isEmpty()) {
      event.put("documents", documents);
    }
    event.putAll(inputs);
    events.add(event);
    Map<String, com.fasterxml.jackson.databind.JsonNode> given = new HashMap<>();
    inputs.forEach((name, value) -> given.put(name, new TextNode(value)));
    position = position.after(machine, transition, given);
    on = day;
    commentHeld |= transition.action().equals("CLOSE_COMMENT");
    return true;
  }

  private Set<String> conditions() {
    return commentHeld ? Set.of("COMMENT_HELD") : Set.of();
  }
}
