package org.guiju.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.guiju.ledger.Ledger;
import org.guiju.ledger.NewEvent;
import org.guiju.ledger.Work;
import org.guiju.platform.Actor;
import org.guiju.platform.DomainException;
import org.guiju.region.RegionChange.Facts;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RegionsTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-01-31");

  @Inject Regions regions;
  @Inject ShippedDivisionsLoader loader;
  @Inject Ledger ledger;

  @Test
  void shippedDivisionsAreThereAfterTheFirstStartAndASecondChangesNothing() {
    assertThat(regions.exists("500116", LocalDate.parse("2012-01-01"))).isTrue();
    assertThat(regions.chain("350200", TODAY)).containsExactly("350200", "350000", "CN", "*");
    assertThat(loader.load()).isZero();
    assertThat(regions.get("120000", TODAY))
        .satisfies(
            view -> {
              assertThat(view.nameZh()).isEqualTo("天津市");
              assertThat(view.nameEn()).isEqualTo("Tianjin");
              assertThat(view.parent()).isEqualTo("CN");
              assertThat(view.fromIsAssumption()).isTrue();
              assertThat(view.version()).isEqualTo(1);
            });
  }

  @Test
  void aChangeIsSeenInItsTransactionAndByOthersOnlyAfterIt() {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              assertThat(regions.exists("139801", TODAY)).isFalse();
              Work work = ledger.begin(Actor.SYSTEM);
              work.append(
                  work.open(Regions.ref("139801")),
                  NewEvent.of(
                      "ADDED",
                      LocalDate.parse("2025-01-01"),
                      new Facts("139801", "试验区", null, null, null, null, null, null, null)));
              work.commit();
              assertThat(regions.exists("139801", TODAY)).isTrue();
              assertThat(
                      QuarkusTransaction.requiringNew().call(() -> regions.exists("139801", TODAY)))
                  .isFalse();
            });
    assertThat(QuarkusTransaction.requiringNew().call(() -> regions.exists("139801", TODAY)))
        .isTrue();
    assertThat(regions.within("139801", "130000", TODAY)).isTrue();
    assertThat(regions.within("139801", "130000", LocalDate.parse("2024-12-31"))).isTrue();
  }

  @Test
  void aTextThatIsNoCodeIsRefused() {
    assertThatThrownBy(() -> regions.chain("3502", TODAY)).isInstanceOf(DomainException.class);
    assertThat(regions.exists("3502", TODAY)).isFalse();
  }
}
