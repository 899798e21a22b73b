package org.guiju.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guiju.ledger.Event;
import org.guiju.ledger.Ref;
import org.guiju.ledger.Work;
import org.guiju.matter.MatterPapers;
import org.guiju.platform.Actor;
import org.guiju.procedure.Procedure;

/**
 * Documents of matters: brought by who may act on the matter, read also by those involved in what
 * it is about, unless the matter is private.
 */
@ApplicationScoped
class MatterOwner implements DocumentOwner {

  private final MatterPapers matters;
  private final DocumentOwners owners;

  MatterOwner(MatterPapers matters, DocumentOwners owners) {
    this.matters = matters;
    this.owners = owners;
  }

  @Override
  public String type() {
    return MatterPapers.TYPE;
  }

  @Override
  public Optional<Thing> find(UUID id) {
    return matters.find(id).map(holder -> new OfMatter(new Ref(MatterPapers.TYPE, id), holder));
  }

  /** Its list has its own papers alone; those of a whole project would bury them. */
  @Override
  public List<Ref> origins(UUID id) {
    return List.of();
  }

  /** A matter that begins has no papers yet; it begins with those of what it is about. */
  @Override
  public List<Ref> lenders(Work work, UUID id) {
    List<Ref> lenders = new ArrayList<>();
    matters
        .about(work, id)
        .ifPresent(
            about -> {
              lenders.add(about);
              lenders.addAll(owners.origins(about));
            });
    return lenders;
  }

  @Override
  public boolean wasPrivate(UUID id) {
    return matters.wasPrivate(id);
  }

  private final class OfMatter implements Thing {

    private final Ref ref;
    private final MatterPapers.Holder holder;
    private final Optional<Thing> about;

    OfMatter(Ref ref, MatterPapers.Holder holder) {
      this.ref = ref;
      this.holder = holder;
      this.about = owners.find(holder.about());
    }

    @Override
    public Ref ref() {
      return ref;
    }

    @Override
    public List<Ref> origins() {
      return List.of();
    }

    @Override
    public Procedure procedure() {
      return holder.procedure();
    }

    @Override
    public boolean adopts() {
      return about.filter(Thing::adopts).isPresent();
    }

    @Override
    public List<Event> steps() {
      return holder.steps();
    }

    @Override
    public Set<String> reached() {
      return Set.of();
    }

    @Override
    public boolean involves(Actor actor) {
      return holder.mayBring(actor);
    }

    @Override
    public boolean concerns(Actor actor) {
      return involves(actor)
          || (!isPrivate() && about.filter(thing -> thing.involves(actor)).isPresent());
    }

    @Override
    public boolean isInRegionOf(Actor actor) {
      return !isPrivate() && about.filter(thing -> thing.isInRegionOf(actor)).isPresent();
    }

    @Override
    public boolean isPrivate() {
      return holder.isPrivate();
    }
  }
}
