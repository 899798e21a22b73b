package org.guiju.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.guiju.declaration.DeclarationPopulation;
import org.guiju.ledger.Ledger;
import org.guiju.ledger.NewEvent;
import org.guiju.ledger.Stream;
import org.guiju.ledger.Work;
import org.guiju.platform.Actor;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.platform.paging.Listing;
import org.guiju.platform.paging.Page;
import org.guiju.platform.paging.PageRequest;
import org.guiju.platform.paging.Slice;
import org.guiju.platform.security.CurrentActor;
import org.guiju.platform.time.LegalDay;
import org.guiju.vocabulary.Kind;

/** The use cases of draws; each is one transaction. */
@ApplicationScoped
public class DrawService {

  private static final Listing LISTING = Listing.of("draws", "-createdAt");
  private static final Listing POPULATION = Listing.of("draw-population", "id");
  private static final int SEED_BYTES = 16;

  private final Ledger ledger;
  private final DrawRows rows;
  private final DeclarationPopulation declarations;
  private final DrawScope scope;
  private final DrawPlans plans;
  private final CurrentActor currentActor;
  private final LegalDay legalDay;
  private final SecureRandom random = new SecureRandom();

  DrawService(
      Ledger ledger,
      DrawRows rows,
      DeclarationPopulation declarations,
      DrawScope scope,
      DrawPlans plans,
      CurrentActor currentActor,
      LegalDay legalDay) {
    this.ledger = ledger;
    this.rows = rows;
    this.declarations = declarations;
    this.scope = scope;
    this.plans = plans;
    this.currentActor = currentActor;
    this.legalDay = legalDay;
  }

  /** Draws. */
  @Transactional
  DrawView draw(DrawRequest request) {
    Actor actor = currentActor.get();
    DrawCriteria criteria =
        criteria(request.criteria() == null ? DrawCriteria.ALL : request.criteria(), actor);
    InspectionPlan plan =
        request.plan() == null ? null : plans.checked(request.plan(), legalDay.today());
    String seed = request.seed() == null ? seed() : request.seed();
    Work work = ledger.begin(actor);
    Stream stream = work.create(DrawEvents.TYPE);
    Ranking ranking = new Ranking(seed, request.size());
    Roll roll = new Roll((part, ids) -> rows.keepPart(stream.id(), part, ids));
    declarations.now(
        criteria.population(),
        id -> {
          roll.add(id);
          ranking.offer(id);
        });
    String hash = roll.end();
    if (roll.count() == 0) {
      throw DomainException.conflict(
          "POPULATION_EMPTY",
          new Text("没有符合条件的公开声明。", "No public declaration fits; there is nothing to draw from."));
    }
    work.append(
        stream,
        NewEvent.of(
                DrawEvents.DRAWN,
                legalDay.today(),
                new DrawEvents.Drawn(
                    criteria,
                    seed,
                    request.seed() == null
                        ? DrawEvents.SeedOrigin.RANDOM
                        : DrawEvents.SeedOrigin.GIVEN,
                    request.size(),
                    roll.count(),
                    hash,
                    ranking.drawn(),
                    plan))
            .because(request.reason(), request.basis()));
    work.commit();
    return DrawView.of(Draw.of(stream));
  }

  private String seed() {
    byte[] bytes = new byte[SEED_BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private DrawCriteria criteria(DrawCriteria asked, Actor actor) {
    LocalDate on = asked.on() == null ? legalDay.today() : asked.on();
    if (on.isAfter(legalDay.today())) {
      throw DomainException.invalid(
          "/criteria/on",
          "IN_FUTURE",
          new Text("不得晚于今日（北京时间）。", "It may not be after today (Asia/Shanghai)."));
    }
    if (asked.kind() != null && asked.kind() != Kind.ENTERPRISE && asked.kind() != Kind.GROUP) {
      throw DomainException.invalid(
          "/criteria/kind",
          "KIND_NOT_DECLARED",
          new Text("只有企业标准和团体标准自我声明公开。", "Only enterprise and group standards are self-declared."));
    }
    return asked.within(on, scope.area(asked.region(), actor, on));
  }

  /** Draws, a page of them. */
  @Transactional
  public Page<DrawSummary> list(DrawFilter filter, PageRequest page) {
    Slice slice = LISTING.open(page, filter.asked());
    Page<DrawRows.Line> lines =
        slice.page(
            rows.list(filter, slice),
            line -> List.of(line.createdAt(), line.id()),
            line -> line,
            () -> rows.count(filter));
    Map<UUID, Stream> streams =
        ledger.readAll(DrawEvents.TYPE, lines.items().stream().map(DrawRows.Line::id).toList());
    return lines.map(
        line -> DrawSummary.of(Draw.of(Objects.requireNonNull(streams.get(line.id())))));
  }

  /** One draw. */
  @Transactional
  DrawView get(UUID id) {
    return DrawView.of(Draw.get(ledger, id));
  }

  /** What it drew from, a page of it. */
  @Transactional
  Page<UUID> population(UUID id, PageRequest page) {
    long count = Draw.get(ledger, id).drawn().population();
    Slice slice = POPULATION.open(page, id);
    if (slice.descending()) {
      throw DomainException.invalid("sort", "SORT_UNKNOWN", new Text("只能升序。", "Only ascending."));
    }
    long from = slice.fromStart() ? 0 : slice.key(0, Long::parseLong) + 1;
    record Numbered(long place, UUID id) {}
    List<Numbered> fetched = new java.util.ArrayList<>();
    for (long place = from; place < count && fetched.size() < slice.fetch(); ) {
      List<UUID> part = rows.part(id, place / Roll.PART);
      int first = (int) (place % Roll.PART);
      for (int i = first; i < part.size() && fetched.size() < slice.fetch(); i++) {
        fetched.add(new Numbered(place++, part.get(i)));
      }
      if (first >= part.size()) {
        break;
      }
    }
    return slice.page(fetched, n -> List.of(n.place()), Numbered::id, () -> count);
  }

  /** One part of what it drew from; empty after the last. */
  @Transactional
  List<UUID> part(UUID id, long part) {
    return rows.part(id, part);
  }

  /** Repeats it: from what was kept, and from the ledger as it was known then. */
  @Transactional
  DrawVerificationView verify(UUID id) {
    Draw draw = Draw.get(ledger, id);
    DrawEvents.Drawn drawn = draw.drawn();
    Ranking ranking = new Ranking(drawn.seed(), drawn.size());
    Roll kept = new Roll((part, ids) -> {});
    eachKept(
        id,
        one -> {
          kept.add(one);
          ranking.offer(one);
        });
    boolean intact =
        kept.end().equals(drawn.populationSha256()) && kept.count() == drawn.population();
    Roll again = new Roll((part, ids) -> {});
    DrawComparison comparison =
        new DrawComparison(new DrawComparison.Kept(part -> rows.part(id, part)));
    declarations.known(
        drawn.criteria().population(),
        draw.event().recordedAt(),
        one -> {
          again.add(one);
          comparison.add(one);
        });
    comparison.end();
    String hash = again.end();
    boolean drawnSame = ranking.drawn().equals(drawn.drawn());
    boolean populationSame = hash.equals(drawn.populationSha256());
    return new DrawVerificationView(
        id,
        intact && drawnSame && populationSame,
        intact,
        drawnSame,
        populationSame,
        again.count(),
        hash,
        comparison.onlyKept(),
        comparison.onlyOther());
  }

  private void eachKept(UUID id, Consumer<UUID> sink) {
    DrawComparison.Kept kept = new DrawComparison.Kept(part -> rows.part(id, part));
    kept.forEachRemaining(sink);
  }
}
