package org.guiju.exchange.dataset;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guiju.account.TestAccounts;
import org.junit.jupiter.api.Test;

/** Entries of registers from files. */
@QuarkusTest
class EntriesTest {

  private final String own = UUID.randomUUID().toString().substring(0, 8);

  private String mine(String text) {
    return text.replace("%s", own);
  }

  @Test
  void stepsOfEntriesComeInOnce() throws Exception {
    String csv =
        mine(
            """
            externalId,action,effectiveOn,type,nameZh,region,level,basis,year,grade,recipient
            award:%s-1,APPLY,2022-01-05,FUJIAN_STANDARDS_CONTRIBUTION,奖一%s,350203,PROVINCIAL,,2022,一等奖,某公司
            award:%s-1,GRANT,2022-12-05,,,,,授奖公告,,,
            award:%s-2,GRANT,2022-12-05,FUJIAN_STANDARDS_CONTRIBUTION,奖二%s,350203,PROVINCIAL,授奖公告,12,,
            award:%s-3,GRANT,2022-12-05,NOBEL,奖三%s,999999,PROVINCIAL,授奖公告,2022,,
            award:%s-4,GRANT,2022-12-05,OTHER,奖四%s,350203,PROVINCIAL,,2022,,
            """);
    String query = "?dataset=entries&register=AWARD";
    Response first = Imports.csv(csv, query);
    assertThat(Imports.summary(first))
        .isEqualTo("COMPLETED_WITH_ERRORS, 2 new, 0 known, 3 refused");
    assertThat(Imports.errors(first))
        .contains(
            "4 attributes ATTRIBUTE_INVALID",
            "5 type TYPE_UNKNOWN",
            "5 region NOT_FOUND",
            "6 basis REQUIRED");
    assertThat(Imports.summary(Imports.csv(csv, query)))
        .isEqualTo("COMPLETED_WITH_ERRORS, 0 new, 2 known, 3 refused");
    Response entries =
        given()
            .queryParam("name", "奖一" + own)
            .queryParam("asOf", "2022-12-31")
            .get("/api/v1/registers/AWARD/entries");
    entries.then().statusCode(200).body("items[0].state", equalTo("GRANTED"));
    given()
        .get("/api/v1/entries/{id}", entries.<String>path("items[0].id"))
        .then()
        .body("attributes.year", equalTo(2022))
        .body("externalIds.award", equalTo(own + "-1"));
  }

  @Test
  void whatIsImportedAndEnteredAtOnceIsOfOneEntry() throws Exception {
    int number = 20_000 + Math.floorMod(own.hashCode(), 70_000);
    List<String> references =
        IntStream.rangeClosed(1, 20)
            .mapToObj(part -> "ISO %d-%d:2015".formatted(number, part))
            .toList();
    String csv =
        references.stream()
            .map(it -> "iso:%s,PUBLISH,2015-09-01,ISO,%s,%s\n".formatted(it, it, it))
            .collect(
                Collectors.joining(
                    "", "externalId,action,effectiveOn,type,nameEn,reference\n", ""));
    try (ExecutorService clients = Executors.newFixedThreadPool(2)) {
      Future<Response> imported =
          clients.submit(
              () -> Imports.csv(csv, "?dataset=entries&register=INTERNATIONAL_STANDARD"));
      Future<List<Integer>> entered =
          clients.submit(() -> references.reversed().stream().map(EntriesTest::enter).toList());
      int accepted = imported.get().path("accepted");
      assertThat(entered.get()).isSubsetOf(201, 409);
      assertThat(accepted + Collections.frequency(entered.get(), 201)).isEqualTo(references.size());
    }
    for (String reference : references) {
      given()
          .queryParam("attribute", "reference:" + reference)
          .queryParam("count", "exact")
          .get("/api/v1/registers/INTERNATIONAL_STANDARD/entries")
          .then()
          .statusCode(200)
          .body("total", equalTo(1));
    }
  }

  private static int enter(String reference) {
    return TestAccounts.as("ADMIN")
        .contentType("application/json")
        .body(
            Map.of(
                "entry",
                Map.of(
                    "type",
                    "ISO",
                    "nameEn",
                    reference,
                    "attributes",
                    Map.of("reference", reference)),
                "step",
                Map.of("action", "PUBLISH", "effectiveOn", "2015-09-01")))
        .post("/api/v1/registers/INTERNATIONAL_STANDARD/entries")
        .statusCode();
  }

  @Test
  void theRegisterMustBeNamedAndBeThere() {
    for (String parameters : new String[] {"", "&register=NOWHERE"}) {
      TestAccounts.as("IMPORTER")
          .contentType("text/csv")
          .body("externalId,action,effectiveOn\nx,GRANT,2022-01-01\n")
          .post("/api/v1/imports?dataset=entries" + parameters)
          .then()
          .statusCode(parameters.isEmpty() ? 400 : 404);
    }
  }
}
