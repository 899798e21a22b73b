package org.guiju.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guiju.comment.CommentRows.Grouping;
import org.guiju.deadline.SubjectBounds;
import org.guiju.deadline.SubjectsNamed;
import org.guiju.ledger.Ledger;
import org.guiju.ledger.Ref;
import org.guiju.ledger.Stream;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.platform.paging.Listing;
import org.guiju.platform.paging.Page;
import org.guiju.platform.paging.PageRequest;
import org.guiju.platform.paging.Slice;
import org.guiju.procedure.ClockRule;
import org.guiju.procedure.ProcedureCatalog;
import org.guiju.procedure.engine.Transitioned;
import org.guiju.region.Regions;
import org.jspecify.annotations.Nullable;

/** What can be asked of rounds. */
@ApplicationScoped
class RoundService {

  private static final Listing LISTING = Listing.of("comment-rounds", "lastDay", "openedOn");

  private final RoundRows rows;
  private final CommentRows comments;
  private final CommentCommands commands;
  private final CommentService service;
  private final Authors authors;
  private final Ledger ledger;
  private final ProcedureCatalog procedures;
  private final Regions regions;
  private final SubjectsNamed subjects;

  RoundService(
      RoundRows rows,
      CommentRows comments,
      CommentCommands commands,
      CommentService service,
      Authors authors,
      Ledger ledger,
      ProcedureCatalog procedures,
      Regions regions,
      SubjectsNamed subjects) {
    this.rows = rows;
    this.comments = comments;
    this.commands = commands;
    this.service = service;
    this.authors = authors;
    this.ledger = ledger;
    this.procedures = procedures;
    this.regions = regions;
    this.subjects = subjects;
  }

  /** Rounds as they stand on a day, a page of them, those that end first in front. */
  @Transactional
  public Page<RoundView> list(RoundFilter filter, LocalDate on, PageRequest page, Locale locale) {
    Slice slice = LISTING.open(page, on, Arrays.toString(filter.values()));
    SubjectBounds within = filter.within(regions, subjects, on);
    boolean byOpening = slice.field().equals("openedOn");
    return slice.page(
        rows.list(filter, within, on, slice),
        round -> List.of(byOpening ? round.openedOn() : round.acceptsUntil(), round.id()),
        round -> RoundView.of(round, name(round), null, on, locale),
        () -> rows.count(filter, within, on));
  }

  /** The rounds of a thing, which must exist. */
  @Transactional
  public Page<RoundView> of(Ref about, Text thing, LocalDate on, PageRequest page, Locale locale) {
    if (ledger.read(about).isEmpty()) {
      throw DomainException.notFound(thing);
    }
    return list(RoundFilter.about(about.id()), on, page, locale);
  }

  /** One round as it stands on a day, with what its opening step names. */
  @Transactional
  public RoundView get(UUID id, LocalDate on, Locale locale) {
    CommentRound round = commands.round(id);
    if (round.openedOn().isAfter(on)) {
      throw DomainException.notFound(new Text("征求意见", "round of comments"));
    }
    return RoundView.of(round, name(round), documents(round), on, locale);
  }

  private List<RoundView.Document> documents(CommentRound round) {
    Stream about = ledger.read(new Ref(round.aboutType().name(), round.aboutId()));
    return about.effective().stream()
        .filter(event -> event.id().equals(round.id()))
        .findFirst()
        .map(event -> event.payload(Transitioned.class).documents())
        .orElse(List.of())
        .stream()
        .map(
            it ->
                new RoundView.Document(
                    it.code(), it.title(), it.uri(), it.sha256(), it.document(), it.version()))
        .toList();
  }

  private Text name(CommentRound round) {
    ClockRule rule = procedures.byRef(round.procedure()).clocks().get(round.clock());
    return rule == null ? new Text(round.clock(), round.clock()) : rule.name();
  }

  /** How many comments it has received, and what became of them. */
  @Transactional
  public SummaryView summary(UUID id, LocalDate on, Locale locale) {
    CommentRound round = commands.round(id);
    CommentReader.Reader who = service.reader(round);
    service.requireReading(round, who);
    Map<String, Long> visible = counts(id, Grouping.VISIBILITY);
    List<CommentRows.Group> dispositions =
        who.dispositions() ? comments.groups(id, Grouping.DISPOSITION) : List.of();
    return new SummaryView(
        visible.values().stream().mapToLong(Long::longValue).sum(),
        visible.getOrDefault(Visibility.PUBLISHED.name(), 0L),
        visible.getOrDefault(Visibility.HIDDEN.name(), 0L),
        who.dispositions()
            ? dispositions.stream()
                .filter(g -> g.key() == null)
                .mapToLong(CommentRows.Group::count)
                .sum()
            : null,
        who.all() ? counts(id, Grouping.DISSENT).getOrDefault("YES", 0L) : null,
        views(comments.groups(id, Grouping.TYPE)),
        views(dispositions),
        views(comments.groups(id, Grouping.CLAUSE)),
        who.all() ? organizations(id, on, locale) : List.of());
  }

  private Map<String, Long> counts(UUID id, Grouping by) {
    Map<String, Long> counts = new HashMap<>();
    comments.groups(id, by).forEach(g -> counts.put(String.valueOf(g.key()), g.count()));
    return counts;
  }

  private static List<SummaryView.Count> views(List<CommentRows.Group> groups) {
    return groups.stream().map(g -> new SummaryView.Count(g.key(), g.count())).toList();
  }

  private List<SummaryView.OfOrganization> organizations(UUID id, LocalDate on, Locale locale) {
    List<CommentRows.Group> groups = comments.groups(id, Grouping.ORGANIZATION);
    Set<UUID> ids =
        groups.stream()
            .map(CommentRows.Group::key)
            .filter(Objects::nonNull)
            .map(UUID::fromString)
            .collect(Collectors.toSet());
    Map<UUID, String> names = authors.names(ids, on, locale);
    return groups.stream().map(g -> organization(g, names)).toList();
  }

  private static SummaryView.OfOrganization organization(
      CommentRows.Group group, Map<UUID, String> names) {
    @Nullable UUID id = group.key() == null ? null : UUID.fromString(group.key());
    return new SummaryView.OfOrganization(id, id == null ? null : names.get(id), group.count());
  }
}
