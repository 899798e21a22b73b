package org.guiju.exchange.dump;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.guiju.ledger.Payload;
import org.guiju.ledger.RecordedEvent;
import org.guiju.ledger.SideRow;

/** A running register whose ledger is followed. */
public final class Source implements AutoCloseable {

  private static final int OK = 200;
  private static final int PART = 200;
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final String base;
  private final String authorization;
  private final HttpClient client;

  /**
   * A register.
   *
   * @param url where it is, without {@code /api/v1}
   * @param account name of an administrator's account there
   * @param password of that account
   */
  public Source(URI url, String account, String password) {
    String text = url.toString();
    this.base = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    this.authorization =
        "Basic "
            + Base64.getEncoder()
                .encodeToString((account + ':' + password).getBytes(StandardCharsets.UTF_8));
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(20))
            .build();
  }

  /** A part of its ledger. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Part(List<RecordedEvent> items, long next, long head) {}

  /** Events after a position. */
  Part after(long position, int limit) {
    try (InputStream body = get("/api/v1/ledger/events?after=" + position + "&limit=" + limit)) {
      return Payload.read(new String(body.readAllBytes(), StandardCharsets.UTF_8), Part.class);
    } catch (IOException | IllegalStateException e) {
      throw unreadable(e);
    }
  }

  Part after(long position) {
    return after(position, PART);
  }

  /** What stands beside the events of a thing. */
  void attachments(UUID thing, Consumer<SideRow> to) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                get("/api/v1/ledger/attachments/" + thing), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        to.accept(Payload.read(line, SideRow.class));
      }
    } catch (IOException | IllegalStateException e) {
      throw unreadable(e);
    }
  }

  private InputStream get(String path) throws IOException {
    try {
      HttpResponse<InputStream> answer =
          client.send(
              HttpRequest.newBuilder(URI.create(base + path))
                  .header("Authorization", authorization)
                  .timeout(PATIENCE)
                  .build(),
              HttpResponse.BodyHandlers.ofInputStream());
      if (answer.statusCode() != OK) {
        answer.body().close();
        throw new DumpException(
            "%s answered %d to %s; an administrator's account is needed there."
                .formatted(base, answer.statusCode(), path));
      }
      return answer.body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DumpException("Following %s was interrupted.".formatted(base), e);
    }
  }

  private DumpException unreadable(Exception e) {
    return new DumpException("%s cannot be followed: %s.".formatted(base, e.getMessage()), e);
  }

  @Override
  public void close() {
    client.close();
  }
}
