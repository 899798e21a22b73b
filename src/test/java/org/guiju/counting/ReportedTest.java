package org.guiju.counting;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which of several figures that were reported counts. */
@QuarkusTest
class ReportedTest {

  private static final LocalDate DAY = LocalDate.of(2024, 6, 30);
  private static final String REGION = "530900";

  @Inject RecordedFacts facts;
  @Inject Counting counting;

  private final String of = "R-" + UUID.randomUUID().toString().substring(0, 8) + "/T";

  private UUID report(long first, String value, String recordedAt) {
    UUID entry = new UUID(first, UUID.randomUUID().getLeastSignificantBits());
    Fact fact =
        new Fact(
            "REPORTED_FIGURE",
            "",
            DAY,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            of,
            REGION,
            new BigDecimal(value),
            Set.of(),
            Map.of(Fact.WORLD, Optional.empty()));
    FactSet set = new FactSet("TEST", entry, List.of(fact));
    QuarkusTransaction.requiringNew()
        .run(() -> facts.replace(List.of(set), Instant.parse(recordedAt)));
    return entry;
  }

  @Test
  void ofOneDayTheOneRecordedLast() {
    report(2, "5", "2026-01-02T00:00:00Z");
    UUID last = report(1, "6", "2026-01-03T00:00:00Z");
    report(3, "7", "2026-01-01T00:00:00Z");
    Figures.Reported found =
        counting.inOneView(
            figures ->
                figures.reported(of, REGION, new When.Within(DAY, DAY), DAY, null).orElseThrow());
    assertThat(found.entry()).isEqualTo(last);
    assertThat(found.value()).isEqualByComparingTo("6");
  }
}
