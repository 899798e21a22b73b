package org.guiju.matter;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.ledger.Ledger;
import org.guiju.ledger.Stream;
import org.guiju.ledger.Work;
import org.guiju.platform.Actor;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.platform.time.LegalDay;
import org.guiju.procedure.Transition;
import org.guiju.procedure.engine.Step;
import org.guiju.procedure.engine.Transitioned;
import org.jspecify.annotations.Nullable;

/** What other rooms do with matters, and ask of them. */
@ApplicationScoped
public class MatterDesk {

  private static final Text THING = new Text("事项", "matter");

  private final Ledger ledger;
  private final MatterCommands commands;
  private final Privacy privacy;
  private final LegalDay legalDay;

  MatterDesk(Ledger ledger, MatterCommands commands, Privacy privacy, LegalDay legalDay) {
    this.ledger = ledger;
    this.commands = commands;
    this.privacy = privacy;
    this.legalDay = legalDay;
  }

  /**
   * A step that was taken.
   *
   * @param action its verb
   * @param name its name
   * @param on the day
   */
  public record Taken(String action, Text name, LocalDate on) {}

  /**
   * A matter as it stands, with all that was said.
   *
   * @param id of it
   * @param type its machine
   * @param aboutType type of the thing that it is about
   * @param aboutId id of that thing
   * @param state where it stands
   * @param stateName what that is called
   * @param ended whether it came to its end
   * @param said what was said with its steps
   * @param steps its steps, oldest first
   */
  public record Standing(
      UUID id,
      String type,
      String aboutType,
      UUID aboutId,
      String state,
      Text stateName,
      boolean ended,
      Map<String, JsonNode> said,
      List<Taken> steps) {

    /** A text that was said; null where it was not. */
    public @Nullable String text(String name) {
      JsonNode value = said.get(name);
      return value == null ? null : value.asText();
    }
  }

  /**
   * Begins a matter in the caller's transaction.
   *
   * @param type its machine
   * @param about type of the thing that it is about
   * @param id of that thing
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Standing open(Actor actor, String type, String about, UUID id, Step step) {
    Work work = ledger.begin(actor);
    Stream stream = commands.open(work, type, about, id, step);
    work.commit();
    return standing(stream);
  }

  /**
   * A matter as it stands.
   *
   * @throws DomainException NOT_FOUND where there is none, or its beginning was voided
   */
  @Transactional(Transactional.TxType.SUPPORTS)
  public Standing standing(UUID id) {
    return standing(existing(id));
  }

  /**
   * Refuses an account that may take no step of the matter, and may not touch what it is about.
   *
   * @throws DomainException FORBIDDEN, or NOT_FOUND where there is none
   */
  @Transactional(Transactional.TxType.SUPPORTS)
  public void checkMayAct(Actor actor, UUID id) {
    Matter matter = commands.fold(existing(id).effective());
    if (!privacy.mayAct(actor, matter, legalDay.today())) {
      throw DomainException.forbidden(
          new Text("账户无权办理该事项。", "The account may take no step of this matter."));
    }
  }

  private Stream existing(UUID id) {
    Stream stream = ledger.read(MatterCommands.ref(id));
    if (stream.effective().size() < 2) {
      throw DomainException.notFound(THING);
    }
    return stream;
  }

  private Standing standing(Stream stream) {
    Matter matter = commands.fold(stream.effective());
    String state = matter.position().state();
    return new Standing(
        matter.id(),
        matter.type(),
        matter.about().type(),
        matter.about().id(),
        state,
        matter.machine().state(state).name(),
        matter.ended(),
        Map.copyOf(matter.said()),
        matter.steps().stream()
            .map(
                event -> {
                  Transitioned taken = event.payload(Transitioned.class);
                  return new Taken(
                      taken.action(), name(matter, taken.transition()), event.effectiveOn());
                })
            .toList());
  }

  private static Text name(Matter matter, String transition) {
    return matter.machine().transitions().stream()
        .filter(t -> t.id().equals(transition))
        .map(Transition::name)
        .findFirst()
        .orElseThrow();
  }
}
