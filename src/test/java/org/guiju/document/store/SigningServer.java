package org.guiju.document.store;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * As much of an S3-compatible store as we use, on this machine alone. It recounts the signature of
 * every request (AWS Signature Version 4) and the hash of every body by itself. Under {@link
 * #OBJECTS} and {@link #COMPLAINTS} it tells, line by line, what it holds and what it refused.
 */
final class SigningServer implements AutoCloseable {

  static final String OBJECTS = "/-/objects";
  static final String COMPLAINTS = "/-/complaints";

  private static final Pattern AUTHORIZATION =
      Pattern.compile(
          "AWS4-HMAC-SHA256 Credential=([^/]+)/([0-9]{8})/([^/]+)/s3/aws4_request,"
              + " ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})");
  private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d+)");

  private final String bucket;
  private final String accessKey;
  private final String secretKey;
  private final HttpServer server;
  private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
  private final List<String> complaints = new CopyOnWriteArrayList<>();

  SigningServer(String bucket, String accessKey, String secretKey) throws IOException {
    this.bucket = bucket;
    this.accessKey = accessKey;
    this.secretKey = secretKey;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.createContext(OBJECTS, exchange -> tell(exchange, objects.keySet()));
    server.createContext(COMPLAINTS, exchange -> tell(exchange, complaints));
    server.start();
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  Map<String, byte[]> objects() {
    return objects;
  }

  List<String> complaints() {
    return complaints;
  }

  /** Takes the complaints back that a test meant to cause. */
  List<String> forget() {
    List<String> forgotten = List.copyOf(complaints);
    complaints.clear();
    return forgotten;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private static void tell(HttpExchange exchange, Collection<String> lines) throws IOException {
    try (exchange) {
      answer(exchange, 200, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      String objection = objection(exchange, body);
      if (objection != null) {
        complaints.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + objection);
        answer(exchange, 403, error("SignatureDoesNotMatch"));
        return;
      }
      String key = exchange.getRequestURI().getPath().substring(("/" + bucket + "/").length());
      act(exchange, key, body);
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  private void act(HttpExchange exchange, String key, byte[] body) throws IOException {
    switch (exchange.getRequestMethod()) {
      case "PUT" -> {
        objects.put(key, body);
        answer(exchange, 200, new byte[0]);
      }
      case "DELETE" -> {
        objects.remove(key);
        answer(exchange, 204, new byte[0]);
      }
      case "GET", "HEAD" -> {
        byte[] found = objects.get(key);
        if (found == null) {
          answer(exchange, 404, error("NoSuchKey"));
          return;
        }
        Matcher range =
            RANGE.matcher(String.valueOf(exchange.getRequestHeaders().getFirst("Range")));
        if (range.matches()) {
          int from = Integer.parseInt(range.group(1));
          int to = Integer.parseInt(range.group(2));
          answer(exchange, 206, Arrays.copyOfRange(found, from, to + 1));
        } else {
          answer(exchange, 200, found);
        }
      }
      default -> answer(exchange, 405, new byte[0]);
    }
  }

  private static byte[] error(String code) {
    return ("<Error><Code>" + code + "</Code></Error>").getBytes(StandardCharsets.UTF_8);
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    boolean head = exchange.getRequestMethod().equals("HEAD");
    if (head) {
      exchange.getResponseHeaders().set("Content-Length", String.valueOf(body.length));
    }
    exchange.sendResponseHeaders(status, head || body.length == 0 ? -1 : body.length);
    if (!head && body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }

  private String objection(HttpExchange exchange, byte[] body) throws GeneralSecurityException {
    Matcher given =
        AUTHORIZATION.matcher(
            String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
    if (!given.matches()) {
      return " has no signature";
    }
    String hash = exchange.getRequestHeaders().getFirst("X-amz-content-sha256");
    boolean unsigned = "UNSIGNED-PAYLOAD".equals(hash) && body.length == 0;
    if (!unsigned && !hex(sha256(body)).equals(hash)) {
      return " has another body than it signed: " + hash;
    }
    String checksum = exchange.getRequestHeaders().getFirst("X-amz-checksum-sha256");
    if (exchange.getRequestMethod().equals("PUT")
        && !Base64.getEncoder().encodeToString(sha256(body)).equals(checksum)) {
      return " has no checksum of its body, or another: " + checksum;
    }
    String day = given.group(2);
    String region = given.group(3);
    String canonical =
        exchange.getRequestMethod()
            + "\n"
            + exchange.getRequestURI().getRawPath()
            + "\n"
            + (exchange.getRequestURI().getRawQuery() == null
                ? ""
                : exchange.getRequestURI().getRawQuery())
            + "\n"
            + Arrays.stream(given.group(4).split(";"))
                .map(
                    name -> name + ":" + exchange.getRequestHeaders().getFirst(name).strip() + "\n")
                .collect(Collectors.joining())
            + "\n"
            + given.group(4)
            + "\n"
            + hash;
    String toSign =
        "AWS4-HMAC-SHA256\n"
            + exchange.getRequestHeaders().getFirst("X-amz-date")
            + "\n"
            + day
            + "/"
            + region
            + "/s3/aws4_request\n"
            + hex(sha256(canonical.getBytes(StandardCharsets.UTF_8)));
    byte[] key = ("AWS4" + secretKey).getBytes(StandardCharsets.UTF_8);
    for (String part : List.of(day, region, "s3", "aws4_request")) {
      key = hmac(key, part);
    }
    return given.group(1).equals(accessKey) && hex(hmac(key, toSign)).equals(given.group(5))
        ? null
        : " has a wrong signature";
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private static byte[] sha256(byte[] bytes) throws GeneralSecurityException {
    return MessageDigest.getInstance("SHA-256").digest(bytes);
  }

  private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
  }
}
