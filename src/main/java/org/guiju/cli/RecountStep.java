package org.guiju.cli;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.guiju.counting.FactSet;
import org.guiju.counting.FactSource;
import org.guiju.counting.Recount;
import org.guiju.counting.RecountReport;
import org.guiju.ledger.Things;
import org.jspecify.annotations.Nullable;

/** Folds every history anew, and compares what it gives with the facts and counts that are kept. */
@ApplicationScoped
class RecountStep implements Step {

  private static final int AT_ONCE = 500;
  private static final int SHOWN = 20;

  private final Instance<FactSource> sources;
  private final Things things;
  private final Recount recount;

  RecountStep(@Any Instance<FactSource> sources, Things things, Recount recount) {
    this.sources = sources;
    this.things = things;
    this.recount = recount;
  }

  @Override
  public boolean belongsTo(Command command) {
    return command == Command.RECOUNT;
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public boolean run(Terminal terminal) {
    Set<UUID> seen = new HashSet<>();
    RecountReport report =
        recount.compare(
            sources.stream().flatMap(this::all).filter(set -> seen.add(set.subjectId())));
    terminal.line(
        "%,d subjects folded anew, %,d rows of facts."
            .formatted(report.subjects(), report.facts()));
    report.first().stream()
        .limit(SHOWN)
        .forEach(d -> terminal.line("  " + d.what() + " " + d.where()));
    terminal.line(
        report.agrees()
            ? "Facts and counts are what the ledger gives."
            : "%,d differences.".formatted(report.differences()));
    return report.agrees();
  }

  private Stream<FactSet> all(FactSource source) {
    record Page(@Nullable UUID last, List<FactSet> sets, boolean ended) {}
    return Stream.iterate(
            page(source, null, Page::new),
            page -> !page.ended(),
            page -> page(source, page.last(), Page::new))
        .flatMap(page -> page.sets().stream());
  }

  @FunctionalInterface
  private interface PageMaker<P> {
    P make(@Nullable UUID last, List<FactSet> sets, boolean ended);
  }

  private <P> P page(FactSource source, @Nullable UUID after, PageMaker<P> maker) {
    List<org.guiju.ledger.Stream> streams = things.after(source.aggregateType(), after, AT_ONCE);
    return streams.isEmpty()
        ? maker.make(after, List.of(), true)
        : maker.make(streams.getLast().id(), source.factSets(streams), false);
  }
}
