package org.guiju.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.guiju.ledger.NewEvent;
import org.guiju.ledger.Stream;
import org.guiju.ledger.Work;
import org.guiju.organization.Organizations;
import org.guiju.platform.Actor;
import org.guiju.platform.DomainException;
import org.guiju.platform.Ids;
import org.guiju.platform.Text;
import org.guiju.platform.Violation;
import org.guiju.platform.time.LegalDay;
import org.guiju.procedure.VoteRule;
import org.guiju.procedure.engine.DocumentRef;
import org.jspecify.annotations.Nullable;

/** Announces ballots, opens them, puts them off and calls them off. */
@ApplicationScoped
class BallotCommands {

  private final BallotScope scope;
  private final BallotRules rules;
  private final Opening opening;
  private final BallotPapers papers;
  private final BallotLength length;
  private final Organizations organizations;
  private final LegalDay legalDay;

  BallotCommands(
      BallotScope scope,
      BallotRules rules,
      Opening opening,
      BallotPapers papers,
      BallotLength length,
      Organizations organizations,
      LegalDay legalDay) {
    this.scope = scope;
    this.rules = rules;
    this.opening = opening;
    this.papers = papers;
    this.length = length;
    this.organizations = organizations;
    this.legalDay = legalDay;
  }

  /** Announces a ballot, and opens it where its first day has come. */
  Stream announce(Work work, About about, BallotRequests.NewBallot request) {
    LocalDate today = legalDay.today();
    LocalDate announcedOn = Objects.requireNonNullElse(request.announcedOn(), today);
    LocalDate opensOn = Objects.requireNonNullElse(request.opensOn(), announcedOn);
    LocalDate closesOn = Objects.requireNonNullElse(request.closesOn(), opensOn);
    checkDays(announcedOn, opensOn, closesOn, today);
    BallotSubject.Matter matter = scope.matter(about, announcedOn);
    scope.requireManager(work.actor(), matter);
    VoteRule rule = BallotRules.required(matter.procedure(), request.rule());
    BallotForm form = form(request, rule, matter);
    BallotRules.checkForm(matter.procedure(), rule, request.purpose(), form);
    if (form == BallotForm.LETTER && request.closesOn() == null) {
      throw BallotRefusals.required(
          "/closesOn", new Text("函审须有截止日期。", "A vote by letter needs its last day."));
    }
    BallotEvents.Announced announced =
        new BallotEvents.Announced(
            about,
            request.purpose(),
            rule.code(),
            matter.procedure().ref(),
            form,
            request.title(),
            matter.committee(),
            opensOn,
            closesOn,
            request.meeting(),
            experts(request.experts()),
            request.drafters() == null ? Set.of() : Set.copyOf(request.drafters()),
            papers.complete(work, about, request.documents()));
    // So that what can be known today to be refused is refused today.
    BallotSubject.Matter opened = scope.matter(about, opensOn);
    length.check(work.actor(), opened, request.purpose(), form, opensOn, closesOn, request.basis());
    List<Voter> voters = opening.voters(announced, rule, opened, opensOn);
    Stream stream = work.create(Ballot.TYPE);
    work.append(
        stream,
        NewEvent.of(BallotEvents.ANNOUNCED, announcedOn, announced)
            .because(request.reason(), request.basis()));
    if (!opensOn.isAfter(today)) {
      work.append(
          stream, NewEvent.of(BallotEvents.OPENED, opensOn, new BallotEvents.Opened(voters)));
    }
    return stream;
  }

  /** Fixes the voters of a ballot whose first day has come; the ballot as it is then. */
  Ballot opened(Work work, Stream stream, LocalDate today) {
    Ballot ballot = Ballot.fold(stream.recorded());
    if (ballot.state() != BallotState.ANNOUNCED || ballot.opensOn().isAfter(today)) {
      return ballot;
    }
    BallotEvents.Announced said = ballot.announced();
    List<Voter> voters =
        opening.voters(
            said, rules.of(said), scope.matter(said.about(), ballot.opensOn()), ballot.opensOn());
    work.append(
        stream,
        NewEvent.of(BallotEvents.OPENED, ballot.opensOn(), new BallotEvents.Opened(voters)),
        Actor.SYSTEM);
    return Ballot.fold(stream.recorded());
  }

  /** Puts off the last day, and the first one where it has not come. */
  void defer(Work work, Stream stream, BallotRequests.Deferral request) {
    Ballot ballot = running(work, stream);
    LocalDate opensOn = request.opensOn();
    if (opensOn != null && ballot.state() != BallotState.ANNOUNCED) {
      throw DomainException.conflict(
          "VOTERS_FIXED",
          new Text("投票已开始，不能改变起始日。", "The ballot has begun; its first day cannot change."));
    }
    LocalDate from = opensOn == null ? ballot.opensOn() : opensOn;
    if (!request.closesOn().isAfter(ballot.closesOn()) || request.closesOn().isBefore(from)) {
      throw DomainException.invalid(
          "/closesOn",
          "NOT_LATER",
          new Text("须晚于现在的截止日 %s。", "It must be after the present last day, %s.")
              .with(ballot.closesOn()));
    }
    if (opensOn != null) {
      BallotEvents.Announced said = ballot.announced();
      length.check(
          work.actor(),
          scope.matter(said.about(), opensOn),
          said.purpose(),
          said.form(),
          opensOn,
          request.closesOn(),
          stream.recorded().getFirst().basis());
    }
    work.append(
        stream,
        NewEvent.of(
                BallotEvents.DEFERRED,
                legalDay.today(),
                new BallotEvents.Deferred(opensOn, request.closesOn()))
            .because(request.reason(), null));
  }

  /** Calls it off. */
  void cancel(Work work, Stream stream, BallotRequests.Cancellation request) {
    running(work, stream);
    work.append(
        stream,
        NewEvent.of(BallotEvents.CANCELLED, legalDay.today(), new BallotEvents.Cancelled())
            .because(request.reason(), request.basis()));
  }

  /** The ballot, which must be neither closed nor called off. */
  Ballot running(Work work, Stream stream) {
    Ballot ballot = opened(work, stream, legalDay.today());
    if (ballot.state() == BallotState.CLOSED || ballot.state() == BallotState.CANCELLED) {
      throw BallotRefusals.over(ballot.state());
    }
    return ballot;
  }

  /** The documents must be of known codes. */
  static void checkDocuments(
      org.guiju.procedure.ProcedureCatalog procedures, List<DocumentRef> documents, String at) {
    List<Violation> wrong = new ArrayList<>();
    for (int i = 0; i < documents.size(); i++) {
      if (!procedures.documents().containsKey(documents.get(i).code())) {
        wrong.add(
            new Violation(
                at + "/" + i + "/code",
                "DOCUMENT_UNKNOWN",
                new Text(
                    "没有这种文件代码；见程序的文件清单。",
                    "There is no such document code; see the procedure's dictionary.")));
      }
    }
    if (!wrong.isEmpty()) {
      throw DomainException.invalid(wrong);
    }
  }

  private static BallotForm form(
      BallotRequests.NewBallot request, VoteRule rule, BallotSubject.Matter matter) {
    if (request.form() != null) {
      return request.form();
    }
    if (rule.options().get("form") instanceof String own) {
      return BallotForm.valueOf(own);
    }
    var set = matter.procedure().parameter("examinationForm");
    return set == null ? BallotForm.MEETING : BallotForm.valueOf(set.value().toString());
  }

  private static void checkDays(
      LocalDate announced, LocalDate opens, LocalDate closes, LocalDate today) {
    if (announced.isAfter(today)) {
      throw BallotRefusals.inFuture("/announcedOn");
    }
    Text order =
        new Text("通知日、起始日、截止日须依次不早于前者。", "Notice, first and last day must follow each other.");
    if (opens.isBefore(announced)) {
      throw DomainException.invalid("/opensOn", "DATE_ORDER", order);
    }
    if (closes.isBefore(opens)) {
      throw DomainException.invalid("/closesOn", "DATE_ORDER", order);
    }
  }

  private @Nullable List<Voter> experts(@Nullable List<BallotRequests.Expert> named) {
    if (named == null) {
      return null;
    }
    List<Violation> wrong = new ArrayList<>();
    List<Voter> experts = new ArrayList<>();
    Set<UUID> known =
        organizations.existing(
            named.stream()
                .map(BallotRequests.Expert::organization)
                .filter(Objects::nonNull)
                .toList());
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < named.size(); i++) {
      BallotRequests.Expert e = named.get(i);
      String at = "/experts/" + i;
      if (isBlank(e.nameZh()) && isBlank(e.nameEn())) {
        wrong.add(
            new Violation(
                at + "/nameZh", "REQUIRED", new Text("专家须有姓名。", "An expert has a name.")));
      }
      if (e.organization() != null && !known.contains(e.organization())) {
        wrong.add(
            new Violation(
                at + "/organization",
                "ORGANIZATION_UNKNOWN",
                new Text("没有这个单位。", "There is no such organization.")));
      }
      String person =
          e.account() == null
              ? e.nameZh() + "|" + e.nameEn() + "|" + e.organization()
              : e.account();
      if (!seen.add(person)) {
        wrong.add(
            new Violation(at, "TWICE", new Text("同一专家只能列一次。", "An expert is listed once only.")));
      }
      experts.add(
          new Voter(
              Ids.next(), e.nameZh(), e.nameEn(), e.organization(), null, null, e.account(), null));
    }
    if (!wrong.isEmpty()) {
      throw DomainException.invalid(wrong);
    }
    return experts;
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
