package org.guiju.register;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guiju.ledger.CorrectionRequest;
import org.guiju.ledger.Event;
import org.guiju.ledger.Fold;
import org.guiju.ledger.NewEvent;
import org.guiju.ledger.Payload;
import org.guiju.ledger.Ref;
import org.guiju.ledger.Stream;
import org.guiju.ledger.Work;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.procedure.Procedure;
import org.guiju.procedure.ProcedureCatalog;
import org.guiju.procedure.engine.Step;
import org.guiju.procedure.engine.Steps;
import org.jspecify.annotations.Nullable;

/**
 * What can be done to entries of registers, in a work that may hold many of them. A command that is
 * refused leaves the work as it was.
 */
@ApplicationScoped
public class EntryCommands {

  /** Type of the aggregate in the ledger. */
  static final String TYPE = "ENTRY";

  private final Registers registers;
  private final Fold<Entry> fold;
  private final EntryRules rules;
  private final EntryScope scope;
  private final UniqueNumbers unique;
  private final Steps steps;
  private final Validator validator;
  private final Jdbc jdbc;

  EntryCommands(
      Registers registers,
      ProcedureCatalog procedures,
      EntryRules rules,
      EntryScope scope,
      UniqueNumbers unique,
      Steps steps,
      Validator validator,
      Jdbc jdbc) {
    this.registers = registers;
    this.fold = new Fold<>(Entry.class, history -> Entry.fold(history, procedures));
    this.rules = rules;
    this.scope = scope;
    this.unique = unique;
    this.steps = steps;
    this.validator = validator;
    this.jdbc = jdbc;
  }

  static Ref ref(UUID id) {
    return new Ref(TYPE, id);
  }

  Entry fold(Stream stream) {
    return fold.of(stream);
  }

  Entry fold(List<Event> history) {
    return fold.of(history);
  }

  /**
   * Begins an entry with a step of its machine.
   *
   * @throws DomainException with the reason; nothing is then recorded
   */
  Stream enter(
      Work work, Register register, EntryContent content, Step step, @Nullable String sourceKey) {
    rules.check(register, content, null, step.effectiveOn());
    scope.check(work.actor(), content, step.effectiveOn());
    free(work, register, content, null);
    unique.require(work, register, content, null, null);
    Procedure procedure = registers.procedure(register);
    Stream stream = work.create(TYPE);
    work.append(
        stream,
        NewEvent.of(
                EntryEvents.ENTERED,
                step.effectiveOn(),
                new EntryEvents.Entered(register.register(), procedure.ref(), content))
            .from(sourceKey));
    try {
      steps.take(work, stream, step, fold, work.actor());
    } catch (DomainException e) {
      work.undo(stream, 0);
      throw e;
    }
    content
        .externalIds()
        .forEach((system, id) -> work.claim(key(register, system, id), stream.id()));
    unique.claim(work, register, content, stream.id());
    return stream;
  }

  /** The entry of a register with that id in another system; null where there is none. */
  @Nullable UUID find(Work work, Register register, String system, String id) {
    UUID claimed = work.claimant(key(register, system, id));
    return claimed != null
        ? claimed
        : jdbc
            .query(
                "select entry_id from entry_external where register = ? and system = ? and"
                    + " external_id = ?",
                p -> p.text(register.register()).text(system).text(id),
                row -> row.uuid("entry_id"))
            .stream()
            .findFirst()
            .orElse(null);
  }

  private static String key(Register register, String system, String id) {
    return TYPE + " " + register.register() + " " + system + " " + id;
  }

  private void free(Work work, Register register, EntryContent content, @Nullable UUID own) {
    content
        .externalIds()
        .forEach(
            (system, id) -> {
              UUID holder = find(work, register, system, id);
              if (holder != null && !holder.equals(own)) {
                throw new DomainException(
                    DomainException.Category.CONFLICT,
                    "EXTERNAL_ID_TAKEN",
                    new Text(
                        "该外部编号已属于另一条目。", "Another entry has that id in the other system already."),
                    List.of(),
                    Map.of("entry", holder));
              }
            });
  }

  /** Takes a step of an entry. */
  Event take(Work work, Stream stream, Step step) {
    scope.check(work.actor(), fold.of(stream).content(), step.effectiveOn());
    return steps.take(work, stream, step, fold, work.actor());
  }

  /**
   * Changes what an entry says.
   *
   * @param wanted all that it is to say
   * @return whether anything changed
   */
  boolean describe(Work work, Stream stream, EntryContent wanted, LocalDate on) {
    Entry before = fold.of(stream);
    scope.check(work.actor(), before.content(), on);
    scope.check(work.actor(), wanted, on);
    Register register = registers.get(before.register());
    rules.check(register, wanted, before.content(), on);
    free(work, register, wanted, stream.id());
    unique.require(work, register, wanted, before.content(), stream.id());
    ObjectNode patch = difference(before.content(), wanted);
    if (patch.isEmpty()) {
      return false;
    }
    LocalDate from = on.isBefore(before.openedOn()) ? before.openedOn() : on;
    work.append(stream, NewEvent.of(EntryEvents.DESCRIBED, from, new EntryEvents.Described(patch)));
    unique.claim(work, register, wanted, stream.id());
    return true;
  }

  /** Members that differ; those that are gone as null. */
  private static ObjectNode difference(EntryContent before, EntryContent wanted) {
    return difference(Payload.tree(before), Payload.tree(wanted));
  }

  private static ObjectNode difference(ObjectNode old, ObjectNode now) {
    ObjectNode patch = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> member : now.properties()) {
      JsonNode before = old.get(member.getKey());
      if (before instanceof ObjectNode from && member.getValue() instanceof ObjectNode to) {
        ObjectNode inner = difference(from, to);
        if (!inner.isEmpty()) {
          patch.set(member.getKey(), inner);
        }
      } else if (!member.getValue().equals(before)) {
        patch.set(member.getKey(), member.getValue());
      }
    }
    for (Map.Entry<String, JsonNode> member : old.properties()) {
      if (!now.has(member.getKey())) {
        patch.putNull(member.getKey());
      }
    }
    return patch;
  }

  /** Puts an event right. */
  Event correct(Work work, Stream stream, CorrectionRequest request) {
    Entry before = fold.of(stream);
    scope.check(work.actor(), before.content(), before.openedOn());
    requireReadable(stream, request, before);
    Event event =
        steps.correct(
            work,
            stream,
            request.event(),
            request.correction(),
            request.reason(),
            request.basis(),
            fold);
    if (!stream.effective().isEmpty()) {
      Entry after = fold.of(stream);
      Register register = registers.get(after.register());
      free(work, register, after.content(), stream.id());
      Set<ConstraintViolation<EntryContent>> broken = validator.validate(after.content());
      if (!broken.isEmpty()) {
        throw new ConstraintViolationException(broken);
      }
      rules.check(register, after.content(), before.content(), after.openedOn());
      unique.require(work, register, after.content(), before.content(), stream.id());
      scope.check(work.actor(), after.content(), after.openedOn());
      unique.claim(work, register, after.content(), stream.id());
    }
    return event;
  }

  /** A payload that a client gives in place of another must be one of that event. */
  private static void requireReadable(Stream stream, CorrectionRequest request, Entry before) {
    JsonNode payload = request.correction().payload();
    Event wrong =
        stream.recorded().stream()
            .filter(event -> event.id().equals(request.event()))
            .findFirst()
            .orElse(null);
    if (payload == null || wrong == null) {
      return;
    }
    switch (wrong.type()) {
      case EntryEvents.ENTERED -> {
        EntryEvents.Entered given = Payload.given(payload, EntryEvents.Entered.class);
        boolean same =
            before.register().equals(given.register())
                && before.procedure().ref().equals(given.procedure())
                && given.content() != null
                && given.content().type() != null;
        if (!same) {
          throw Payload.unreadable();
        }
      }
      case EntryEvents.DESCRIBED -> {
        JsonNode patch = Payload.given(payload, EntryEvents.Described.class).patch();
        if (patch == null || !patch.isObject()) {
          throw Payload.unreadable();
        }
        try {
          Payload.merge(before.content(), patch, EntryContent.class);
        } catch (IllegalArgumentException e) {
          throw Payload.unreadable();
        }
      }
      default -> {
        // the engine judges steps
      }
    }
  }
}
