package org.guiju.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.guiju.ledger.Event;
import org.guiju.ledger.EventView;
import org.guiju.ledger.Ledger;
import org.guiju.ledger.NewEvent;
import org.guiju.ledger.Ref;
import org.guiju.ledger.Stream;
import org.guiju.ledger.Work;
import org.guiju.platform.Actor;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.platform.http.IfMatch;
import org.guiju.platform.http.MergePatch;
import org.guiju.platform.http.MergePatches;
import org.guiju.platform.paging.Listing;
import org.guiju.platform.paging.Page;
import org.guiju.platform.paging.PageRequest;
import org.guiju.platform.paging.Slice;
import org.guiju.platform.security.CurrentActor;
import org.guiju.platform.time.LegalDay;
import org.guiju.vocabulary.AccessLevel;
import org.jspecify.annotations.Nullable;

/** What can be asked of documents and changed of what they say of themselves. */
@ApplicationScoped
public class DocumentService {

  private static final Text THING = new Text("文件", "document");
  private static final Text VERSION = new Text("版本", "version");
  private static final Listing LISTING = Listing.of("documents", "createdAt", "updatedAt");

  private final Ledger ledger;
  private final DocumentOwners owners;
  private final DocumentRows rows;
  private final AccessRules rules;
  private final MergePatches patches;
  private final CurrentActor currentActor;
  private final LegalDay legalDay;

  DocumentService(
      Ledger ledger,
      DocumentOwners owners,
      DocumentRows rows,
      AccessRules rules,
      MergePatches patches,
      CurrentActor currentActor,
      LegalDay legalDay) {
    this.ledger = ledger;
    this.owners = owners;
    this.rows = rows;
    this.rules = rules;
    this.patches = patches;
    this.currentActor = currentActor;
    this.legalDay = legalDay;
  }

  /**
   * Documents as they were on a day, a page of them.
   *
   * @param about whose they are, with those of what it came from; of all things where null
   */
  @Transactional
  public Page<DocumentView> list(
      @Nullable Ref about, DocumentFilter filter, LocalDate on, PageRequest page, Locale locale) {
    if (about == null && filter.asksAllForTheirNames()) {
      throw ofWhat();
    }
    List<UUID> things = new ArrayList<>();
    if (about != null) {
      owners.existing(about);
      things.add(about.id());
      owners.origins(about).forEach(origin -> things.add(origin.id()));
    }
    Slice slice = LISTING.open(page, about, on, Arrays.toString(filter.values()));
    List<DocumentRows.Place> places = rows.list(things, filter, on, slice);
    Map<UUID, Stream> histories =
        ledger.readAll(Document.TYPE, places.stream().map(DocumentRows.Place::id).toList());
    Map<Ref, AccessRules.View> readers = new HashMap<>();
    return slice.page(
        places,
        place -> List.of(place.at(), place.id()),
        place -> view(Objects.requireNonNull(histories.get(place.id())), on, readers, locale),
        () -> rows.count(things, filter, on));
  }

  private static DomainException ofWhat() {
    return DomainException.missing(
        "about",
        "ABOUT_REQUIRED",
        new Text(
            "按名称或文件名查询文件须给出 about 或 id。",
            "Documents are found by title or fileName with about or id."));
  }

  /** One document as it was on a day. */
  @Transactional
  public DocumentView get(UUID id, LocalDate on, Locale locale) {
    return view(existing(id), on, new HashMap<>(), locale);
  }

  /** Its events, oldest first. */
  @Transactional
  public List<EventView> history(UUID id, boolean asRecorded, @Nullable Instant knownAt) {
    Stream stream = existing(id);
    boolean nameless = reader(Document.fold(stream.effective()).about()).isNameless();
    return stream.view(asRecorded, knownAt).stream()
        .map(EventView::of)
        .map(event -> nameless ? Nameless.event(event) : event)
        .toList();
  }

  /** Changes what it says of itself. */
  @Transactional
  public DocumentView describe(UUID id, @Nullable Long seen, MergePatch patch, Locale locale) {
    Work work = ledger.begin(currentActor.get());
    Stream stream = standing(work.open(ref(id)));
    IfMatch.require(seen, stream.version());
    Document before = Document.fold(stream.effective());
    requireInvolved(owners.existing(before.about()));
    DocumentPatch now =
        patches.apply(
            patch, new DocumentPatch(before.title(), before.access()), DocumentPatch.class);
    if (!now.equals(new DocumentPatch(before.title(), before.access()))) {
      work.append(
          stream,
          NewEvent.of(
              DocumentEvents.DESCRIBED,
              legalDay.today(),
              new DocumentEvents.Described(now.title(), now.access())));
      work.commit();
    }
    return view(stream, legalDay.today(), new HashMap<>(), locale);
  }

  /**
   * A version whose content is to be read, and how much of it the reader may have.
   *
   * @param version the version
   * @param access READ_ONLY or FULL
   */
  record Readable(Document.Version version, AccessLevel access) {}

  /**
   * A version that the reader may read.
   *
   * @throws DomainException FORBIDDEN with the reason where it is the metadata alone
   */
  @Transactional
  Readable readable(UUID id, int number) {
    Document document = Document.fold(existing(id).effective());
    Document.Version version =
        document.version(number).orElseThrow(() -> DomainException.notFound(VERSION));
    AccessRules.View reader = reader(document.about());
    AccessLevel access = rules.of(reader, document, version);
    if (access == AccessLevel.METADATA) {
      throw DomainException.forbidden(rules.reason(reader, document, version));
    }
    if (access == AccessLevel.READ_ONLY && !MediaTypes.isShown(version.content().mediaType())) {
      throw DomainException.forbidden(
          new Text(
              "此文本只供在线阅读，而此格式不能在线阅读；参与单位和主管部门可用其账户取得。",
              "The text is to be read online, which this format cannot be; the organizations involved"
                  + " and the officials may have it with an account of theirs."));
    }
    return new Readable(version, access);
  }

  /** The document as it stands after a change, for the answer. */
  DocumentView view(Stream stream, Locale locale) {
    return view(stream, legalDay.today(), new HashMap<>(), locale);
  }

  /**
   * Refuses who is not of those involved.
   *
   * @throws DomainException FORBIDDEN
   */
  void requireInvolved(DocumentOwner.Thing thing) {
    if (!thing.involves(currentActor.get())) {
      throw DomainException.forbidden(
          new Text(
              "该事项不属于本账户的单位或行政区划。",
              "What the document is about is not of your account's organization or region."));
    }
  }

  private AccessRules.View reader(Ref about) {
    Actor actor = currentActor.get();
    return owners
        .find(about)
        .map(thing -> rules.view(thing, actor))
        .orElseGet(() -> rules.viewOfNothing(actor, owners.wasPrivate(about)));
  }

  /** A document of which something is left. */
  static Stream standing(Stream stream) {
    if (stream.effective().isEmpty()) {
      throw DomainException.notFound(THING);
    }
    return stream;
  }

  static Ref ref(UUID id) {
    return new Ref(Document.TYPE, id);
  }

  private Stream existing(UUID id) {
    return standing(ledger.read(ref(id)));
  }

  private DocumentView view(
      Stream stream, LocalDate on, Map<Ref, AccessRules.View> readers, Locale locale) {
    List<Event> history = stream.asOf(on);
    if (history.isEmpty()) {
      throw DomainException.notFound(THING);
    }
    Document document = Document.fold(history);
    AccessRules.View reader = readers.computeIfAbsent(document.about(), this::reader);
    return DocumentView.of(
        document, stream.version(), stream.last().recordedAt(), rules, reader, locale);
  }
}
