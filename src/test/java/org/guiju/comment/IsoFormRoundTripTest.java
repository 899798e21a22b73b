package org.guiju.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.guiju.account.TestAccounts;
import org.guiju.platform.sheet.SheetBounds;
import org.guiju.platform.sheet.SheetFormat;
import org.guiju.platform.sheet.SheetReader;
import org.guiju.platform.sheet.SheetWriter;
import org.junit.jupiter.api.Test;

/** A form that comes in goes out the same. */
@QuarkusTest
class IsoFormRoundTripTest {

  private static final Path REAL = Path.of("..", "shared", "data", "iso_ballot_comments.csv");
  private static final int ROWS = 55;

  private static Response bring(Round round, byte[] file, SheetFormat format) {
    return TestAccounts.login(round.secretary)
        .header("Accept-Language", "en")
        .contentType(format == SheetFormat.CSV ? SheetFormat.CSV_TYPE : SheetFormat.XLSX_TYPE)
        .body(file)
        .post("/api/v1/comment-rounds/{id}/comments/import", round.id);
  }

  private static byte[] form(Round round, SheetFormat format) {
    return TestAccounts.login(round.secretary)
        .get("/api/v1/comment-rounds/{id}/comment-form?format={f}", round.id, format)
        .then()
        .statusCode(200)
        .extract()
        .asByteArray();
  }

  private static byte[] bytes(String csv) {
    return csv.getBytes(StandardCharsets.UTF_8);
  }

  private static List<List<String>> rows(byte[] file, SheetFormat format) {
    return SheetReader.read(file, format, SheetBounds.rows(100)).stream()
        .map(SheetReader.Line::cells)
        .skip(1)
        .toList();
  }

  @Test
  void theRealFormGoesOutByteForByte() throws IOException {
    assumeTrue(Files.exists(REAL), "needs " + REAL);
    byte[] real = Files.readAllBytes(REAL);
    Round round = Round.opened(30);
    bring(round, real, SheetFormat.CSV)
        .then()
        .statusCode(200)
        .body("received", equalTo(ROWS))
        .body("disposed", equalTo(50))
        .body("unchanged", equalTo(0));
    assertThat(form(round, SheetFormat.CSV)).isEqualTo(real);
    byte[] workbook = form(round, SheetFormat.XLSX);
    assertThat(rows(workbook, SheetFormat.XLSX)).isEqualTo(rows(real, SheetFormat.CSV));
    for (SheetFormat format : SheetFormat.values()) {
      bring(round, format == SheetFormat.CSV ? real : workbook, format)
          .then()
          .statusCode(200)
          .body("received", equalTo(0))
          .body("disposed", equalTo(0))
          .body("unchanged", equalTo(ROWS));
    }
    Round other = Round.opened(30);
    bring(other, workbook, SheetFormat.XLSX).then().statusCode(200).body("received", equalTo(ROWS));
    assertThat(form(other, SheetFormat.CSV)).isEqualTo(real);
    round
        .secretary()
        .get("/api/v1/comment-rounds/{id}/summary", round.id)
        .then()
        .body("received", equalTo(ROWS))
        .body("byType.find { it.key == 'TECHNICAL' }.count", equalTo(41))
        .body("byDisposition.find { it.key == 'ACCEPTED' }.count", equalTo(48));
  }

  @Test
  void observationsAreFilledInAndBroughtInAgain() throws IOException {
    Round round = Round.opened(30);
    String own = round.letter(3, "By letter.").then().statusCode(201).extract().path("id");
    String head = "id,member_body,clause,type,comment,observations\r\n";
    bring(
            round,
            bytes(head + "A-1,CN,5,te,=1+1,\r\nA-2,CN,6,ed,Comma missing,Noted\r\n"),
            SheetFormat.CSV)
        .then()
        .statusCode(200)
        .body("received", equalTo(2))
        .body("disposed", equalTo(1));
    ByteArrayOutputStream filled = new ByteArrayOutputStream();
    try (SheetWriter sheet = SheetWriter.open(SheetFormat.XLSX, "form", filled)) {
      sheet.row(IsoForm.header(SheetFormat.XLSX));
      for (List<String> row : rows(form(round, SheetFormat.XLSX), SheetFormat.XLSX)) {
        List<String> nine = new java.util.ArrayList<>(row);
        while (nine.size() < 9) {
          nine.add("");
        }
        nine.set(8, "Not accepted. For good reasons");
        sheet.row(nine);
      }
    }
    bring(round, filled.toByteArray(), SheetFormat.XLSX)
        .then()
        .statusCode(200)
        .body("received", equalTo(0))
        .body("disposed", equalTo(3));
    round
        .secretary()
        .get("/api/v1/comments/{id}", own)
        .then()
        .body("disposition", equalTo("NOT_ACCEPTED"))
        .body("dispositionReason", containsString("good reasons"));
    assertThat(round.shownTo(round.secretary())).contains("=1+1");
    assertThat(new String(form(round, SheetFormat.CSV), StandardCharsets.UTF_8)).contains("'=1+1");
  }

  @Test
  void aFormWithAMistakeLeavesNothing() {
    Round round = Round.opened(30);
    String head = "id,member_body,clause,type,comment,observations\r\n";
    bring(round, bytes(head + "A-1,CN,5,te,fine,\r\nA-2,CN,6,xx,,\r\n"), SheetFormat.CSV)
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItem("/rows/3/type"))
        .body("errors.code", hasItem("REQUIRED"));
    bring(round, bytes("id,wish\r\n1,2\r\n"), SheetFormat.CSV).then().statusCode(422);
    bring(round, bytes(head), SheetFormat.CSV).then().statusCode(422);
    bring(round, bytes(""), SheetFormat.CSV).then().statusCode(422);
    bring(round, bytes("no workbook"), SheetFormat.XLSX).then().statusCode(422);
    bring(round, bytes(head + "A-1,CN,5,te,x,\r\n".repeat(5_001)), SheetFormat.CSV)
        .then()
        .statusCode(413);
    assertThat(round.shownTo(round.secretary())).isEmpty();
    bring(round, bytes(head + "A-1,CN,5,te,fine,\r\n"), SheetFormat.CSV).then().statusCode(200);
    bring(round, bytes(head + "A-1,CN,5,te,other words,\r\n"), SheetFormat.CSV)
        .then()
        .statusCode(422)
        .body("errors.code", hasItem("COMMENT_DIFFERS"));
    String stranger = Round.opened(30).secretary;
    TestAccounts.login(stranger)
        .contentType("text/csv")
        .body(bytes(head + "A-9,CN,5,te,fine,\r\n"))
        .post("/api/v1/comment-rounds/{id}/comments/import", round.id)
        .then()
        .statusCode(403);
  }
}
