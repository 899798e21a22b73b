package org.guiju.programme;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import org.guiju.account.TestAccounts;

/** The invented city of docs/programmes.md, each time under a code of its own. */
public final class Yunhai {

  static final String REGION = "530500";

  private static final String BEGIN = "```yaml\n";

  private Yunhai() {}

  /** The example of the page, word for word. */
  static String page() {
    try {
      String page = Files.readString(Path.of("docs/programmes.md"));
      int from = page.indexOf(BEGIN) + BEGIN.length();
      return page.substring(from, page.indexOf("```", from));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String code() {
    return "YUNHAI-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
  }

  /** The example under another code. */
  public static String yaml(String code) {
    return page().replace("code: YUNHAI-2023", "code: " + code);
  }

  static RequestSpecification yaml(RequestSpecification as) {
    return as.config(
            RestAssuredConfig.config()
                .encoderConfig(
                    EncoderConfig.encoderConfig()
                        .encodeContentTypeAs("application/yaml", ContentType.TEXT)
                        .defaultContentCharset("UTF-8")))
        .contentType("application/yaml")
        .header("Accept-Language", "en");
  }

  static RequestSpecification admin() {
    return yaml(TestAccounts.as("ADMIN"));
  }

  /** Recorded under a code of its own. */
  static String recorded() {
    String code = code();
    admin().body(yaml(code)).post("/api/v1/programmes").then().statusCode(201);
    return code;
  }
}
