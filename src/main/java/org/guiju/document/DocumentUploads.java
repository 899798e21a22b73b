package org.guiju.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.guiju.document.store.Contents;
import org.guiju.document.store.Received;
import org.guiju.ledger.Ledger;
import org.guiju.ledger.NewEvent;
import org.guiju.ledger.Ref;
import org.guiju.ledger.Stream;
import org.guiju.ledger.Work;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.platform.security.CurrentActor;
import org.guiju.platform.time.LegalDay;
import org.guiju.procedure.ProcedureCatalog;
import org.jspecify.annotations.Nullable;

/**
 * Takes documents in: what can be refused without the body is refused before it is read, then the
 * content is kept, then the event is recorded that names it.
 */
@ApplicationScoped
public class DocumentUploads {

  private final Contents contents;
  private final DocumentOwners owners;
  private final DocumentService documents;
  private final ProcedureCatalog catalog;
  private final Ledger ledger;
  private final CurrentActor currentActor;
  private final LegalDay legalDay;

  DocumentUploads(
      Contents contents,
      DocumentOwners owners,
      DocumentService documents,
      ProcedureCatalog catalog,
      Ledger ledger,
      CurrentActor currentActor,
      LegalDay legalDay) {
    this.contents = contents;
    this.owners = owners;
    this.documents = documents;
    this.catalog = catalog;
    this.ledger = ledger;
    this.currentActor = currentActor;
    this.legalDay = legalDay;
  }

  /** What was kept and can now be named by an event; the number of the version is still open. */
  record Kept(DocumentEvents.VersionAdded content) {

    DocumentEvents.VersionAdded numbered(int number) {
      return new DocumentEvents.VersionAdded(
          number,
          content.sha256(),
          content.size(),
          content.mediaType(),
          content.fileName(),
          content.language());
    }
  }

  /** Refuses what can be refused of a new document before its body is read. */
  @Transactional
  void checkNew(Ref about, DocumentParameters said) {
    documents.requireInvolved(owners.existing(about));
    if (said.code == null || !catalog.documents().containsKey(said.code)) {
      throw DomainException.invalid(
          "code",
          "DOCUMENT_UNKNOWN",
          new Text("没有这种文件代码；见程序的文件清单。", "There is no such document code; see the procedures."));
    }
  }

  /** Refuses what can be refused of a new version before its body is read. */
  @Transactional
  void checkVersion(UUID id) {
    Stream stream = DocumentService.standing(ledger.read(DocumentService.ref(id)));
    Document document = Document.fold(stream.effective());
    documents.requireInvolved(owners.existing(document.about()));
  }

  /**
   * Keeps a body as content.
   *
   * @throws DomainException TOO_LARGE, or INVALID where it is not what its sender says; nothing is
   *     then kept
   */
  Kept keep(VersionParameters said, InputStream body) throws IOException {
    contents.checkSize(said.announced());
    String type = allowed(said.told());
    String fileName = said.bareName();
    try (Received received = contents.receive(body)) {
      check(said, type, received);
      contents.keep(received);
      return new Kept(
          new DocumentEvents.VersionAdded(
              0, received.sha256(), received.size(), type, fileName, said.language));
    }
  }

  private String allowed(@Nullable String type) {
    if (type == null || !contents.mediaTypes().contains(type)) {
      throw new DomainException(
          DomainException.Category.UNSUPPORTED_TYPE,
          "MEDIA_TYPE_UNSUPPORTED",
          new Text(
              "不接受这种文件；可上传的类型见 mediaTypes。",
              "Such files are not taken; mediaTypes names those that are."),
          List.of(),
          Map.of("mediaTypes", contents.mediaTypes().stream().sorted().toList()));
    }
    return type;
  }

  private static void check(VersionParameters said, String type, Received received) {
    if (received.size() == 0) {
      throw DomainException.invalid(
          "", "DOCUMENT_EMPTY", new Text("文件没有内容。", "The document has no content."));
    }
    if (said.sha256 != null && !said.sha256.equals(received.sha256())) {
      throw DomainException.invalid(
          "sha256",
          "SHA256_DIFFERS",
          new Text(
              "收到的内容与所报的 SHA-256 不符，未予保存；请重新上传。",
              "What arrived has another SHA-256 than was told, and is not kept; upload it again."));
    }
    if (!MediaTypes.agrees(type, received.head())) {
      throw DomainException.invalid(
          "",
          "CONTENT_OF_ANOTHER_TYPE",
          new Text("文件内容不是 %s。", "The content of the file is no %s.").with(type));
    }
  }

  /** Begins a document with what was kept. */
  @Transactional
  DocumentView add(Ref about, DocumentParameters said, Kept kept, Locale locale) {
    DocumentOwner.Thing thing = owners.existing(about);
    documents.requireInvolved(thing);
    contents.name(kept.content().sha256());
    Work work = ledger.begin(currentActor.get());
    Stream stream = work.create(Document.TYPE);
    work.append(
        stream,
        NewEvent.of(
            DocumentEvents.ADDED,
            legalDay.today(),
            new DocumentEvents.Added(
                about,
                java.util.Objects.requireNonNull(said.code),
                said.title,
                said.access,
                kept.numbered(1))));
    work.commit();
    return documents.view(stream, locale);
  }

  /** Adds what was kept as a version. */
  @Transactional
  DocumentView addVersion(UUID id, Kept kept, Locale locale) {
    Work work = ledger.begin(currentActor.get());
    Stream stream = DocumentService.standing(work.open(DocumentService.ref(id)));
    Document document = Document.fold(stream.effective());
    documents.requireInvolved(owners.existing(document.about()));
    Document.Version latest = document.latest();
    if (latest.content().sha256().equals(kept.content().sha256())) {
      throw DomainException.conflict(
          "CONTENT_UNCHANGED",
          new Text("最新版本就是这一内容。", "The latest version has this very content."));
    }
    contents.name(kept.content().sha256());
    work.append(
        stream,
        NewEvent.of(
            DocumentEvents.VERSION_ADDED, legalDay.today(), kept.numbered(latest.number() + 1)));
    work.commit();
    return documents.view(stream, locale);
  }
}
