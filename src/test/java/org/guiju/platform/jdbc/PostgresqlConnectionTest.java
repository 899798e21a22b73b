package org.guiju.platform.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.guiju.platform.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

@QuarkusTest
@EnabledIfSystemProperty(named = TestDatabase.KIND, matches = "postgresql")
class PostgresqlConnectionTest {

  @Inject Jdbc jdbc;

  @Test
  void plansAreNotCompiled() {
    assertThat(jdbc.query("show jit", p -> {}, row -> row.text("jit"))).containsExactly("off");
  }
}
