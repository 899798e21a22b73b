package org.guiju.platform.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.guiju.platform.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

@QuarkusTest
@EnabledIfSystemProperty(named = TestDatabase.KIND, matches = "postgresql")
class PostgresqlConnectionTest {

  private static final String MODE = "select current_setting('plan_cache_mode') as mode";

  @Inject Jdbc jdbc;

  @Test
  void plansAreNotCompiled() {
    assertThat(jdbc.query("show jit", p -> {}, row -> row.text("jit"))).containsExactly("off");
  }

  @Test
  @TestTransaction
  void aQueryIsPlannedForAnyValuesAndTheNextOneForItsOwn() {
    assertThat(jdbc.queryByOnePlan(MODE, p -> {}, row -> row.text("mode")))
        .containsExactly("force_generic_plan");
    assertThat(jdbc.query(MODE, p -> {}, row -> row.text("mode"))).containsExactly("auto");
  }

  @Test
  void afterAFailureConnectionsPlanAsBefore() {
    assertThatThrownBy(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () ->
                            jdbc.queryByOnePlan("select 1 / 0", p -> {}, row -> row.text("mode"))))
        .isInstanceOf(JdbcException.class);
    assertThat(jdbc.query(MODE, p -> {}, row -> row.text("mode"))).containsExactly("auto");
  }
}
