package org.guiju.exchange.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.guiju.project.Way;

/** A list in which one item is, of which an id stands in a field. */
record Narrowed(String list, String field, String id) {

  void by(String parameter, Object value, Object other) {
    assertThat(ids(parameter, value)).as(parameter + "=" + value).contains(id);
    assertThat(ids(parameter, other)).as(parameter + "=" + other).doesNotContain(id);
  }

  void byDay(String parameter, String day) {
    LocalDate on = LocalDate.parse(day);
    by(parameter + "From", on, on.plusDays(1));
    by(parameter + "To", on, on.minusDays(1));
  }

  void byMoment(String least, String most, String moment) {
    Instant at = Instant.parse(moment);
    by(least, at, at.plusSeconds(1));
    by(most, at, at.minusSeconds(1));
  }

  List<String> ids(String parameter, Object value) {
    return Way.admin()
        .queryParam(parameter, value.toString())
        .queryParam("limit", 200)
        .get("/api/v1/" + list)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items." + field);
  }
}
