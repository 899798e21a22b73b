package org.guiju.exchange.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.guiju.platform.DomainException;
import org.guiju.platform.Violation;
import org.guiju.vocabulary.Kind;
import org.junit.jupiter.api.Test;

class ImportRowTest {

  private static ImportRow row(String column, String value) {
    return new ImportRow(1, 2, Map.of(column, value)::get);
  }

  private static ImportRow json(String text) throws Exception {
    JsonNode node = new ObjectMapper().readTree(text);
    return new ImportRow(1, 2, node::get);
  }

  @Test
  void readsEveryTypeFromText() {
    assertThat(row("a", "2026-02-28").date("a")).isEqualTo(LocalDate.of(2026, 2, 28));
    assertThat(row("a", "2024-01-18T16:17:01+08:00").instant("a"))
        .isEqualTo(Instant.parse("2024-01-18T08:17:01Z"));
    assertThat(row("a", " 7 ").integer("a")).isEqualTo(7);
    assertThat(row("a", "TRUE").flag("a")).isTrue();
    assertThat(row("a", "national").name("a", Kind.class)).isEqualTo(Kind.NATIONAL);
    assertThat(row("a", "x| y ||z").list("a")).containsExactly("x", "y", "z");
  }

  @Test
  void readsEveryTypeFromJson() throws Exception {
    assertThat(json("{\"a\":7}").integer("a")).isEqualTo(7);
    assertThat(json("{\"a\":true}").flag("a")).isTrue();
    assertThat(json("{\"a\":[\"x\",\"y\"]}").list("a")).containsExactly("x", "y");
    assertThat(json("{\"a\":\"x|y\"}").list("a")).containsExactly("x", "y");
    assertThat(json("{\"a\":{\"b\":1}}").object("a")).isNotNull();
    assertThat(json("{\"a\":null}").has("a")).isFalse();
  }

  @Test
  void notesEveryWrongColumnOnceAndRefusesWithAll() {
    ImportRow row = new ImportRow(1, 2, Map.of("day", "2026-02-30", "kind", "X", "n", "1.5")::get);
    for (int again = 0; again < 2; again++) {
      row.date("day");
      row.name("kind", Kind.class);
      row.integer("n");
      row.required("title");
    }
    assertThatThrownBy(row::check)
        .isInstanceOfSatisfying(
            DomainException.class,
            e ->
                assertThat(e.violations())
                    .extracting(Violation::pointer)
                    .containsExactly("day", "kind", "n", "title"));
  }

  @Test
  void doesNotTakeObjectsForTexts() throws Exception {
    ImportRow row = json("{\"a\":{},\"b\":[1],\"c\":true}");
    row.text("a");
    row.list("b");
    row.text("c");
    assertThat(row.violations()).hasSize(3);
  }
}
