package org.guiju.supervision;

import java.time.LocalDate;
import org.guiju.project.Way;

/** Editions to be supervised. */
final class Standards {

  private Standards() {}

  /** Id of a recommended national standard in force. */
  static String published() {
    Way way =
        Way.registered(LocalDate.of(2021, 3, 1), Way.organization("350203"))
            .through(Way.TO_PUBLICATION);
    return Way.admin()
        .queryParam("number", way.number + "-" + way.on.minusDays(65 * 2).getYear())
        .get("/api/v1/standards")
        .then()
        .statusCode(200)
        .extract()
        .path("items[0].id");
  }
}
