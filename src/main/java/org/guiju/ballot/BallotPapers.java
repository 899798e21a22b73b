package org.guiju.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Optional;
import org.guiju.ledger.Ref;
import org.guiju.ledger.Work;
import org.guiju.platform.DomainException;
import org.guiju.procedure.ProcedureCatalog;
import org.guiju.procedure.engine.DocumentBook;
import org.guiju.procedure.engine.DocumentRef;
import org.jspecify.annotations.Nullable;

/**
 * The papers that ballots and meetings name: kept elsewhere, or here with the thing that they are
 * about, and then with their version and SHA-256.
 */
@ApplicationScoped
class BallotPapers {

  private final ProcedureCatalog procedures;
  private final Optional<DocumentBook> book;

  BallotPapers(ProcedureCatalog procedures, @Any Instance<DocumentBook> books) {
    this.procedures = procedures;
    this.book = books.stream().findFirst();
  }

  /**
   * What is kept of the papers named.
   *
   * @throws DomainException INVALID where a code is unknown, or a document that is said to be kept
   *     here is not, belongs to something else or has another code
   */
  List<DocumentRef> complete(
      Work work, About about, @Nullable List<BallotRequests.Document> given) {
    return complete(work, about, given, "/documents");
  }

  private List<DocumentRef> complete(
      Work work, About about, @Nullable List<BallotRequests.Document> given, String at) {
    List<DocumentRef> documents = BallotRequests.Document.refs(given);
    BallotCommands.checkDocuments(procedures, documents, at);
    return book.isEmpty() || documents.isEmpty()
        ? documents
        : book.get().complete(work, new Ref(about.type(), about.id()), documents);
  }

  /** The same of a single paper; null where none is named. */
  @Nullable DocumentRef complete(Work work, About about, BallotRequests.@Nullable Document given) {
    return given == null ? null : complete(work, about, List.of(given), "/document").getFirst();
  }
}
