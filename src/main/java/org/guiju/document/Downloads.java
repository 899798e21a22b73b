package org.guiju.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.guiju.document.store.Contents;
import org.guiju.platform.http.Bytes;
import org.guiju.platform.http.EntityTag;
import org.guiju.vocabulary.AccessLevel;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Gives content out, as bytes that no browser is to take for anything else: never as a page of
 * ours, never run.
 */
@ApplicationScoped
class Downloads {

  private static final int NOT_MODIFIED = 304;
  private static final int PARTIAL = 206;
  private static final int OK = 200;

  private final DocumentService documents;
  private final Contents contents;

  Downloads(DocumentService documents, Contents contents) {
    this.documents = documents;
    this.contents = contents;
  }

  /**
   * What the client asks of the content.
   *
   * @param range header Range
   * @param ifRange header If-Range
   * @param ifNoneMatch header If-None-Match
   */
  record Wish(@Nullable String range, @Nullable String ifRange, @Nullable String ifNoneMatch) {}

  /** The answer with a version's content, or the part asked for. */
  RestResponse<Bytes> answer(UUID id, int number, Wish wish) {
    DocumentService.Readable readable = documents.readable(id, number);
    DocumentEvents.VersionAdded it = readable.version().content();
    String tag = '"' + it.sha256() + '"';
    if (EntityTag.matches(wish.ifNoneMatch(), tag)) {
      return common(RestResponse.ResponseBuilder.<Bytes>create(NOT_MODIFIED), tag).build();
    }
    boolean same = wish.ifRange() == null || wish.ifRange().strip().equals(tag);
    var asked =
        same ? ByteRange.of(wish.range(), it.size()) : java.util.Optional.<ByteRange>empty();
    ByteRange part = asked.orElse(new ByteRange(0, it.size()));
    RestResponse.ResponseBuilder<Bytes> answer =
        RestResponse.ResponseBuilder.<Bytes>create(asked.isPresent() ? PARTIAL : OK);
    common(answer.entity(out -> copy(it.sha256(), part, out)), tag)
        .header("Content-Type", contentType(it.mediaType(), readable.access()))
        .header("Content-Length", part.length())
        .header("Content-Disposition", disposition(it, readable.access()));
    asked.ifPresent(range -> answer.header("Content-Range", range.contentRange(it.size())));
    return answer.build();
  }

  private void copy(String sha256, ByteRange part, OutputStream out) throws IOException {
    try (InputStream in = contents.open(sha256, part.from(), part.length())) {
      in.transferTo(out);
    }
  }

  private static <T> RestResponse.ResponseBuilder<T> common(
      RestResponse.ResponseBuilder<T> answer, String tag) {
    return answer
        .header("ETag", tag)
        .header("Accept-Ranges", "bytes")
        // What may be had can change, so everybody asks again; the tag makes that cheap.
        .header("Cache-Control", "private, no-cache")
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .header("Cross-Origin-Resource-Policy", "same-origin");
  }

  /** Text to be read has its encoding guessed by nobody: plain, as its bytes are. */
  private static String contentType(String mediaType, AccessLevel access) {
    return mediaType.equals("text/plain") && access == AccessLevel.READ_ONLY
        ? "text/plain;charset=UTF-8"
        : mediaType;
  }

  /** What is only to be read has no name to be kept under. */
  private static String disposition(DocumentEvents.VersionAdded it, AccessLevel access) {
    if (access == AccessLevel.READ_ONLY) {
      return "inline";
    }
    String name = it.fileName();
    if (name == null) {
      return "attachment";
    }
    String plain = name.replaceAll("[^A-Za-z0-9._ -]", "_");
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
  }
}
