package org.guiju.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import org.guiju.platform.DomainException;
import org.guiju.platform.DomainException.Category;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IfMatchTest {

  private static Category refusal(String header, long current) {
    try {
      IfMatch.require(header, current);
      throw new AssertionError("not refused");
    } catch (DomainException e) {
      return e.category();
    }
  }

  @Test
  void tagOfTheCurrentVersionIsTakenInAnyRepresentation() {
    String tag = EntityTag.of("{}".getBytes(StandardCharsets.UTF_8), 7L);
    assertThatCode(() -> IfMatch.require(tag, 7)).doesNotThrowAnyException();
    assertThatCode(() -> IfMatch.require("\"7\"", 7)).doesNotThrowAnyException();
    assertThatCode(() -> IfMatch.require("*", 7)).doesNotThrowAnyException();
    assertThat(IfMatch.version(tag)).isEqualTo(7);
  }

  @Test
  void absentConditionIsMissing() {
    assertThat(refusal(null, 7)).isEqualTo(Category.CONDITION_MISSING);
    assertThat(refusal(" ", 7)).isEqualTo(Category.CONDITION_MISSING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"6\"",
        "\"8-abc\"",
        "W/\"7\"",
        "7",
        "\"x\"",
        "\"7\", \"8\"",
        "\"7-a b\"",
        "\"99999999999999999999\""
      })
  void everyOtherTagIsStale(String header) {
    assertThat(refusal(header, 7)).isEqualTo(Category.STALE);
  }

  @Test
  void ifNoneMatchComparesWeaklyAndTakesLists() {
    assertThat(EntityTag.matches("\"a\"", "\"a\"")).isTrue();
    assertThat(EntityTag.matches("\"b\", W/\"a\"", "\"a\"")).isTrue();
    assertThat(EntityTag.matches("*", "\"a\"")).isTrue();
    assertThat(EntityTag.matches("\"b\"", "\"a\"")).isFalse();
    assertThat(EntityTag.matches(null, "\"a\"")).isFalse();
  }

  @Test
  void staleSaysWhatToDo() {
    assertThatExceptionOfType(DomainException.class)
        .isThrownBy(() -> IfMatch.require("\"1\"", 2))
        .withMessageContaining("read again");
  }
}
