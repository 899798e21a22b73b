package org.guiju.project;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.guiju.ledger.Correction;
import org.guiju.ledger.Event;
import org.guiju.ledger.Payload;
import org.guiju.organization.Organizations;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.procedure.Procedure;
import org.guiju.procedure.ProcedureCatalog;
import org.guiju.standard.Participation;
import org.guiju.vocabulary.Kind;
import org.jspecify.annotations.Nullable;

/** What must hold of the payload that is to take the place of another one. */
@ApplicationScoped
class ProjectCorrections {

  private static final String PAYLOAD = "/payload";
  private static final int LONGEST_EVIDENCE = 1_000;

  private final ProcedureCatalog procedures;
  private final DescriptionRules rules;
  private final Organizations organizations;

  ProjectCorrections(
      ProcedureCatalog procedures, DescriptionRules rules, Organizations organizations) {
    this.procedures = procedures;
    this.rules = rules;
    this.organizations = organizations;
  }

  /**
   * The correction with its payload in canonical form.
   *
   * @param wrong the event to be put right; its step, if it is one, is judged by the procedure
   * @throws DomainException INVALID where it is no payload of such an event, or breaks a rule
   */
  Correction checked(Event wrong, Correction correction) {
    JsonNode payload = correction.payload();
    if (payload == null || correction.voided()) {
      return correction;
    }
    LocalDate given = correction.effectiveOn();
    LocalDate on = given == null ? wrong.effectiveOn() : given;
    return new Correction(false, given, checked(wrong.type(), payload, on));
  }

  private JsonNode checked(String type, JsonNode payload, LocalDate on) {
    return switch (type) {
      case ProjectEvents.CREATED -> creation(payload, on);
      case ProjectEvents.DESCRIBED -> {
        ProjectEvents.Described given = Payload.given(payload, ProjectEvents.Described.class);
        ProjectPatch.checked(given.patch(), PAYLOAD + "/patch");
        yield payload;
      }
      case ProjectEvents.PARTICIPATION_SET -> participation(payload);
      case ProjectEvents.PARTICIPATION_REMOVED -> {
        known(
            Payload.given(payload, ProjectEvents.ParticipationRemoved.class).organization(),
            PAYLOAD + "/organization");
        yield payload;
      }
      case ProjectEvents.NATURE_CHANGED ->
          throw DomainException.invalid(
              "/payload",
              "VOID_INSTEAD",
              new Text("请撤销该事件后另行办理。", "Void the event, and have the change made anew."));
      default -> payload;
    };
  }

  private JsonNode creation(JsonNode payload, LocalDate on) {
    ProjectPatch.checked(payload.path("description"), PAYLOAD + "/description");
    ProjectEvents.Created given = Payload.given(payload, ProjectEvents.Created.class);
    Kind kind =
        given.procedure() == null
            ? null
            : procedures.find(given.procedure()).map(Procedure::kind).orElse(null);
    if (kind == null || kind != given.kind()) {
      throw DomainException.invalid(
          PAYLOAD + "/procedure",
          "PROCEDURE_OF_ANOTHER_KIND",
          new Text("没有这个程序，或它不适用于此类标准。", "There is no such procedure, or it is for another kind."));
    }
    return Payload.tree(
        new ProjectEvents.Created(
            given.kind(),
            given.nature(),
            given.procedure(),
            rules.checked(given.description(), on)));
  }

  private JsonNode participation(JsonNode payload) {
    Participation given = Payload.given(payload, Participation.class);
    Integer rank = given.rank();
    String evidence = given.evidence();
    if (given.role() == null
        || (rank != null && rank < 1)
        || (evidence != null && evidence.length() > LONGEST_EVIDENCE)) {
      throw Payload.unreadable();
    }
    known(given.organization(), PAYLOAD + "/organization");
    return payload;
  }

  private void known(@Nullable UUID organization, String pointer) {
    if (organization == null
        || !organizations.existing(Set.of(organization)).contains(organization)) {
      throw DomainException.invalid(
          pointer,
          "ORGANIZATION_UNKNOWN",
          new Text("没有这个单位，请先登记。", "There is no such organization; register it first."));
    }
  }
}
