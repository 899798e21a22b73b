package org.guiju.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The text of a mandatory national standard does not name who drafted it; the register does. */
@QuarkusTest
class DraftersInTextTest {

  private static final LocalDate START = LocalDate.of(2021, 3, 1);

  @ParameterizedTest
  @CsvSource({
    "NATIONAL, MANDATORY, false",
    "NATIONAL, RECOMMENDED, true",
    "NATIONAL, GUIDANCE, true",
    "INDUSTRY, RECOMMENDED,",
  })
  void aProjectTellsWhatItsProcedureSays(String kind, String nature, Boolean named) {
    Way way = Way.registered(START, Way.organization("350203"), "NEW", kind, nature);
    var project = Way.admin().get("/api/v1/projects/" + way.id).jsonPath();
    assertThat(project.<Boolean>get("draftersInText")).isEqualTo(named);
    assertThat(project.<List<?>>get("participations")).isNotEmpty();
  }

  @Test
  void soDoesTheStandard() {
    Way way = Way.registered(START, Way.organization("350203"));
    way.through(Way.TO_PUBLICATION);
    var found = Way.admin().queryParam("number", way.number).get("/api/v1/standards").jsonPath();
    var standard = Way.admin().get("/api/v1/standards/" + found.getString("items[0].id"));
    assertThat(standard.jsonPath().getBoolean("draftersInText")).isTrue();
  }
}
