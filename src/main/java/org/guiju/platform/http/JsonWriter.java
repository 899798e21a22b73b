package org.guiju.platform.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.guiju.platform.paging.Continued;
import org.guiju.platform.paging.Page;
import org.guiju.platform.problem.Problem;
import org.jboss.resteasy.reactive.common.jaxrs.ResponseImpl;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;
import org.jspecify.annotations.Nullable;

/**
 * Writes every JSON body, and what follows from its bytes: the entity tag, 304 where the client has
 * them already, and the link to the next page of a list.
 */
@Provider
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class JsonWriter implements ServerMessageBodyWriter<Object> {

  private static final int OK = 200;
  private static final int NOT_MODIFIED = 304;
  private static final int FIRST_ERROR = 400;

  private final ObjectMapper mapper;
  private final KeptBodies kept;

  JsonWriter(ObjectMapper mapper, KeptBodies kept) {
    this.mapper = mapper;
    this.kept = kept;
  }

  @Override
  public boolean isWriteable(
      Class<?> type, Type generic, ResteasyReactiveResourceInfo method, MediaType media) {
    return isWritten(type);
  }

  @Override
  public boolean isWriteable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
    return isWritten(type);
  }

  /** Bytes are no JSON, whatever the client would accept. */
  private static boolean isWritten(Class<?> type) {
    return !Bytes.class.isAssignableFrom(type);
  }

  @Override
  public void writeResponse(Object body, Type type, ServerRequestContext context)
      throws IOException {
    KeptBodies.Kept keeping = kept.find(body);
    KeptBodies.Written before = keeping == null ? null : keeping.written;
    byte[] bytes = before == null ? bytes(body) : before.bytes();
    ResponseImpl answer =
        (ResponseImpl) ((ResteasyReactiveRequestContext) context).getResponse().get();
    if (answer.getStatus() >= FIRST_ERROR) {
      context.serverResponse().end(bytes);
      return;
    }
    MultivaluedMap<String, Object> headers = answer.getHeaders();
    if (!headers.containsKey("ETag")) {
      headers.putSingle("ETag", before == null ? tag(body, bytes, keeping) : before.tag());
    }
    if (!headers.containsKey("Cache-Control")) {
      headers.putSingle("Cache-Control", "no-cache");
    }
    headers.putSingle("Vary", "Accept, Accept-Language");
    String tag = String.valueOf(headers.getFirst("ETag"));
    if (answer.getStatus() == OK
        && isRead(context)
        && EntityTag.matches(header(context, "If-None-Match"), tag)) {
      answer.setStatus(NOT_MODIFIED);
      headers.remove("Content-Type");
      context.serverResponse().end();
      return;
    }
    String next = next(body);
    if (next != null) {
      String uri = ((ResteasyReactiveRequestContext) context).getAbsoluteURI();
      headers.putSingle("Link", NextLink.of(uri, next));
    }
    context.serverResponse().end(bytes);
  }

  @Override
  public void writeTo(
      Object body,
      Class<?> type,
      Type generic,
      Annotation[] annotations,
      MediaType media,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    out.write(bytes(body));
  }

  private static String tag(Object body, byte[] bytes, KeptBodies.@Nullable Kept keeping) {
    String tag = EntityTag.of(bytes, version(body));
    if (keeping != null) {
      keeping.written = new KeptBodies.Written(bytes, tag);
    }
    return tag;
  }

  private byte[] bytes(Object body) throws IOException {
    return body instanceof RawJson raw ? raw.bytes() : mapper.writeValueAsBytes(body);
  }

  private static @Nullable String next(Object body) {
    return switch (body) {
      case Page<?> page -> page.next();
      case Continued list -> list.next();
      default -> null;
    };
  }

  private static @Nullable Long version(Object body) {
    return body instanceof Versioned versioned ? Long.valueOf(versioned.version()) : null;
  }

  private static boolean isRead(ServerRequestContext context) {
    String method = ((ResteasyReactiveRequestContext) context).getMethod();
    return method.equals("GET") || method.equals("HEAD");
  }

  private static @Nullable String header(ServerRequestContext context, String name) {
    return context.getRequestHeaders().getHeaderString(name);
  }
}
