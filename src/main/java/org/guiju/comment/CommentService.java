package org.guiju.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guiju.comment.CommentReader.Reader;
import org.guiju.ledger.EventView;
import org.guiju.ledger.Ledger;
import org.guiju.ledger.Stream;
import org.guiju.ledger.Work;
import org.guiju.platform.Actor;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.platform.http.IfMatch;
import org.guiju.platform.paging.Page;
import org.guiju.platform.paging.PageRequest;
import org.guiju.platform.security.CurrentActor;
import org.guiju.platform.security.Senders;
import org.guiju.platform.time.LegalDay;
import org.jspecify.annotations.Nullable;

/** The use cases of comments; each is one transaction. */
@ApplicationScoped
public class CommentService {

  private static final Text THING = new Text("意见", "comment");

  private final Ledger ledger;
  private final CommentCommands commands;
  private final CommentList list;
  private final CommentReader reader;
  private final RoundAccess access;
  private final Senders senders;
  private final Senders.Bound bound;
  private final Contacts contacts;
  private final CurrentActor currentActor;
  private final LegalDay legalDay;

  CommentService(
      Ledger ledger,
      CommentCommands commands,
      CommentList list,
      CommentReader reader,
      RoundAccess access,
      Senders senders,
      CommentConfig config,
      Contacts contacts,
      CurrentActor currentActor,
      LegalDay legalDay) {
    this.ledger = ledger;
    this.commands = commands;
    this.list = list;
    this.reader = reader;
    this.access = access;
    this.senders = senders;
    this.bound =
        new Senders.Bound("comment", config.perSender(), config.perRound(), config.window());
    this.contacts = contacts;
    this.currentActor = currentActor;
    this.legalDay = legalDay;
  }

  /**
   * Makes a comment.
   *
   * @param address where the request came from
   */
  @Transactional
  public CommentView submit(UUID roundId, CommentRequest request, String address, Locale locale) {
    Actor actor = currentActor.get();
    LocalDate today = legalDay.today();
    CommentRound round = commands.round(roundId);
    boolean runs = access.runs(actor, round, today);
    LocalDate on = request.receivedOn() == null ? today : request.receivedOn();
    if (!on.equals(today) && (!runs || on.isAfter(today))) {
      throw DomainException.invalid(
          "/receivedOn",
          "RECEIVED_ON_INVALID",
          new Text(
              "只有办理征求意见的账户可以补录早先收到的意见。",
              "Only those who run the round record what came in on an earlier day."));
    }
    if (!access.takesPart(actor, round, today)) {
      throw DomainException.forbidden(
          new Text("本次只向有关各方征求意见。", "Only the parties are asked in this round."));
    }
    Work work = ledger.begin(actor);
    Stream stream = commands.receive(work, round, request.content(), null, null, on);
    if (!runs) {
      String from =
          actor.equals(Actor.PUBLIC) ? Senders.at(address) : Senders.account(actor.name());
      senders.count(bound, from, roundId);
    }
    keepContact(stream.id(), request);
    work.commit();
    Reader itself = new Reader(actor, true, false);
    return CommentReader.view(
        reader.told(List.of(stream.id()), on, itself, locale).getFirst(), itself);
  }

  private void keepContact(UUID comment, CommentRequest request) {
    String name = CommentRequest.blankAsNone(request.name());
    String organization = CommentRequest.blankAsNone(request.organizationName());
    boolean shown = Boolean.TRUE.equals(request.showAuthor());
    if (name != null || organization != null || request.email() != null || shown) {
      contacts.keep(new Contacts.Contact(comment, name, organization, request.email(), shown));
    }
  }

  /** The comments of a round, a page of them, as far as the reader may see them. */
  @Transactional
  public Page<CommentView> list(
      UUID roundId, CommentFilter filter, LocalDate on, PageRequest page, Locale locale) {
    CommentRound round = commands.round(roundId);
    Reader who = reader(round);
    requireReading(round, who);
    Page<UUID> ids = list.page(roundId, filter, on, who, page);
    Map<UUID, CommentReader.Told> told =
        reader.told(ids.items(), on, who, locale).stream()
            .collect(Collectors.toMap(it -> it.comment().id(), Function.identity()));
    // One that was corrected away since its id was read is no longer told.
    List<CommentView> views =
        ids.items().stream()
            .map(told::get)
            .filter(Objects::nonNull)
            .map(it -> CommentReader.view(it, who))
            .toList();
    return new Page<>(views, ids.next(), ids.total(), ids.facets());
  }

  /** One comment as it was on a day. */
  @Transactional
  public CommentView get(UUID id, LocalDate on, Locale locale) {
    Stream stream = existing(ledger.read(CommentCommands.ref(id)));
    Reader who = requireReadable(stream);
    return reader.told(List.of(id), on, who, locale).stream()
        .filter(told -> who.mayRead(told.comment()))
        .findFirst()
        .map(told -> CommentReader.view(told, who))
        .orElseThrow(() -> DomainException.notFound(THING));
  }

  /** Its events; for those who run the round, and for its author once the round is closed. */
  @Transactional
  public List<EventView> history(UUID id, boolean asRecorded, @Nullable Instant knownAt) {
    Stream stream = existing(ledger.read(CommentCommands.ref(id)));
    Reader who = requireReadable(stream);
    if (!who.all() && !who.isAuthor(Comment.fold(stream.effective()))) {
      throw DomainException.forbidden(
          new Text(
              "历史只供办理征求意见者和提出者查阅。",
              "The history is for those who run the round and for the author."));
    }
    if (!who.dispositions()) {
      throw notYet();
    }
    return stream.view(asRecorded, knownAt).stream().map(EventView::of).toList();
  }

  /** Says whether others may read it. */
  @Transactional
  public CommentView moderate(
      UUID id, @Nullable Long seen, ModerationRequest request, Locale locale) {
    Work work = ledger.begin(currentActor.get());
    Stream stream = changing(work, id, seen);
    commands.moderate(
        work,
        stream,
        request.visibility(),
        CommentRequest.blankAsNone(request.reason()),
        legalDay.today());
    return written(work, stream, locale);
  }

  /** Says what becomes of it. */
  @Transactional
  public CommentView dispose(
      UUID id, @Nullable Long seen, DispositionRequest request, Locale locale) {
    Work work = ledger.begin(currentActor.get());
    Stream stream = changing(work, id, seen);
    CommentRound round = commands.round(Comment.fold(stream.effective()).round());
    commands.dispose(work, round, stream, request.disposed(), legalDay.today());
    return written(work, stream, locale);
  }

  private Stream changing(Work work, UUID id, @Nullable Long seen) {
    Stream stream = existing(work.open(CommentCommands.ref(id)));
    CommentRound round = commands.round(Comment.fold(stream.effective()).round());
    access.requireRunning(work.actor(), round, legalDay.today());
    IfMatch.require(seen, stream.version());
    return stream;
  }

  private CommentView written(Work work, Stream stream, Locale locale) {
    work.commit();
    Reader who = new Reader(work.actor(), true, true);
    return CommentReader.view(
        reader.told(List.of(stream.id()), legalDay.today(), who, locale).getFirst(), who);
  }

  /** How the account may read in the round. */
  Reader reader(CommentRound round) {
    Actor actor = currentActor.get();
    LocalDate today = legalDay.today();
    boolean runs = access.runs(actor, round, today);
    return new Reader(actor, runs, runs || round.stateOn(today) == RoundState.CLOSED);
  }

  void requireReading(CommentRound round, Reader who) {
    if (!access.takesPart(who.actor(), round, legalDay.today())) {
      throw DomainException.forbidden(
          new Text("本次意见只供有关各方查阅。", "Only the parties read the comments of this round."));
    }
  }

  private Reader requireReadable(Stream stream) {
    Comment comment = Comment.fold(stream.effective());
    CommentRound round = commands.round(comment.round());
    Reader who = reader(round);
    requireReading(round, who);
    if (!who.mayRead(comment)) {
      throw DomainException.notFound(THING);
    }
    return who;
  }

  static DomainException notYet() {
    return DomainException.conflict(
        "ROUND_NOT_CLOSED",
        new Text("征求意见结束后方可查阅处理结果。", "Dispositions can be read once the round is closed."));
  }

  private static Stream existing(Stream stream) {
    if (stream.effective().isEmpty()) {
      throw DomainException.notFound(THING);
    }
    return stream;
  }
}
