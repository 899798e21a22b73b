package org.guiju.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.guiju.ledger.Event;
import org.guiju.ledger.Ref;
import org.guiju.ledger.Work;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.procedure.engine.DocumentBook;
import org.guiju.procedure.engine.DocumentRef;

/** Tells the engine of the documents that are kept here. */
@ApplicationScoped
class Documents implements DocumentBook {

  private final DocumentOwners owners;
  private final DocumentRows rows;

  Documents(DocumentOwners owners, DocumentRows rows) {
    this.owners = owners;
    this.rows = rows;
  }

  @Override
  public List<DocumentRef> complete(Work work, Ref about, List<DocumentRef> given) {
    work.openAll(
        Document.TYPE, given.stream().map(DocumentRef::document).filter(Objects::nonNull).toList());
    List<DocumentRef> complete = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      complete.add(complete(work, about, given.get(i), "/documents/" + i));
    }
    return complete;
  }

  private DocumentRef complete(Work work, Ref about, DocumentRef given, String pointer) {
    UUID id = given.document();
    if (id == null) {
      if (given.version() != null) {
        throw wrong(
            pointer + "/document",
            "REQUIRED",
            new Text("写明版本时须写明文件。", "A version needs its document."));
      }
      return given;
    }
    List<Event> history = work.open(new Ref(Document.TYPE, id)).effective();
    if (history.isEmpty()) {
      throw wrong(
          pointer + "/document",
          "DOCUMENT_NOT_FOUND",
          new Text("没有这个文件，请先上传。", "There is no such document; upload it first."));
    }
    Document document = Document.fold(history);
    requireFit(work, about, given, document, pointer);
    Document.Version version =
        given.version() == null
            ? document.latest()
            : document
                .version(given.version())
                .orElseThrow(
                    () ->
                        wrong(
                            pointer + "/version",
                            "VERSION_NOT_FOUND",
                            new Text("该文件没有这一版本。", "The document has no such version.")));
    String sha256 = version.content().sha256();
    if (given.sha256() != null && !given.sha256().equals(sha256)) {
      throw wrong(
          pointer + "/sha256",
          "SHA256_DIFFERS",
          new Text("与所存版本的 SHA-256 不符。", "The version kept here has another SHA-256."));
    }
    return new DocumentRef(
        given.code(),
        given.title() == null ? document.title() : given.title(),
        given.uri(),
        sha256,
        id,
        version.number());
  }

  private void requireFit(
      Work work, Ref about, DocumentRef given, Document document, String pointer) {
    if (!document.about().equals(about)
        && !owners.lenders(work, about).contains(document.about())) {
      throw wrong(
          pointer + "/document",
          "DOCUMENT_OF_ANOTHER_THING",
          new Text("该文件属于另一事项。", "The document is about something else."));
    }
    if (!document.code().equals(given.code())) {
      throw wrong(
          pointer + "/code",
          "DOCUMENT_OF_ANOTHER_CODE",
          new Text("该文件的代码为 %s。", "The document has the code %s.").with(document.code()));
    }
  }

  @Override
  public Map<String, DocumentRef> latest(Ref about) {
    return rows.latest(
        about,
        Stream.concat(Stream.of(about), owners.origins(about).stream()).map(Ref::id).toList());
  }

  private static DomainException wrong(String pointer, String code, Text text) {
    return DomainException.invalid(pointer, code, text);
  }
}
