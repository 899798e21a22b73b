package org.guiju.programme;

import static org.guiju.platform.paging.ListField.day;
import static org.guiju.platform.paging.ListField.moment;
import static org.guiju.platform.paging.ListField.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.guiju.counting.EvidenceView;
import org.guiju.ledger.Event;
import org.guiju.ledger.Ledger;
import org.guiju.ledger.NewEvent;
import org.guiju.ledger.Stream;
import org.guiju.ledger.Work;
import org.guiju.platform.Actor;
import org.guiju.platform.DomainException;
import org.guiju.platform.Sha256;
import org.guiju.platform.Text;
import org.guiju.platform.paging.ListDefinition;
import org.guiju.platform.paging.ListQuery;
import org.guiju.platform.paging.Listing;
import org.guiju.platform.paging.Lists;
import org.guiju.platform.paging.Page;
import org.guiju.platform.paging.PageRequest;
import org.guiju.platform.paging.Slice;
import org.guiju.platform.security.CurrentActor;
import org.guiju.platform.time.LegalDay;
import org.guiju.region.Regions;

/** The use cases of frozen reports; each is one transaction. */
@ApplicationScoped
class SnapshotService {

  private static final Text THING = new Text("快照", "snapshot");
  private static final ListDefinition LIST =
      ListDefinition.undated(
          "snapshots",
          "snapshot s",
          "s.id, s.created_at",
          "s.id",
          "-createdAt",
          text("programme", "s.programme"),
          day("asOf", "s.as_of"),
          moment("createdAt", "s.created_at"));
  private static final Listing EVIDENCE = Listing.of("snapshot-evidence", "date");

  private final Ledger ledger;
  private final ProgrammeBook book;
  private final ProgrammeAccess access;
  private final Freezer freezer;
  private final SnapshotRows rows;
  private final ProgressViews views;
  private final Regions regions;
  private final CurrentActor currentActor;
  private final LegalDay legalDay;
  private final ObjectMapper mapper;
  private final Lists lists;

  SnapshotService(
      Ledger ledger,
      ProgrammeBook book,
      ProgrammeAccess access,
      Freezer freezer,
      SnapshotRows rows,
      ProgressViews views,
      Regions regions,
      CurrentActor currentActor,
      LegalDay legalDay,
      ObjectMapper mapper,
      Lists lists) {
    this.lists = lists;
    this.ledger = ledger;
    this.book = book;
    this.access = access;
    this.freezer = freezer;
    this.rows = rows;
    this.views = views;
    this.regions = regions;
    this.currentActor = currentActor;
    this.legalDay = legalDay;
    this.mapper = mapper;
  }

  /** Freezes a document's assessment; answers the bytes that it will always be answered with. */
  @Transactional
  Kept freeze(String programme, SnapshotRequest request) {
    LocalDate asOf = request.asOf() == null ? legalDay.today() : request.asOf();
    if (asOf.isAfter(legalDay.today())) {
      throw DomainException.invalid(
          "/asOf",
          "IN_FUTURE",
          new Text("不得晚于今日（北京时间）。", "It may not be after today (Asia/Shanghai)."));
    }
    ProgrammeVersion version = book.version(programme, asOf, null);
    Actor actor = currentActor.get();
    access.allow(actor, version.programme().region(), legalDay.today());
    // Within this transaction each statement would see what others have committed meanwhile.
    Freezer.Block block =
        QuarkusTransaction.suspendingExisting()
            .call(() -> freezer.freeze(version, asOf, request.asked()));
    Work work = ledger.begin(actor);
    Stream stream = work.create(SnapshotEvents.TYPE);
    byte[] body = bytes(view(stream.id(), block, asOf, actor, request));
    rows.keepBody(stream.id(), Packed.pack(body));
    for (Freezer.Cold cold : block.targets()) {
      rows.keepEvidence(stream.id(), cold.evidence().target(), cold.lines().parts());
    }
    work.append(
        stream,
        NewEvent.of(
                SnapshotEvents.FROZEN,
                asOf,
                new SnapshotEvents.Frozen(
                    version.programme().code(),
                    asOf,
                    block.knownAt(),
                    version.number(),
                    ProgrammeEvents.digest(version.definition()),
                    Sha256.hex(body),
                    request.asked(),
                    block.targets().stream().map(Freezer.Cold::evidence).toList()))
            .because(request.reason(), request.basis()));
    work.commit();
    return new Kept(stream.id(), body);
  }

  /**
   * A frozen report.
   *
   * @param body the bytes that it is answered with
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on and never compared
  record Kept(UUID id, byte[] body) {}

  private SnapshotView view(
      UUID id, Freezer.Block block, LocalDate asOf, Actor actor, SnapshotRequest request) {
    ProgrammeVersion version = block.version();
    Programme programme = version.programme();
    Text region = regions.name(programme.region(), asOf);
    return new SnapshotView(
        id,
        programme.code(),
        programme.title().zh(),
        programme.title().en(),
        programme.region(),
        region.zh(),
        region.en(),
        asOf,
        request.asked(),
        block.knownAt(),
        actor.name(),
        request.reason(),
        request.basis(),
        version.number(),
        version.from(),
        ProgrammeEvents.digest(version.definition()),
        version.definition(),
        block.targets().stream()
            .map(
                cold ->
                    new SnapshotView.TargetView(
                        cold.evidence().target(),
                        views.of(List.of(cold.progress()), Locale.CHINESE).getFirst(),
                        cold.progress().rule().en(),
                        cold.ruleDigest(),
                        cold.evidence().rows(),
                        cold.evidence().sha256(),
                        "/api/v1/snapshots/%s/targets/%s/evidence"
                            .formatted(id, cold.evidence().target())))
            .toList());
  }

  private byte[] bytes(SnapshotView view) {
    try {
      return mapper.writeValueAsBytes(view);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A snapshot cannot be written.", e);
    }
  }

  /** The frozen reports of a document, a page of them. */
  @Transactional
  Page<SnapshotSummary> list(String programme, SnapshotFilter filter, PageRequest page) {
    book.history(programme);
    Page<SnapshotRows.Line> lines =
        lists.page(
            filter.restrict(new ListQuery(LIST, legalDay.today()).equal("programme", programme)),
            page,
            row -> new SnapshotRows.Line(row.uuid("id"), row.instant("created_at")));
    Map<UUID, Stream> streams =
        ledger.readAll(
            SnapshotEvents.TYPE, lines.items().stream().map(SnapshotRows.Line::id).toList());
    return lines.map(
        line -> SnapshotSummary.of(Objects.requireNonNull(streams.get(line.id())).last()));
  }

  /** The bytes that a frozen report is answered with. */
  @Transactional
  byte[] body(UUID id) {
    return Packed.unpack(rows.body(id).orElseThrow(() -> DomainException.notFound(THING)));
  }

  /** What the ledger says of a frozen report. */
  @Transactional
  SnapshotEvents.Frozen frozen(UUID id) {
    return event(id).payload(SnapshotEvents.Frozen.class);
  }

  private Event event(UUID id) {
    Stream stream = ledger.read(SnapshotEvents.ref(id));
    if (stream.isEmpty()) {
      throw DomainException.notFound(THING);
    }
    return stream.last();
  }

  private String target(SnapshotEvents.Frozen frozen, String target) {
    return frozen.evidence().stream()
        .map(SnapshotEvents.Evidence::target)
        .filter(target::equals)
        .findFirst()
        .orElseThrow(() -> DomainException.notFound(new Text("目标", "target")));
  }

  /** The frozen rows behind a figure, a page of them. */
  @Transactional
  Page<EvidenceView> evidence(UUID id, String target, PageRequest page) {
    SnapshotEvents.Frozen frozen = frozen(id);
    long count = frozen.of(target(frozen, target)).rows();
    Slice slice = EVIDENCE.open(page, id, target);
    if (slice.descending()) {
      throw DomainException.invalid("sort", "SORT_UNKNOWN", new Text("只能升序。", "Only ascending."));
    }
    record Numbered(long place, EvidenceView row) {}
    long place = slice.fromStart() ? 0 : slice.key(0, Long::parseLong) + 1;
    List<Numbered> fetched = new ArrayList<>();
    while (place < count && fetched.size() < slice.fetch()) {
      List<EvidenceView> part = part(id, target, place / FrozenLines.PART);
      int first = (int) (place % FrozenLines.PART);
      if (first >= part.size()) {
        break;
      }
      for (int i = first; i < part.size() && fetched.size() < slice.fetch(); i++) {
        fetched.add(new Numbered(place++, part.get(i)));
      }
    }
    Page<EvidenceView> shown =
        slice.page(fetched, n -> List.of(n.place()), Numbered::row, () -> count);
    return new Page<>(shown.items(), shown.next(), count);
  }

  /** All frozen rows behind a figure. */
  @Transactional
  List<EvidenceView> evidence(UUID id, String target) {
    List<EvidenceView> all = new ArrayList<>();
    List<EvidenceView> part = part(id, target, 0);
    for (long next = 1; !part.isEmpty(); next++) {
      all.addAll(part);
      part = part(id, target, next);
    }
    return all;
  }

  private List<EvidenceView> part(UUID id, String target, long part) {
    return rows.part(id, target, part)
        .map(packed -> FrozenLines.read(mapper, packed))
        .orElse(List.of());
  }

  /** One part of the lines behind a figure; empty after the last. */
  @Transactional
  byte[] lines(UUID id, String target, long part) {
    return rows.part(id, target, part).map(Packed::unpack).orElse(new byte[0]);
  }

  /** NOT_FOUND where there is no such report or it has no such target. */
  @Transactional
  void require(UUID id, String target) {
    target(frozen(id), target);
  }
}
