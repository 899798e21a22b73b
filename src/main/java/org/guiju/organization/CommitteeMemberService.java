package org.guiju.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.guiju.ledger.Ledger;
import org.guiju.ledger.NewEvent;
import org.guiju.ledger.Ref;
import org.guiju.ledger.Stream;
import org.guiju.ledger.Work;
import org.guiju.platform.DomainException;
import org.guiju.platform.Ids;
import org.guiju.platform.Text;
import org.guiju.platform.Violation;
import org.guiju.platform.http.IfMatch;
import org.guiju.platform.security.CurrentActor;
import org.guiju.platform.time.LegalDay;
import org.jspecify.annotations.Nullable;

/** What can be done with the members of committees. */
@ApplicationScoped
public class CommitteeMemberService {

  private static final Text MEMBER = new Text("委员", "member");

  private final Ledger ledger;
  private final CommitteeMemberRows rows;
  private final CommitteeRows committees;
  private final CommitteeMembers members;
  private final CompositionRules rules;
  private final Organizations organizations;
  private final LegalDay legalDay;
  private final CurrentActor actor;

  CommitteeMemberService(
      Ledger ledger,
      CommitteeMemberRows rows,
      CommitteeRows committees,
      CommitteeMembers members,
      CompositionRules rules,
      Organizations organizations,
      LegalDay legalDay,
      CurrentActor actor) {
    this.ledger = ledger;
    this.rows = rows;
    this.committees = committees;
    this.members = members;
    this.rules = rules;
    this.organizations = organizations;
    this.legalDay = legalDay;
    this.actor = actor;
  }

  /** The members on a day. */
  @Transactional
  public List<CommitteeMemberView> list(
      String idOrCode, CommitteeMemberFilter filter, LocalDate on) {
    UUID id = id(idOrCode);
    existing(ledger.read(ref(id)));
    return rows.on(id, filter, on);
  }

  /** How it is composed on a day. */
  @Transactional
  CompositionView composition(String idOrCode, LocalDate on) {
    CommitteeView committee =
        committees.find(List.of(id(idOrCode)), on).stream()
            .findFirst()
            .orElseThrow(() -> DomainException.notFound(Committees.NAME));
    List<CommitteeMemberView> all = rows.on(committee.id(), on);
    Map<UUID, String> persons =
        all.stream().collect(Collectors.toMap(CommitteeMemberView::id, m -> state(m).person()));
    Map<String, Long> counted = rows.committeesOf(persons.values(), on);
    Map<UUID, Long> byMember =
        persons.entrySet().stream()
            .collect(
                Collectors.toMap(Map.Entry::getKey, p -> counted.getOrDefault(p.getValue(), 1L)));
    Composition composition = new Composition(all, byMember, on);
    List<CompositionFinding> findings =
        rules.of(committee).stream().map(composition::judge).toList();
    return new CompositionView(
        committee.code(),
        on,
        all.stream().filter(m -> !m.role().isNationalBody()).count(),
        findings.stream().allMatch(CompositionFinding::held),
        findings);
  }

  /** Records a member. */
  @Transactional
  CommitteeMemberView join(String idOrCode, NewCommitteeMember request) {
    CommitteeMember member =
        new CommitteeMember(
            Ids.next(),
            text(request.nameZh()),
            text(request.nameEn()),
            request.organization(),
            text(request.nationalBody()),
            request.role(),
            text(request.account()),
            request.from(),
            request.until());
    return recorded(
        idOrCode,
        null,
        (stream) -> new Said(request.from(), member, request.reason(), request.basis()));
  }

  /** Changes what a member is from a day on. */
  @Transactional
  CommitteeMemberView change(
      String idOrCode,
      UUID member,
      @Nullable Long seen,
      UnaryOperator<CommitteeMemberChange> patch) {
    return recorded(
        idOrCode,
        seen,
        stream -> {
          CommitteeMember last = last(stream, member).state();
          CommitteeMemberChange to = patch.apply(CommitteeMemberChange.of(last));
          LocalDate on = to.effectiveOn() == null ? legalDay.today() : to.effectiveOn();
          CommitteeMember state =
              new CommitteeMember(
                  member,
                  text(to.nameZh()),
                  text(to.nameEn()),
                  to.organization(),
                  text(to.nationalBody()),
                  to.role(),
                  text(to.account()),
                  Boolean.TRUE.equals(to.newTerm()) ? on : last.termFrom(),
                  to.until());
          return new Said(on, state, to.reason(), to.basis());
        });
  }

  /** Ends a membership. */
  @Transactional
  List<CommitteeMemberView> end(
      String idOrCode, UUID member, @Nullable Long seen, MembershipEnd request) {
    Work work = ledger.begin(actor.get());
    Stream stream = open(work, idOrCode, seen);
    CommitteeMembership.Period last = last(stream, member);
    if (!last.from().isBefore(request.effectiveOn()) || last.to().isBefore(request.effectiveOn())) {
      throw DomainException.invalid(
          "/effectiveOn",
          "NO_MEMBER_THEN",
          new Text("该日的前一日不是委员。", "It was no member on the day before."));
    }
    work.append(
        stream,
        NewEvent.of(
                CommitteeMembership.ENDED, request.effectiveOn(), new CommitteeMember.Ended(member))
            .because(request.reason(), request.basis()));
    work.commit();
    return rows.on(stream.id(), request.effectiveOn());
  }

  private record Said(
      LocalDate on, CommitteeMember state, @Nullable String reason, @Nullable String basis) {}

  private CommitteeMemberView recorded(
      String idOrCode, @Nullable Long seen, Function<Stream, Said> saying) {
    Work work = ledger.begin(actor.get());
    Stream stream = open(work, idOrCode, seen);
    Said said = saying.apply(stream);
    check(stream, said);
    work.append(
        stream,
        NewEvent.of(CommitteeMembership.SET, said.on(), said.state())
            .because(said.reason(), said.basis()));
    work.commit();
    return rows.on(stream.id(), said.on()).stream()
        .filter(m -> m.id().equals(said.state().member()))
        .findFirst()
        .orElseThrow(() -> DomainException.notFound(MEMBER));
  }

  /**
   * Records what a row of an import says of a member.
   *
   * @return whether anything changed
   * @throws DomainException with the reason; the work is to be taken back to where it was
   */
  public boolean bring(Work work, CommitteeMemberImport row) {
    Stream stream = managed(work, row.committee());
    UUID organization =
        row.organization() == null
            ? null
            : organizations
                .find(row.organization())
                .orElseThrow(
                    () ->
                        DomainException.invalid(
                            "/organization",
                            "ORGANIZATION_UNKNOWN",
                            new Text("没有这个单位。", "There is no such organization.")));
    CommitteeMember wanted =
        new CommitteeMember(
            Ids.next(),
            text(row.nameZh()),
            text(row.nameEn()),
            organization,
            text(row.nationalBody()),
            row.role(),
            text(row.account()),
            row.from(),
            row.until());
    CommitteeMembership.Period known = known(stream, wanted, row.from());
    CommitteeMember state = known == null ? wanted : wanted.continuing(known.state());
    boolean changed = known == null || !state.equals(known.state());
    if (changed) {
      Said said = new Said(row.from(), state, row.reason(), row.basis());
      check(stream, said);
      work.append(
          stream,
          NewEvent.of(CommitteeMembership.SET, said.on(), state)
              .because(said.reason(), said.basis()));
    }
    return ends(work, stream, state.member(), row) || changed;
  }

  /** What the same person is in the committee on the day; null where it is no member then. */
  private static CommitteeMembership.@Nullable Period known(
      Stream stream, CommitteeMember wanted, LocalDate on) {
    return CommitteeMembership.fold(stream.effective()).values().stream()
        .flatMap(List::stream)
        .filter(p -> !p.from().isAfter(on) && p.to().isAfter(on))
        .filter(p -> p.state().person().equals(wanted.person()))
        .findFirst()
        .orElse(null);
  }

  private static boolean ends(Work work, Stream stream, UUID member, CommitteeMemberImport row) {
    LocalDate on = row.endedOn();
    if (on == null) {
      return false;
    }
    if (!on.isAfter(row.from())) {
      throw DomainException.invalid(
          "/endedOn",
          "BEFORE_ITS_BEGINNING",
          new Text("须晚于起始日期。", "It must be after the first day."));
    }
    if (!last(stream, member).to().isAfter(on)) {
      return false;
    }
    work.append(
        stream,
        NewEvent.of(CommitteeMembership.ENDED, on, new CommitteeMember.Ended(member))
            .because(row.reason(), row.basis()));
    return true;
  }

  private Stream open(Work work, String idOrCode, @Nullable Long seen) {
    Stream stream = managed(work, idOrCode);
    IfMatch.require(seen, stream.version());
    return stream;
  }

  /** The history of a committee that the actor manages. */
  private Stream managed(Work work, String idOrCode) {
    Stream stream = existing(work.open(ref(id(idOrCode))));
    String code = CommitteePeriod.fold(stream.effective()).getFirst().state().code();
    members.requireManager(work.actor(), code, legalDay.today());
    return stream;
  }

  private void check(Stream stream, Said said) {
    List<Violation> wrong = new ArrayList<>();
    CommitteeMember state = said.state();
    boolean body = state.role().isNationalBody();
    if (body ? state.nationalBody() == null : state.nameZh() == null && state.nameEn() == null) {
      wrong.add(
          new Violation(
              body ? "/nationalBody" : "/nameZh",
              "REQUIRED",
              new Text("委员须有姓名，成员体须有名称。", "A person needs a name, a national body its name.")));
    }
    if (state.until() != null && state.until().isBefore(said.on())) {
      wrong.add(
          new Violation(
              "/until",
              "BEFORE_ITS_BEGINNING",
              new Text("不得早于起始日期。", "It must not be before the first day.")));
    }
    LocalDate founded = CommitteePeriod.fold(stream.effective()).getFirst().from();
    if (said.on().isBefore(founded)) {
      wrong.add(
          new Violation(
              "/from",
              "BEFORE_ESTABLISHMENT",
              new Text(
                      "不得早于该技术委员会的起始日期 %s。", "It must not be before the committee's first day, %s.")
                  .with(founded)));
    }
    UUID organization = state.organization();
    if (organization != null && organizations.existing(List.of(organization)).isEmpty()) {
      wrong.add(
          new Violation(
              "/organization",
              "ORGANIZATION_UNKNOWN",
              new Text("没有这个单位。", "There is no such organization.")));
    }
    if (!wrong.isEmpty()) {
      throw DomainException.invalid(wrong);
    }
    boolean twice =
        rows.on(stream.id(), said.on()).stream()
            .anyMatch(
                m -> !m.id().equals(state.member()) && state(m).person().equals(state.person()));
    if (twice) {
      throw DomainException.conflict(
          "MEMBER_EXISTS",
          new Text(
              "该人当日已是本委员会委员。", "That person is a member of the committee on that day already."));
    }
  }

  private static CommitteeMember state(CommitteeMemberView m) {
    return new CommitteeMember(
        m.id(),
        m.nameZh(),
        m.nameEn(),
        m.organization(),
        m.nationalBody(),
        m.role(),
        m.account(),
        m.termFrom(),
        m.until());
  }

  private static CommitteeMembership.Period last(Stream stream, UUID member) {
    List<CommitteeMembership.Period> own =
        CommitteeMembership.fold(stream.effective()).getOrDefault(member, List.of());
    if (own.isEmpty()) {
      throw DomainException.notFound(MEMBER);
    }
    return own.getLast();
  }

  /** The id of a committee that is named by id or by code. */
  private static UUID id(String idOrCode) {
    try {
      return UUID.fromString(idOrCode);
    } catch (IllegalArgumentException e) {
      return CommitteeCodes.normalize(idOrCode)
          .map(code -> CommitteeCodes.ref(code).id())
          .orElseThrow(() -> DomainException.notFound(Committees.NAME));
    }
  }

  private static Stream existing(Stream stream) {
    if (stream.isEmpty()) {
      throw DomainException.notFound(Committees.NAME);
    }
    return stream;
  }

  private static Ref ref(UUID id) {
    return new Ref(CommitteeCodes.TYPE, id);
  }

  private static @Nullable String text(@Nullable String said) {
    return said == null || said.isBlank() ? null : said.strip();
  }
}
