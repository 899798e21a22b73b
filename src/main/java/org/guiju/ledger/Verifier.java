package org.guiju.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.guiju.platform.jdbc.Jdbc;
import org.jspecify.annotations.Nullable;

/** Recomputes the hash chain of every thing, or of one, reading events one by one. */
@ApplicationScoped
public class Verifier {

  private static final String ALL =
      "select " + EventRows.COLUMNS + " from ledger_event e order by e.aggregate_id, e.version";
  private static final String ONE =
      "select "
          + EventRows.COLUMNS
          + " from ledger_event e where e.aggregate_id = any(?) order by e.version";

  private static final String INCOMPLETE_COMMITS =
      "select c.id from ledger_commit c left join"
          + " (select commit_id, count(*) as found from ledger_event group by commit_id) e on e.commit_id = c.id"
          + " where coalesce(e.found, 0) <> c.event_count order by c.id fetch first 1 rows only";

  private final Jdbc jdbc;

  Verifier(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  /** Verifies the whole ledger. */
  @Transactional
  public Verification verify() {
    Run run = new Run();
    jdbc.stream(ALL, p -> {}, row -> run.accept(EventRows.map(row)));
    Verification chains = run.result();
    if (!chains.intact()) {
      return chains;
    }
    // The chains cannot tell that the end of one was cut off; the number of events that a commit
    // wrote can.
    List<Long> incomplete = jdbc.query(INCOMPLETE_COMMITS, p -> {}, row -> row.longValue(1));
    return incomplete.isEmpty() ? chains : chains.brokenCommit(incomplete.getFirst());
  }

  /** Verifies the history of one thing. */
  @Transactional
  public Verification verify(UUID thing) {
    Run run = new Run();
    jdbc.stream(ONE, p -> p.uuids(List.of(thing)), row -> run.accept(EventRows.map(row)));
    return run.result();
  }

  /** One pass over events ordered by thing and version. */
  static final class Run {

    private long events;
    private long things;
    private long version;
    private String hash = HashChain.GENESIS;
    private @Nullable UUID thing;
    private Verification.@Nullable Broken broken;

    void accept(Event event) {
      events++;
      UUID id = event.aggregate().id();
      if (!id.equals(thing)) {
        things++;
        thing = id;
        version = 0;
        hash = HashChain.GENESIS;
      }
      version++;
      if (broken == null) {
        String fault = fault(event);
        if (fault != null) {
          broken =
              new Verification.Broken(event.aggregate().type(), id, version, event.id(), fault);
        }
      }
      version = event.version();
      hash = event.hash();
    }

    private @Nullable String fault(Event event) {
      if (event.version() != version) {
        return "GAP";
      }
      if (!event.previousHash().equals(hash)) {
        return "LINK";
      }
      return HashChain.hash(event).equals(event.hash()) ? null : "HASH";
    }

    Verification result() {
      return new Verification(events, things, broken == null, broken, null);
    }
  }
}
