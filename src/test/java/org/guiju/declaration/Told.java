package org.guiju.declaration;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.ledger.Event;
import org.guiju.ledger.Payload;
import org.guiju.ledger.Ref;
import org.guiju.ledger.Stream;
import org.guiju.procedure.ProcedureCatalog;
import org.guiju.procedure.engine.Transitioned;
import org.guiju.vocabulary.Kind;

/** A history of a declaration, told event by event. */
final class Told {

  static final ProcedureCatalog PROCEDURES = ProcedureCatalog.builtIn();

  private static final Map<String, String> IDS =
      Map.of(
          "SIGN",
          "DC01",
          "PUBLISH",
          "DC02",
          "UPDATE",
          "DC03",
          "WITHDRAW",
          "DC04",
          "INSPECT",
          "DC05");

  private final Ref ref = new Ref(DeclarationCommands.TYPE, UUID.randomUUID());
  private final List<Event> events = new ArrayList<>();

  static Told created(String on, UUID organization, DeclarationContent content) {
    Told told = new Told();
    String procedure = PROCEDURES.inForce(Kind.ENTERPRISE, null, LocalDate.parse(on)).ref();
    return told.add(
        on,
        DeclarationEvents.CREATED,
        new DeclarationEvents.Created(organization, Kind.ENTERPRISE, procedure, content));
  }

  Told step(String on, String action) {
    return add(
        on,
        Transitioned.TYPE,
        new Transitioned(
            "DECLARATION",
            IDS.get(action),
            action,
            "",
            "",
            List.of(),
            List.of(),
            Map.of(),
            null,
            List.of(),
            List.of()));
  }

  Told described(String on, String patch) {
    return add(
        on,
        DeclarationEvents.DESCRIBED,
        new DeclarationEvents.Described(Payload.read(patch, JsonNode.class)));
  }

  private Told add(String on, String type, Object payload) {
    events.add(
        new Event(
            UUID.randomUUID(),
            ref,
            events.size() + 1,
            type,
            LocalDate.parse(on),
            Instant.EPOCH,
            "test",
            null,
            null,
            Payload.write(payload),
            null,
            null,
            1,
            0,
            "",
            ""));
    return this;
  }

  Declaration fold() {
    return Declaration.fold(new Stream(ref, events).effective(), PROCEDURES);
  }
}
