package org.guiju.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guiju.ledger.Event;
import org.guiju.ledger.Ref;
import org.guiju.vocabulary.AccessLevel;
import org.jspecify.annotations.Nullable;

/** A document as its events give it. */
final class Document {

  static final String TYPE = "DOCUMENT";

  /**
   * A version, which never changes.
   *
   * @param content what it is
   * @param uploadedBy account that brought it
   * @param uploadedAt when
   */
  record Version(DocumentEvents.VersionAdded content, String uploadedBy, Instant uploadedAt) {

    int number() {
      return content.number();
    }
  }

  private final UUID id;
  private final Ref about;
  private final String code;
  private final LocalDate from;
  private final Instant createdAt;
  private @Nullable String title;
  private @Nullable AccessLevel access;
  private final List<Version> versions = new ArrayList<>();

  private Document(Event creation) {
    DocumentEvents.Added added = creation.payload(DocumentEvents.Added.class);
    this.id = creation.aggregate().id();
    this.about = added.about();
    this.code = added.code();
    this.title = added.title();
    this.access = added.access();
    this.from = creation.effectiveOn();
    this.createdAt = creation.recordedAt();
    add(creation, added.version());
  }

  /** The document that a history gives; the history is not empty and begins with the upload. */
  static Document fold(List<Event> history) {
    Document document = new Document(history.getFirst());
    history.subList(1, history.size()).forEach(document::apply);
    return document;
  }

  private void apply(Event event) {
    switch (event.type()) {
      case DocumentEvents.VERSION_ADDED ->
          add(event, event.payload(DocumentEvents.VersionAdded.class));
      case DocumentEvents.DESCRIBED -> {
        DocumentEvents.Described described = event.payload(DocumentEvents.Described.class);
        title = described.title();
        access = described.access();
      }
      default -> throw new IllegalStateException("a document has no event " + event.type());
    }
  }

  private void add(Event event, DocumentEvents.VersionAdded version) {
    versions.add(new Version(version, event.actor(), event.recordedAt()));
  }

  UUID id() {
    return id;
  }

  Ref about() {
    return about;
  }

  String code() {
    return code;
  }

  LocalDate from() {
    return from;
  }

  Instant createdAt() {
    return createdAt;
  }

  @Nullable String title() {
    return title;
  }

  @Nullable AccessLevel access() {
    return access;
  }

  List<Version> versions() {
    return List.copyOf(versions);
  }

  Version latest() {
    return versions.getLast();
  }

  Optional<Version> version(int number) {
    return versions.stream().filter(v -> v.number() == number).findFirst();
  }
}
