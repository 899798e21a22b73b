package org.guiju.platform.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.guiju.platform.RawHttp;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EntityTagTest {

  @TestHTTPResource URI server;

  @Test
  void tagFollowsVersionDateAndContent() {
    String today = given().get("/test/samples/1").header("ETag");
    assertThat(today).matches("\"3-[A-Za-z0-9_-]{16}\"");
    assertThat(given().get("/test/samples/1").header("ETag")).isEqualTo(today);
    assertThat(given().get("/test/samples/1?asOf=2020-01-01").header("ETag"))
        .startsWith("\"3-")
        .isNotEqualTo(today);
    assertThat(given().get("/test/samples").header("ETag")).matches("\"[A-Za-z0-9_-]{16}\"");
    assertThat(given().get("/test/samples").headers().getValues("ETag")).hasSize(1);
  }

  @Test
  void listLinksToTheNextPage() {
    String link = given().get("/test/samples?limit=20&kind=NATIONAL").header("Link");
    assertThat(link)
        .matches("</test/samples\\?limit=20&kind=NATIONAL&cursor=[A-Za-z0-9_-]+>; rel=\"next\"");
    String next = link.substring(1, link.indexOf('>'));
    assertThat(given().urlEncodingEnabled(false).get(next).path("items[0].id").toString())
        .isEqualTo("21");
    assertThat(given().get("/test/samples?limit=50").header("Link")).isNull();
  }

  @Test
  void whatTheClientHasIsNotSentAgain() throws Exception {
    for (String path : new String[] {"/test/samples/1", "/test/samples"}) {
      String tag = given().get(path).header("ETag");
      String answer =
          RawHttp.send(
              server,
              ("GET "
                      + path
                      + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nIf-None-Match: "
                      + tag
                      + "\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      assertThat(answer)
          .startsWith("HTTP/1.1 304")
          .contains(tag)
          .doesNotContain("items")
          .doesNotContain("title");
      assertThat(given().header("If-None-Match", tag).get(path).statusCode()).isEqualTo(304);
    }
  }
}
