package org.guiju.exchange.job;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.exchange.spi.Columns;
import org.guiju.exchange.spi.Dataset;
import org.guiju.exchange.spi.DatasetRun;
import org.guiju.exchange.spi.ImportRow;
import org.guiju.exchange.spi.RowOutcome;
import org.guiju.ledger.Event;
import org.guiju.ledger.NewEvent;
import org.guiju.ledger.Projector;
import org.guiju.ledger.Ref;
import org.guiju.ledger.Stream;
import org.guiju.ledger.Work;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.platform.jdbc.Jdbc;

/**
 * A dataset of the tests that records real events: named things with a title, a parent and a unique
 * alias.
 */
@ApplicationScoped
class Toys implements Dataset {

  static final String TYPE = "TOY";

  /** What would be the end of the process; the runner must not clean up after it. */
  static final class Crash extends Error {
    private static final long serialVersionUID = 1L;
  }

  record Named(String key, String title, String alias) {}

  static volatile String crashAt = "";

  /** What happens at a row that tells of the end of the service. */
  static volatile Runnable atEnd = () -> {};

  private final Jdbc jdbc;
  private final Spoiler spoiler;

  Toys(Jdbc jdbc, Spoiler spoiler) {
    this.jdbc = jdbc;
    this.spoiler = spoiler;
  }

  static Ref ref(String key) {
    return new Ref(TYPE, UUID.nameUUIDFromBytes(("toy " + key).getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public String name() {
    return "toys";
  }

  @Override
  public DatasetRun open(Map<String, String> parameters) {
    return new DatasetRun() {
      @Override
      public Columns columns() {
        return Columns.required("key", "title").optional("alias", "parent", "fail");
      }

      @Override
      public List<RowOutcome> apply(Work work, List<ImportRow> rows) {
        work.openAll(TYPE, rows.stream().map(r -> ref(r.required("key")).id()).toList());
        List<RowOutcome> outcomes = new ArrayList<>();
        for (ImportRow row : rows) {
          outcomes.add(one(work, row));
        }
        return outcomes;
      }
    };
  }

  private RowOutcome one(Work work, ImportRow row) {
    Stream stream = work.open(ref(row.required("key")));
    long before = stream.version();
    try {
      Named named = new Named(row.required("key"), row.required("title"), row.text("alias"));
      row.check();
      if (named.key().equals(crashAt)) {
        throw new Crash();
      }
      if (!stream.isEmpty() && stream.last().payload(Named.class).equals(named)) {
        return RowOutcome.UNCHANGED;
      }
      work.append(stream, NewEvent.of("NAMED", LocalDate.of(2026, 1, 1), named));
      fail(row.text("fail"));
      checkParent(work, row.text("parent"));
      return RowOutcome.ACCEPTED;
    } catch (DomainException e) {
      work.undo(stream, before);
      return RowOutcome.refused(e);
    }
  }

  private void checkParent(Work work, String parent) {
    if (parent == null || !work.open(ref(parent)).isEmpty()) {
      return;
    }
    throw DomainException.invalid("/parent", "UNKNOWN", new Text("没有。", "There is none."));
  }

  private void fail(String how) {
    switch (how == null ? "" : how) {
      case "domain" -> throw DomainException.conflict("NO", new Text("不行。", "No."));
      case "bug" -> throw new IllegalStateException("a bug");
      case "spoil" -> spoiler.spoil();
      case "end" -> {
        atEnd.run();
        throw new IllegalStateException("This pool is closed");
      }
      case "long" ->
          jdbc.update(
              "update toy set title = ? where id = ?",
              p -> p.text("x".repeat(300)).uuid(ref("1").id()));
      case "service" -> jdbc.update("update no_such_table set x = 1", p -> {});
      default -> {}
    }
  }

  /** A service that refuses by an exception that marks the transaction. */
  @ApplicationScoped
  static class Spoiler {

    @Transactional
    void spoil() {
      throw DomainException.conflict("SPOILED", new Text("坏了。", "Spoiled."));
    }
  }

  @ApplicationScoped
  static class ToyProjector implements Projector {

    private final Jdbc jdbc;

    ToyProjector(Jdbc jdbc) {
      this.jdbc = jdbc;
    }

    void start(@Observes StartupEvent event) {
      jdbc.update(
          "create table if not exists toy (id uuid primary key, toy_key varchar(50), title"
              + " varchar(200) not null, alias varchar(50), events bigint, known_at timestamp(6)"
              + " with time zone, constraint uq_toy_alias unique (alias))",
          p -> {});
    }

    @Override
    public String type() {
      return TYPE;
    }

    @Override
    public int order() {
      return 900;
    }

    @Override
    public void project(List<Stream> changed, Instant recordedAt) {
      jdbc.deleteByKey("toy", "id", changed.stream().map(Stream::id).toList());
      jdbc.batch(
          "insert into toy (id, toy_key, title, alias, events, known_at) values (?, ?, ?, ?, ?, ?)",
          changed,
          (p, s) -> {
            List<Event> history = s.effective();
            Named named = history.getLast().payload(Named.class);
            p.uuid(s.id())
                .text(named.key())
                .text(named.title())
                .text(named.alias())
                .number(history.size())
                .instant(recordedAt);
          });
    }

    @Override
    public void clear() {
      jdbc.update("delete from toy", p -> {});
    }
  }
}
