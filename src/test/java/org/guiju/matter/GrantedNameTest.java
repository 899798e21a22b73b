package org.guiju.matter;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.guiju.feed.NothingRecorded;
import org.guiju.project.Way;
import org.junit.jupiter.api.Test;

/** A name is granted to one project only, whoever asks for it and whenever. */
@QuarkusTest
class GrantedNameTest {

  private static final LocalDate START = LocalDate.of(2021, 3, 1);

  private static Way drafting() {
    return Way.registered(START, Way.organization("350203"))
        .through(Way.TO_PUBLICATION.subList(0, Way.TO_PUBLICATION.indexOf("COMPLETE_DRAFT")));
  }

  private static Response step(String path, LocalDate on, String action, Map<String, ?> inputs) {
    return Way.step(Way.admin(), "/api/v1" + path, action, on, "D28", inputs);
  }

  @Test
  void aNameThatAnotherTookMeanwhileIsNotGranted() {
    Way one = drafting();
    Way other = drafting();
    String name = "同一名称" + one.id;
    Map<String, String> asked = Map.of("change", "NAME", "titleZh", name);
    List<String> requests =
        List.of(one, other).stream()
            .map(
                way ->
                    step(
                            "/projects/" + way.id + "/change-requests",
                            way.on,
                            "REQUEST_CHANGE",
                            asked)
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id"))
            .toList();
    for (String request : requests) {
      step("/matters/" + request + "/transitions", one.on, "FORWARD", Map.of())
          .then()
          .statusCode(200);
    }
    step("/matters/" + requests.get(0) + "/transitions", one.on, "GRANT", Map.of())
        .then()
        .statusCode(200);
    NothingRecorded nothing = NothingRecorded.of("MATTER", "PROJECT");
    step("/matters/" + requests.get(1) + "/transitions", one.on, "GRANT", Map.of())
        .then()
        .statusCode(422)
        .body("errors.code", equalTo(List.of("TITLE_TAKEN")));
    nothing.check();
  }
}
