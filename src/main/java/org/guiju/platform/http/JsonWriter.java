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
import org.guiju.platform.paging.Page;
import org.guiju.platform.problem.Problem;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerHttpResponse;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;
import org.jspecify.annotations.Nullable;

/**
 * Writes every JSON body, and what follows from its bytes: the entity tag, 304 where the client has them already, and
 * the link to the next page of a list.
 */
@Provider
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class JsonWriter implements ServerMessageBodyWriter<Object> {

  private static final int OK = 200;
  private static final int NOT_MODIFIED = 304;
  private static final int FIRST_ERROR = 400;

  private final ObjectMapper mapper;

  JsonWriter(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public boolean isWriteable(Class<?> type, Type generic, ResteasyReactiveResourceInfo method, MediaType media) {
    return true;
  }

  @Override
  public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
    return true;
  }

  @Override
  public void writeResponse(Object body, Type type, ServerRequestContext context) throws IOException {
    byte[] bytes = bytes(body);
    ServerHttpResponse response = context.serverResponse();
    int status = ((ResteasyReactiveRequestContext) context).getResponse().get().getStatus();
    if (status >= FIRST_ERROR) {
      response.end(bytes);
      return;
    }
    String tag = response.getResponseHeader("ETag");
    if (tag == null) {
      tag = EntityTag.of(bytes, version(body));
      response.setResponseHeader("ETag", tag);
    }
    if (response.getResponseHeader("Cache-Control") == null) {
      response.setResponseHeader("Cache-Control", "no-cache");
    }
    response.setResponseHeader("Vary", "Accept, Accept-Language");
    if (status == OK && isRead(context) && EntityTag.matches(header(context, "If-None-Match"), tag)) {
      response.setStatusCode(NOT_MODIFIED);
      response.removeResponseHeader("Content-Type");
      response.end();
      return;
    }
    link(body, context);
    response.end(bytes);
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

  private byte[] bytes(Object body) throws IOException {
    return body instanceof RawJson raw ? raw.bytes() : mapper.writeValueAsBytes(body);
  }

  private static @Nullable Long version(Object body) {
    return body instanceof Versioned versioned ? Long.valueOf(versioned.version()) : null;
  }

  private static void link(Object body, ServerRequestContext context) {
    if (body instanceof Page<?> page && page.next() != null) {
      String uri = ((ResteasyReactiveRequestContext) context).getAbsoluteURI();
      context.serverResponse().setResponseHeader("Link", NextLink.of(uri, page.next()));
    }
  }

  private static boolean isRead(ServerRequestContext context) {
    String method = ((ResteasyReactiveRequestContext) context).getMethod();
    return method.equals("GET") || method.equals("HEAD");
  }

  private static @Nullable String header(ServerRequestContext context, String name) {
    return context.getRequestHeaders().getHeaderString(name);
  }
}
