package org.guiju.document;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** Documents as tests send them. */
public final class Sent {

  private Sent() {}

  /** A PDF as far as its first bytes tell, unlike every other. */
  public static byte[] pdf() {
    return ("%PDF-1.7\n" + UUID.randomUUID() + "\n正文\n").getBytes(StandardCharsets.UTF_8);
  }

  /** Uploads a document about a thing and expects that it is taken. */
  public static Response upload(
      RequestSpecification as, String place, String id, String code, byte[] body) {
    Response answer = attempt(as, place, id, code, body);
    answer.then().statusCode(201);
    return answer;
  }

  /** Tries to upload a document about a thing. */
  public static Response attempt(
      RequestSpecification as, String place, String id, String code, byte[] body) {
    return as.contentType("application/pdf")
        .header("Accept-Language", "en")
        .queryParam("code", code)
        .queryParam("title", code + " 文件")
        .queryParam("fileName", "标准 草案.pdf")
        .body(body)
        .post("/api/v1/{place}/{id}/documents", place, id);
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
