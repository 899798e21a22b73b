package org.guiju.document.store;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.platform.jdbc.JdbcException;
import org.guiju.platform.time.LegalDay;

/**
 * The content of documents. An upload first says in the database that it is coming, then writes the
 * content, then has it named by an event; so what a crash leaves is always known, and removed.
 */
@ApplicationScoped
public class Contents {

  private static final String INCOMING = "incoming";
  private static final int AT_ONCE = 200;

  private final DocumentStore store;
  private final ContentRows rows;
  private final DocumentSettings settings;
  private final LegalDay legalDay;
  private final Intake intake;
  private final Path incoming;

  Contents(DocumentStore store, ContentRows rows, DocumentSettings settings, LegalDay legalDay) {
    this.store = store;
    this.rows = rows;
    this.settings = settings;
    this.legalDay = legalDay;
    // Within the folder of the file store, so that a file gets its name there without being copied.
    this.incoming = settings.folder().resolve(INCOMING);
    this.intake = new Intake(incoming, settings.largest().asLongValue());
  }

  /** Media types that may be uploaded. */
  public Set<String> mediaTypes() {
    return settings.mediaTypes();
  }

  /**
   * Refuses a body whose sender says beforehand that it is too large.
   *
   * @throws DomainException TOO_LARGE
   */
  public void checkSize(long announced) {
    if (announced > settings.largest().asLongValue()) {
      throw Intake.tooLarge(settings.largest().asLongValue());
    }
  }

  /**
   * Takes a body in; the caller closes it.
   *
   * @throws DomainException TOO_LARGE
   */
  public Received receive(InputStream body) throws IOException {
    return intake.receive(body);
  }

  /** Keeps what was received, so that an event can name it. */
  public void keep(Received content) throws IOException {
    try {
      rows.claim(content.sha256(), content.size(), legalDay.now());
    } catch (JdbcException e) {
      if (!ContentRows.claimedMeanwhile(e)) {
        throw e;
      }
      rows.claim(content.sha256(), content.size(), legalDay.now());
    }
    store.put(content);
  }

  /**
   * Says in the transaction of an event that it names the content.
   *
   * @throws DomainException CONFLICT where it was removed since it was kept
   */
  public void name(String sha256) {
    if (!rows.name(sha256)) {
      throw DomainException.conflict(
          "CONTENT_REMOVED",
          new Text("文件内容已被清理，请重新上传。", "The content was removed meanwhile; upload it again."));
    }
  }

  /** Reads a part of some content; the caller closes it. */
  public InputStream open(String sha256, long from, long length) throws IOException {
    return store.open(sha256, from, length);
  }

  /**
   * Removes what no event names and nobody brought since some moment, and what is left of uploads
   * that were cut off before it.
   *
   * @return how many contents were removed
   */
  int removeOrphans(Instant before) {
    int removed = 0;
    List<String> orphans;
    int some;
    do {
      orphans = rows.orphans(before, AT_ONCE);
      some = 0;
      for (String sha256 : orphans) {
        some += QuarkusTransaction.requiringNew().call(() -> removeOrphan(sha256, before)) ? 1 : 0;
      }
      removed += some;
    } while (orphans.size() == AT_ONCE && some > 0);
    removeParts(before);
    return removed;
  }

  private boolean removeOrphan(String sha256, Instant before) {
    if (!rows.release(sha256, before)) {
      return false;
    }
    try {
      store.remove(sha256);
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void removeParts(Instant before) {
    if (!Files.isDirectory(incoming)) {
      return;
    }
    try (DirectoryStream<Path> parts = Files.newDirectoryStream(incoming, "*.part")) {
      for (Path part : parts) {
        if (Files.getLastModifiedTime(part).toInstant().isBefore(before)) {
          Files.deleteIfExists(part);
        }
      }
    } catch (IOException e) {
      Log.warnf("What is left of uploads could not be removed: %s", e.getMessage());
    }
  }
}
