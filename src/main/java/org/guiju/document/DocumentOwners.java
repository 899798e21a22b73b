package org.guiju.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guiju.ledger.Ref;
import org.guiju.ledger.Work;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;

/** The things that documents can be about, of whatever room. */
@ApplicationScoped
class DocumentOwners {

  private static final Text THING = new Text("事项", "thing that documents could be about");

  private final Map<String, DocumentOwner> byType;

  DocumentOwners(@Any Instance<DocumentOwner> owners) {
    byType = owners.stream().collect(Collectors.toMap(DocumentOwner::type, Function.identity()));
  }

  Optional<DocumentOwner.Thing> find(Ref ref) {
    DocumentOwner owner = byType.get(ref.type());
    return owner == null ? Optional.empty() : owner.find(ref.id());
  }

  List<Ref> origins(Ref ref) {
    DocumentOwner owner = byType.get(ref.type());
    return owner == null ? List.of() : owner.origins(ref.id());
  }

  /**
   * Whose documents the steps of a thing, perhaps one of this work, may rest on besides its own.
   */
  List<Ref> lenders(Work work, Ref ref) {
    DocumentOwner owner = byType.get(ref.type());
    return owner == null ? List.of() : owner.lenders(work, ref.id());
  }

  /** Whether papers stay private of a thing of which nothing but its history is left. */
  boolean wasPrivate(Ref ref) {
    DocumentOwner owner = byType.get(ref.type());
    return owner != null && owner.wasPrivate(ref.id());
  }

  /**
   * The thing.
   *
   * @throws DomainException NOT_FOUND
   */
  DocumentOwner.Thing existing(Ref ref) {
    return find(ref).orElseThrow(() -> DomainException.notFound(THING));
  }
}
