package org.guiju.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.guiju.ledger.CorrectionRequest;
import org.guiju.ledger.EventView;
import org.guiju.ledger.Ledger;
import org.guiju.ledger.Ref;
import org.guiju.ledger.Stream;
import org.guiju.ledger.Work;
import org.guiju.organization.OrganizationRecorder.Saying;
import org.guiju.organization.OrganizationRows.Reference;
import org.guiju.platform.DomainException;
import org.guiju.platform.http.IfMatch;
import org.guiju.platform.paging.FacetRequest;
import org.guiju.platform.paging.Page;
import org.guiju.platform.paging.PageRequest;
import org.guiju.platform.security.CurrentActor;
import org.guiju.platform.time.LegalDay;
import org.jspecify.annotations.Nullable;

/** What can be done with organizations. */
@ApplicationScoped
public class OrganizationService {

  private final Ledger ledger;
  private final Organizations organizations;
  private final OrganizationList list;
  private final OrganizationRows rows;
  private final OrganizationRules rules;
  private final LegalDay legalDay;
  private final CurrentActor actor;
  private final jakarta.enterprise.event.Event<OrganizationsEnded> ended;

  OrganizationService(
      Ledger ledger,
      Organizations organizations,
      OrganizationList list,
      OrganizationRows rows,
      OrganizationRules rules,
      LegalDay legalDay,
      CurrentActor actor,
      jakarta.enterprise.event.Event<OrganizationsEnded> ended) {
    this.ledger = ledger;
    this.organizations = organizations;
    this.list = list;
    this.rows = rows;
    this.rules = rules;
    this.legalDay = legalDay;
    this.actor = actor;
    this.ended = ended;
  }

  /** Organizations as they were on a day, a page of them. */
  @Transactional
  public Page<OrganizationView> list(
      OrganizationFilter filter, LocalDate on, PageRequest page, FacetRequest facets) {
    return list.page(filter, on, page, facets);
  }

  /** One organization as it was on a day. */
  @Transactional
  public OrganizationView get(UUID id, LocalDate on) {
    return organizations.get(id, on);
  }

  /** Its events; as recorded, or as they are to be read, by what was known at an instant. */
  @Transactional
  public List<EventView> history(UUID id, boolean asRecorded, @Nullable Instant knownAt) {
    return existing(ledger.read(ref(id))).view(asRecorded, knownAt).stream()
        .map(EventView::of)
        .toList();
  }

  /** Registers an organization. */
  @Transactional
  public OrganizationView register(NewOrganization request) {
    Work work = ledger.begin(actor.get());
    Stream stream =
        recorder(work)
            .register(
                request.description().toState(),
                new Saying(request.effectiveOn(), request.reason(), request.basis()));
    return commit(work, stream);
  }

  /**
   * Changes what an organization is from a day on.
   *
   * @param seen the version that the client saw; null for any
   * @param patch makes what is to be of what is
   */
  @Transactional
  public OrganizationView change(
      UUID id, @Nullable Long seen, UnaryOperator<OrganizationChange> patch) {
    Work work = ledger.begin(actor.get());
    Stream stream = existing(work.open(ref(id)));
    IfMatch.require(seen, stream.version());
    OrganizationRecorder recorder = recorder(work);
    OrganizationDescription last =
        OrganizationDescription.of(recorder.standing(stream).getLast().state());
    recorder.change(
        stream,
        now -> patch.apply(OrganizationChange.of(now)).description(),
        patch.apply(OrganizationChange.of(last)).saying());
    return commit(work, stream);
  }

  /** Records that an organization ended. */
  @Transactional
  public OrganizationView dissolve(UUID id, @Nullable Long seen, Dissolution request) {
    Work work = ledger.begin(actor.get());
    Stream stream = existing(work.open(ref(id)));
    IfMatch.require(seen, stream.version());
    recorder(work)
        .dissolve(
            stream,
            request.effectiveOn(),
            new Saying(request.effectiveOn(), request.reason(), request.basis()));
    OrganizationView view = commit(work, stream);
    ended.fire(new OrganizationsEnded(Set.of(id)));
    return view;
  }

  /** Puts an event of an organization right. */
  @Transactional
  public List<EventView> correct(UUID id, @Nullable Long seen, CorrectionRequest request) {
    Work work = ledger.begin(actor.get());
    Stream stream = existing(work.open(ref(id)));
    IfMatch.require(seen, stream.version());
    OrganizationRecorder recorder = recorder(work);
    List<OrganizationPeriod> before = recorder.standing(stream);
    allow(work, stream, before);
    long version = stream.version();
    Corrections.append(work, stream, request, legalDay.today(), OrganizationFacts.class);
    recorder.requireSound(stream, version);
    List<OrganizationPeriod> after = recorder.standing(stream);
    after.stream()
        .filter(period -> !before.contains(period))
        .forEach(
            period ->
                rules.check(period.state(), period.assumed() ? legalDay.today() : period.from()));
    allow(work, stream, after);
    commit(work, stream);
    if (!Objects.equals(
        before.getLast().state().dissolvedOn(), after.getLast().state().dissolvedOn())) {
      ended.fire(new OrganizationsEnded(Set.of(id)));
    }
    return stream.recorded().stream().map(EventView::of).toList();
  }

  /**
   * Looks up the organizations of many rows of an import at once.
   *
   * @param work the work that the rows are recorded in; the caller commits it
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public OrganizationBatch batch(Work work, List<OrganizationImport> imports) {
    return new OrganizationBatch(work, recorder(work), rows, imports);
  }

  private void allow(Work work, Stream stream, List<OrganizationPeriod> periods) {
    String region = periods.getLast().state().regionCode();
    rules.allow(work.actor(), stream.id(), region, legalDay.today());
  }

  private OrganizationRecorder recorder(Work work) {
    return new OrganizationRecorder(work, rules, legalDay.today());
  }

  private OrganizationView commit(Work work, Stream stream) {
    requireNamesOfItsOwn(stream);
    work.commit();
    return Objects.requireNonNull(
        organizations.getAll(Set.of(stream.id()), legalDay.today()).get(stream.id()));
  }

  /** The database would refuse it too, but could not say whose the text is. */
  private void requireNamesOfItsOwn(Stream stream) {
    Set<Reference> own =
        OrganizationProjector.references(stream.id(), OrganizationPeriod.fold(stream.effective()));
    List<String> texts =
        own.stream().filter(r -> r.uniqueText() != null).map(Reference::text).toList();
    for (Reference other : rows.references(texts)) {
      Reference mine = new Reference(stream.id(), other.kind(), other.text());
      if (other.uniqueText() != null
          && !other.organization().equals(stream.id())
          && own.contains(mine)) {
        boolean uscc = other.kind() == Reference.Kind.USCC;
        throw OrganizationRecorder.taken(
            uscc ? "/uscc" : "/externalIds",
            uscc ? "USCC_TAKEN" : "EXTERNAL_ID_TAKEN",
            other.organization());
      }
    }
  }

  private static Stream existing(Stream stream) {
    if (stream.isEmpty()) {
      throw DomainException.notFound(Organizations.NAME);
    }
    return stream;
  }

  private static Ref ref(UUID id) {
    return new Ref(OrganizationProjector.TYPE, id);
  }
}
