package org.guiju.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.guiju.ledger.CorrectionRequest;
import org.guiju.ledger.EventView;
import org.guiju.ledger.Ledger;
import org.guiju.ledger.Ref;
import org.guiju.ledger.Stream;
import org.guiju.ledger.Work;
import org.guiju.organization.OrganizationRecorder.Saying;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.platform.http.IfMatch;
import org.guiju.platform.paging.FacetRequest;
import org.guiju.platform.paging.Page;
import org.guiju.platform.paging.PageRequest;
import org.guiju.platform.security.CurrentActor;
import org.guiju.platform.time.LegalDay;
import org.jspecify.annotations.Nullable;

/** What can be done with committees. */
@ApplicationScoped
public class CommitteeService {

  private final Ledger ledger;
  private final CommitteeRows rows;
  private final Organizations organizations;
  private final LegalDay legalDay;
  private final CurrentActor actor;

  CommitteeService(
      Ledger ledger,
      CommitteeRows rows,
      Organizations organizations,
      LegalDay legalDay,
      CurrentActor actor) {
    this.ledger = ledger;
    this.rows = rows;
    this.organizations = organizations;
    this.legalDay = legalDay;
    this.actor = actor;
  }

  /** Committees as they were on a day, a page of them. */
  @Transactional
  public Page<CommitteeView> list(
      CommitteeFilter filter, LocalDate on, PageRequest page, FacetRequest facets) {
    return rows.list(filter, on, page, facets);
  }

  /** One committee as it was on a day. */
  @Transactional
  public CommitteeView get(UUID id, LocalDate on) {
    return rows.find(List.of(id), on).stream()
        .findFirst()
        .orElseThrow(() -> DomainException.notFound(Committees.NAME));
  }

  /** Its events; as recorded, or as they are to be read, by what was known at an instant. */
  @Transactional
  public List<EventView> history(UUID id, boolean asRecorded, @Nullable Instant knownAt) {
    return existing(ledger.read(ref(id))).view(asRecorded, knownAt).stream()
        .map(EventView::of)
        .toList();
  }

  /** Records a committee. */
  @Transactional
  public CommitteeView establish(NewCommittee request) {
    String code = code("/code", request.code());
    Work work = ledger.begin(actor.get());
    Stream stream = work.open(CommitteeCodes.ref(code));
    if (!stream.isEmpty()) {
      throw DomainException.conflict(
          "COMMITTEE_EXISTS",
          new Text("已有这个编号的技术委员会。", "There is a committee of that code already."));
    }
    CommitteeState bare = CommitteeState.bare(code);
    CommitteeState said =
        new CommitteeState(
            code,
            text(request.nameZh()),
            text(request.nameEn()),
            request.parent() == null ? bare.parent() : knownParent(work, request.parent()),
            request.level() == null ? bare.level() : request.level(),
            request.secretariat(),
            null);
    recorder(work)
        .establish(
            stream, said, new Saying(request.effectiveOn(), request.reason(), request.basis()));
    return commit(work, stream);
  }

  /** Changes what a committee is from a day on. */
  @Transactional
  public CommitteeView change(UUID id, @Nullable Long seen, UnaryOperator<CommitteeChange> patch) {
    Work work = ledger.begin(actor.get());
    Stream stream = existing(work.open(ref(id)));
    IfMatch.require(seen, stream.version());
    CommitteeState last = CommitteePeriod.fold(stream.effective()).getLast().state();
    recorder(work)
        .change(
            stream,
            now -> patched(work, now, patch.apply(CommitteeChange.of(now))),
            patch.apply(CommitteeChange.of(last)).saying());
    return commit(work, stream);
  }

  /** Records that a committee ended. */
  @Transactional
  public CommitteeView dissolve(UUID id, @Nullable Long seen, Dissolution request) {
    Work work = ledger.begin(actor.get());
    Stream stream = existing(work.open(ref(id)));
    IfMatch.require(seen, stream.version());
    recorder(work)
        .dissolve(
            stream,
            request.effectiveOn(),
            new Saying(request.effectiveOn(), request.reason(), request.basis()));
    return commit(work, stream);
  }

  /** Puts an event of a committee right. */
  @Transactional
  public List<EventView> correct(UUID id, @Nullable Long seen, CorrectionRequest request) {
    Work work = ledger.begin(actor.get());
    Stream stream = existing(work.open(ref(id)));
    IfMatch.require(seen, stream.version());
    long version = stream.version();
    String code = CommitteePeriod.fold(stream.effective()).getFirst().state().code();
    Corrections.append(work, stream, request, legalDay.today(), form(stream, request));
    CommitteeRecorder recorder = recorder(work);
    recorder.requireSound(stream, version);
    List<CommitteePeriod> periods = CommitteePeriod.fold(stream.effective());
    if (periods.stream().anyMatch(period -> !period.state().code().equals(code))) {
      throw DomainException.conflict(
          "COMMITTEE_CODE_FIXED",
          new Text("技术委员会的编号不能更改。", "The code of a committee cannot change."));
    }
    periods.forEach(period -> recorder.check(period.state()));
    CommitteeMembership.requireWhole(stream.effective());
    work.commit();
    return stream.recorded().stream().map(EventView::of).toList();
  }

  /**
   * Looks up the committees of many rows of an import at once.
   *
   * @param work the work that the rows are recorded in; the caller commits it
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public CommitteeBatch batch(Work work, List<CommitteeImport> imports) {
    return new CommitteeBatch(
        work,
        new CommitteeRecorder(work, legalDay.today(), id -> true),
        organizations.findAll(
            imports.stream()
                .map(CommitteeImport::secretariat)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet())),
        imports);
  }

  private static Class<?> form(Stream stream, CorrectionRequest request) {
    return stream.recorded().stream()
        .filter(e -> e.id().equals(request.event()))
        .findFirst()
        .<Class<?>>map(
            e ->
                switch (e.type()) {
                  case CommitteeMembership.SET -> CommitteeMember.class;
                  case CommitteeMembership.ENDED -> CommitteeMember.Ended.class;
                  default -> CommitteeFacts.class;
                })
        .orElse(CommitteeFacts.class);
  }

  private CommitteeState patched(Work work, CommitteeState now, CommitteeChange to) {
    boolean sameParent = Objects.equals(now.parent(), to.parent());
    return new CommitteeState(
        now.code(),
        text(to.nameZh()),
        text(to.nameEn()),
        sameParent || to.parent() == null ? to.parent() : knownParent(work, to.parent()),
        to.level(),
        to.secretariat(),
        now.dissolvedOn());
  }

  private String knownParent(Work work, String text) {
    String parent = code("/parent", text);
    if (work.open(CommitteeCodes.ref(parent)).isEmpty()) {
      throw DomainException.invalid(
          "/parent", "COMMITTEE_UNKNOWN", new Text("没有这个技术委员会。", "There is no such committee."));
    }
    return parent;
  }

  private CommitteeRecorder recorder(Work work) {
    return new CommitteeRecorder(
        work, legalDay.today(), id -> !organizations.existing(List.of(id)).isEmpty());
  }

  private CommitteeView commit(Work work, Stream stream) {
    work.commit();
    LocalDate first = CommitteePeriod.fold(stream.effective()).getFirst().from();
    LocalDate today = legalDay.today();
    return get(stream.id(), first.isAfter(today) ? first : today);
  }

  private static String code(String pointer, String text) {
    return CommitteeCodes.normalize(text)
        .orElseThrow(() -> DomainException.invalid(List.of(Committees.wrongCode(pointer))));
  }

  private static Stream existing(Stream stream) {
    if (stream.isEmpty()) {
      throw DomainException.notFound(Committees.NAME);
    }
    return stream;
  }

  private static @Nullable String text(@Nullable String said) {
    return said == null || said.isBlank() ? null : said.strip();
  }

  private static Ref ref(UUID id) {
    return new Ref(CommitteeCodes.TYPE, id);
  }
}
