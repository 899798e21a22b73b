package org.guiju.platform.http;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Writes {@link Bytes}; where the headers alone were asked for it writes nothing. */
@Provider
public class BytesWriter implements ServerMessageBodyWriter<Bytes> {

  @Override
  public boolean isWriteable(
      Class<?> type, Type generic, ResteasyReactiveResourceInfo method, MediaType media) {
    return Bytes.class.isAssignableFrom(type);
  }

  @Override
  public boolean isWriteable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
    return Bytes.class.isAssignableFrom(type);
  }

  @Override
  public void writeResponse(Bytes body, Type type, ServerRequestContext context)
      throws IOException {
    if (((ResteasyReactiveRequestContext) context).getMethod().equals("HEAD")) {
      context.serverResponse().end();
      return;
    }
    try (OutputStream out = context.getOrCreateOutputStream()) {
      body.writeTo(out);
    }
  }

  @Override
  public void writeTo(
      Bytes body,
      Class<?> type,
      Type generic,
      Annotation[] annotations,
      MediaType media,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    body.writeTo(out);
  }
}
