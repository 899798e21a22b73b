package org.guiju.review;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.declaration.Declaration;
import org.guiju.declaration.DeclarationCommands;
import org.guiju.ledger.Event;
import org.guiju.ledger.Ledger;
import org.guiju.ledger.Ref;
import org.guiju.ledger.Stream;
import org.guiju.ledger.Work;
import org.guiju.organization.Organizations;
import org.guiju.organization.OrganizationsEnded;
import org.guiju.platform.Actor;
import org.guiju.platform.DomainException;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.platform.time.LegalDay;
import org.guiju.procedure.engine.Step;
import org.guiju.standard.StandardService;
import org.jspecify.annotations.Nullable;

/**
 * With an enterprise its own standards and its public declarations end, on the day on which it
 * ended. What cannot end on that day, because its history goes on after it, is left and told in the
 * log; where the dissolution is corrected, what it had brought about is taken back.
 */
@ApplicationScoped
class Deregistrations {

  private static final String STANDARD = "STANDARD";
  private static final String SOURCE = "dissolution:";
  private static final String DEREGISTER = "DEREGISTER";
  private static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

  /** More than so many are left to the recurring check, each in a transaction of its own. */
  private static final int AT_ONCE = 200;

  private static final String OWN_STANDARDS =
      "select distinct standard_id as id from standard_period"
          + " where responsible_id = ? and kind = 'ENTERPRISE' and to_on = ?";
  private static final String OWN_DECLARATIONS =
      "select distinct declaration_id as id from declaration_period"
          + " where organization_id = ? and to_on = ?";

  private final Jdbc jdbc;
  private final Ledger ledger;
  private final Organizations organizations;
  private final StandardService standards;
  private final DeclarationCommands declarations;
  private final LegalDay legalDay;

  Deregistrations(
      Jdbc jdbc,
      Ledger ledger,
      Organizations organizations,
      StandardService standards,
      DeclarationCommands declarations,
      LegalDay legalDay) {
    this.jdbc = jdbc;
    this.ledger = ledger;
    this.organizations = organizations;
    this.standards = standards;
    this.declarations = declarations;
    this.legalDay = legalDay;
  }

  void ended(@Observes OrganizationsEnded event) {
    for (UUID organization : event.ids()) {
      LocalDate on = organizations.dissolvedOn(organization);
      retract(organization, on);
      if (on != null && !on.isAfter(legalDay.today())) {
        List<Ref> own = standing(organization);
        if (own.size() <= AT_ONCE) {
          own.forEach(thing -> end(thing, organization, on));
        }
      }
    }
  }

  /** The enterprise standards and public declarations that an organization still has. */
  private List<Ref> standing(UUID organization) {
    List<Ref> own = new ArrayList<>();
    own.addAll(refs(STANDARD, OWN_STANDARDS + " and state not in ('E98', 'E99')", organization));
    own.addAll(refs(DeclarationCommands.TYPE, OWN_DECLARATIONS + " and is_public", organization));
    return own;
  }

  /** Those that have ended, by whatever. */
  private List<Ref> over(UUID organization) {
    List<Ref> own = new ArrayList<>();
    own.addAll(refs(STANDARD, OWN_STANDARDS + " and state = 'E99'", organization));
    own.addAll(
        refs(
            DeclarationCommands.TYPE, OWN_DECLARATIONS + " and state = 'WITHDRAWN'", organization));
    return own;
  }

  private List<Ref> refs(String type, String sql, UUID organization) {
    return jdbc.query(
        sql, p -> p.uuid(organization).date(OPEN), row -> new Ref(type, row.uuid("id")));
  }

  /**
   * Ends one standard or declaration of an organization that ended.
   *
   * @return whether it ended
   */
  boolean end(Ref thing, UUID organization, LocalDate on) {
    Work work = ledger.begin(Actor.SYSTEM);
    Stream stream = work.open(thing);
    String source = SOURCE + organization + ":" + on;
    if (stream.effective().isEmpty()
        || stream.effective().stream().anyMatch(e -> source.equals(e.sourceKey()))) {
      return false;
    }
    boolean standard = thing.type().equals(STANDARD);
    Step step =
        new Step(
            standard || isSupervised(stream, on) ? DEREGISTER : "WITHDRAW",
            on,
            "单位于 %s 注销 / the organization was dissolved on %s".formatted(on, on),
            null,
            List.of(),
            Map.of(),
            null,
            source);
    try {
      if (standard) {
        standards.carryOut(work, stream, step);
      } else {
        declarations.carryOut(work, stream, step);
      }
    } catch (DomainException e) {
      Log.infof(
          "%s %s stays after the end of its organization: %s", thing.type(), thing.id(), e.code());
      return false;
    }
    work.commit();
    return true;
  }

  /** A declaration under supervision is nobody's to withdraw; it ends all the same. */
  private boolean isSupervised(Stream declaration, LocalDate on) {
    List<Event> past = declaration.asOf(on);
    if (past.isEmpty()) {
      return false;
    }
    Declaration then = declarations.fold(past);
    return then.machine().find(then.position().state(), DEREGISTER).isPresent();
  }

  /** Takes back what came of a dissolution that was voided, or was on another day. */
  private void retract(UUID organization, @Nullable LocalDate on) {
    for (Ref thing : over(organization)) {
      Work work = ledger.begin(Actor.SYSTEM);
      Stream stream = work.open(thing);
      List<Event> unfounded =
          stream.effective().stream()
              .filter(e -> comesOf(e, organization))
              .filter(e -> !e.effectiveOn().equals(on))
              .toList();
      for (Event event : unfounded) {
        retract(work, stream, event);
      }
      work.commit();
    }
  }

  private static boolean comesOf(Event event, UUID organization) {
    String source = event.sourceKey();
    return source != null && source.startsWith(SOURCE + organization + ":");
  }

  private void retract(Work work, Stream stream, Event event) {
    String reason = "单位注销已更正 / the dissolution was put right";
    try {
      if (stream.ref().type().equals(STANDARD)) {
        standards.voidEvent(work, stream, event.id(), reason);
      } else {
        declarations.voidEvent(work, stream, event.id(), reason);
      }
    } catch (DomainException e) {
      Log.infof("The end of %s %s stays: %s", stream.ref().type(), stream.id(), e.code());
    }
  }
}
