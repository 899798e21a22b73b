package org.guiju.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.guiju.ledger.Ref;
import org.guiju.platform.DomainException;
import org.guiju.platform.http.Answers;
import org.guiju.platform.http.Courtesy;
import org.guiju.platform.idempotency.Idempotency;
import org.guiju.platform.language.RequestLanguage;
import org.jboss.resteasy.reactive.RestResponse;

/** An upload over HTTP, of whatever the document is about. */
@ApplicationScoped
public class Uploading {

  private final DocumentUploads uploads;
  private final Idempotency idempotency;
  private final RequestLanguage language;

  Uploading(DocumentUploads uploads, Idempotency idempotency, RequestLanguage language) {
    this.uploads = uploads;
    this.idempotency = idempotency;
    this.language = language;
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
