package org.guiju.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.guiju.ledger.Ref;
import org.guiju.platform.DomainException;
import org.guiju.platform.http.Answers;
import org.guiju.platform.http.AsOf;
import org.guiju.platform.http.Courtesy;
import org.guiju.platform.idempotency.Idempotency;
import org.guiju.platform.language.RequestLanguage;
import org.guiju.platform.paging.Page;
import org.guiju.platform.paging.PageRequest;
import org.guiju.platform.time.LegalDay;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Documents over HTTP, whatever they are about. */
@ApplicationScoped
class DocumentsAbout {

  private final DocumentService documents;
  private final DocumentUploads uploads;
  private final Idempotency idempotency;
  private final LegalDay legalDay;
  private final RequestLanguage language;

  DocumentsAbout(
      DocumentService documents,
      DocumentUploads uploads,
      Idempotency idempotency,
      LegalDay legalDay,
      RequestLanguage language) {
    this.documents = documents;
    this.uploads = uploads;
    this.idempotency = idempotency;
    this.legalDay = legalDay;
    this.language = language;
  }

  /** Those about a thing, as they were on a day; about all things where none is named. */
  Page<DocumentView> list(@Nullable Ref about, DocumentFilter filter, AsOf asOf, PageRequest page) {
    return documents.list(about, filter, asOf.day(legalDay), page, language.get());
  }

  /** A new document about a thing. */
  RestResponse<DocumentView> create(Ref about, DocumentParameters said, InputStream body)
      throws IOException {
    try {
      uploads.checkNew(about, said);
      DocumentUploads.Kept kept = uploads.keep(said, body);
      return idempotency.runOver(
          kept.content().sha256(),
          () -> {
            DocumentView view = uploads.add(about, said, kept, language.get());
            return Answers.created(DocumentView.PATH + view.id(), view);
          });
    } catch (DomainException e) {
      Courtesy.discard(body);
      throw e;
    }
  }

  /** A new version of a document. */
  RestResponse<DocumentView> addVersion(UUID id, VersionParameters said, InputStream body)
      throws IOException {
    try {
      uploads.checkVersion(id);
      DocumentUploads.Kept kept = uploads.keep(said, body);
      return idempotency.runOver(
          kept.content().sha256(),
          () -> {
            DocumentView view = uploads.addVersion(id, kept, language.get());
            return Answers.created(DocumentView.PATH + id, view);
          });
    } catch (DomainException e) {
      Courtesy.discard(body);
      throw e;
    }
  }
}
