package org.guiju.exchange.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guiju.ledger.Ledger;
import org.guiju.ledger.NewEvent;
import org.guiju.ledger.Rebuilder;
import org.guiju.ledger.SmallDatabase;
import org.guiju.ledger.Stream;
import org.guiju.ledger.Work;
import org.guiju.platform.Actor;
import org.guiju.platform.jdbc.Jdbc;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(SmallDatabase.class)
class RebuilderTest {

  @Inject Ledger ledger;
  @Inject Rebuilder rebuilder;
  @Inject Jdbc jdbc;

  private List<String> derived() {
    return jdbc.query(
        "select id, title, events, known_at from toy order by id",
        p -> {},
        row ->
            row.uuid("id")
                + " "
                + row.text("title")
                + " "
                + row.longValue("events")
                + " "
                + row.instant("known_at"));
  }

  @Test
  void whatIsDerivedAnewEqualsWhatWasDerived() {
    for (int commit = 0; commit < 30; commit++) {
      int now = commit;
      QuarkusTransaction.requiringNew()
          .run(
              () -> {
                Work work = ledger.begin(Actor.SYSTEM);
                for (int i = 0; i < 100; i++) {
                  String key = "rebuilt " + (now % 3) + " " + i;
                  Stream stream = work.open(Toys.ref(key));
                  work.append(
                      stream,
                      NewEvent.of(
                          "NAMED", LocalDate.of(2026, 1, 1), new Toys.Named(key, "t" + now, null)));
                }
                work.commit();
              });
    }
    List<String> before = derived();
    assertThat(before).hasSizeGreaterThanOrEqualTo(300);
    jdbc.update(
        "update toy set title = 'wrong' where id = ?", p -> p.uuid(Toys.ref("rebuilt 0 0").id()));
    jdbc.update(
        "insert into toy (id, title) values (?, 'of no event')", p -> p.uuid(UUID.randomUUID()));
    List<Long> told = new ArrayList<>();
    long events = rebuilder.rebuild(told::add);
    assertThat(derived()).isEqualTo(before);
    assertThat(told).isSorted().hasSizeGreaterThan(1).endsWith(events);
    assertThat(events).isEqualTo(jdbc.number("select count(*) from ledger_event", p -> {}));
  }
}
