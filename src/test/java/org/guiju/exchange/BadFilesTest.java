package org.guiju.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.guiju.account.TestAccounts;
import org.guiju.feed.NothingRecorded;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of organizations that are wrong as a whole or in a row, and some that only look so. */
@QuarkusTest
class BadFilesTest {

  private static final String PATH = "/api/v1/imports";
  private static final Charset GB18030 = Charset.forName("GB18030");

  private final String name = "坏文件" + UUID.randomUUID();
  private String importer;

  @BeforeEach
  void anImporterOfItsOwn() {
    importer = TestAccounts.create(null, null, "IMPORTER").name();
  }

  private RequestSpecification importer() {
    return TestAccounts.login(importer)
        .config(
            RestAssured.config()
                .encoderConfig(
                    EncoderConfig.encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)));
  }

  private Response post(String type, byte[] file) {
    return importer().contentType(type).body(file).post(PATH + "?dataset=organizations");
  }

  private Response ended(Response accepted) throws InterruptedException {
    accepted.then().statusCode(202);
    for (int i = 0; i < 600; i++) {
      Response job = importer().get(accepted.header("Location"));
      if (!job.path("status").equals("RUNNING")) {
        return job;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("still running");
  }

  private void registered(int organizations) {
    RestAssured.given()
        .queryParam("q", name)
        .get("/api/v1/organizations")
        .then()
        .body("items", hasSize(organizations));
  }

  @ParameterizedTest
  @CsvSource({
    "'nameZh,colour\n@,red\n', HEADER_INVALID",
    "'nameZh,nameZh\n@,@\n', HEADER_INVALID",
    "'nameZh,\n@,\n', HEADER_INVALID",
    "'@,ENTERPRISE\n', HEADER_INVALID",
    "'nameZh,type\n\"@,ENTERPRISE\n', QUOTE_UNCLOSED",
    "'nameZh,type\n\"@\"x,ENTERPRISE\n', QUOTE_MISPLACED",
    "'nameZh,type\n', FILE_WITHOUT_ROWS",
    "'', FILE_EMPTY",
  })
  void aFileThatIsWrongAsAWholeIsRefusedAndLeavesNothing(String file, String code) {
    NothingRecorded nothing = NothingRecorded.of("ORGANIZATION");
    post("text/csv", file.replace("@", name).getBytes(StandardCharsets.UTF_8))
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("code", is(code));
    importer().get(PATH).then().body("items", hasSize(0));
    nothing.check();
    registered(0);
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstColumn() throws InterruptedException {
    byte[] file = ("\uFEFFnameZh,type\n" + name + ",ENTERPRISE\n").getBytes(StandardCharsets.UTF_8);
    ended(post("text/csv", file)).then().body("status", is("COMPLETED")).body("accepted", is(1));
    registered(1);
  }

  @Test
  void gb18030IsReadWhereDeclaredAndRefusedElse() throws InterruptedException {
    byte[] file = ("nameZh,type\n" + name + ",ENTERPRISE\n").getBytes(GB18030);
    NothingRecorded nothing = NothingRecorded.of("ORGANIZATION");
    post("text/csv", file).then().statusCode(422).body("code", is("MALFORMED_BYTES"));
    post("text/csv; charset=utf-16", file).then().statusCode(400);
    nothing.check();
    registered(0);
    ended(post("text/csv; charset=gb18030", file)).then().body("accepted", is(1));
    registered(1);
  }

  @ParameterizedTest
  @CsvSource({
    "'nameZh,uscc\n@,91350200MA31000000\n', uscc",
    "'nameZh,effectiveOn\n@,2024-02-30\n', effectiveOn",
    "'nameZh,effectiveOn,dissolvedOn\n@,2024-02-01,2023-02-01\n', ''",
    "'nameZh,regionCode\n@,999999\n', regionCode",
    "'nameZh,type\n@,KINGDOM\n', type",
    "'nameZh,nameEn\n@,a\u0000b\n', nameEn",
  })
  void aRowThatIsWrongIsRefusedWithItsLineAndLeavesNothing(String file, String column)
      throws InterruptedException {
    NothingRecorded nothing = NothingRecorded.of("ORGANIZATION");
    Response job =
        ended(post("text/csv", file.replace("@", name).getBytes(StandardCharsets.UTF_8)));
    job.then().body("status", is("COMPLETED_WITH_ERRORS")).body("refused", is(1));
    Response errors = importer().get(PATH + "/" + job.path("id") + "/errors");
    errors.then().body("items[0].line", is(2));
    if (!column.isEmpty()) {
      assertThat(errors.<String>path("items[0].column")).isEqualTo(column);
    }
    nothing.check();
    registered(0);
  }
}
