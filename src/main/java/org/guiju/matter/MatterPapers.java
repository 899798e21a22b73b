package org.guiju.matter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guiju.ledger.Event;
import org.guiju.ledger.Ledger;
import org.guiju.ledger.Ref;
import org.guiju.ledger.Stream;
import org.guiju.ledger.Work;
import org.guiju.platform.Actor;
import org.guiju.platform.security.Roles;
import org.guiju.platform.time.LegalDay;
import org.guiju.procedure.Procedure;

/** What is asked of matters by whoever keeps their papers. */
@ApplicationScoped
public class MatterPapers {

  /** Type of matters in the ledger. */
  public static final String TYPE = MatterCommands.TYPE;

  private final Ledger ledger;
  private final MatterCommands commands;
  private final Privacy privacy;
  private final LegalDay legalDay;

  MatterPapers(Ledger ledger, MatterCommands commands, Privacy privacy, LegalDay legalDay) {
    this.ledger = ledger;
    this.commands = commands;
    this.privacy = privacy;
    this.legalDay = legalDay;
  }

  /** A matter, as far as its papers depend on it. */
  public final class Holder {

    private final Matter matter;

    private Holder(Matter matter) {
      this.matter = matter;
    }

    /** The project, edition or declaration that it is about. */
    public Ref about() {
      return MatterPapers.about(matter);
    }

    /** The procedure that it keeps. */
    public Procedure procedure() {
      return matter.procedure();
    }

    /** Its steps, oldest first. */
    public List<Event> steps() {
      return matter.steps();
    }

    /** Whether its papers are for those alone who may act on it, as is what is said with it. */
    public boolean isPrivate() {
      return Privacy.isPrivate(matter);
    }

    /**
     * Whether the account brings papers to it: it may take a step that not everybody may, within
     * its bounds, or it is the evaluator that the matter names. An importer does so for others, but
     * not where the papers are private.
     */
    public boolean mayBring(Actor actor) {
      return privacy.mayAct(actor, matter, legalDay.today())
          || MatterCommands.isCommissioned(actor, matter)
          || (actor.roles().contains(Roles.IMPORTER)
              && !isPrivate()
              && privacy.inScope(actor, matter, legalDay.today()));
    }
  }

  /** A matter as it is known now; empty where there is none, or its beginning was voided. */
  public Optional<Holder> find(UUID id) {
    Stream stream = ledger.read(MatterCommands.ref(id));
    return stream.effective().size() < 2
        ? Optional.empty()
        : Optional.of(new Holder(commands.fold(stream.effective())));
  }

  /** Whether papers are private that are left of a matter of which everything was voided. */
  public boolean wasPrivate(UUID id) {
    Stream stream = ledger.read(MatterCommands.ref(id));
    return !stream.isEmpty() && Privacy.isPrivate(commands.fold(stream.recorded().subList(0, 1)));
  }

  /** What a matter is about that may be only beginning with this work. */
  public Optional<Ref> about(Work work, UUID id) {
    Stream stream = work.open(MatterCommands.ref(id));
    return stream.effective().isEmpty()
        ? Optional.empty()
        : Optional.of(about(commands.fold(stream.effective())));
  }

  private static Ref about(Matter matter) {
    return new Ref(matter.about().type(), matter.about().id());
  }
}
