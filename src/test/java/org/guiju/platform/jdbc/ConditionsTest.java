package org.guiju.platform.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConditionsTest {

  @Test
  void nothingIsAskedWhereThereAreNoValues() {
    Conditions all =
        new Conditions()
            .and("1 = 1")
            .among("code", null)
            .among("code", List.of())
            .amongIds("id", null)
            .amongIds("id", List.of());
    assertThat(all.text()).isEqualTo("1 = 1");
    assertThat(all.amongIds("id", List.of(UUID.randomUUID())).where())
        .isEqualTo(" where 1 = 1 and id = any(?)");
  }
}
