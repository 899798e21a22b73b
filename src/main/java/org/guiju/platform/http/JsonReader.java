package org.guiju.platform.http;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.platform.json.JsonInspection;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyReader;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;
import org.jspecify.annotations.Nullable;

/**
 * Reads every JSON body after a thorough look at it, and keeps its text for the idempotency of the
 * request.
 */
@Provider
@Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
public class JsonReader implements ServerMessageBodyReader<Object> {

  /** Under this name the routing context keeps the text of the body. */
  public static final String BODY = "guiju.body";

  private final ObjectMapper mapper;

  JsonReader(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public boolean isReadable(
      Class<?> type, Type generic, ResteasyReactiveResourceInfo method, MediaType media) {
    return isReadable(type);
  }

  @Override
  public boolean isReadable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
    return isReadable(type);
  }

  private static boolean isReadable(Class<?> type) {
    return type != InputStream.class && type != byte[].class && type != String.class;
  }

  @Override
  public Object readFrom(
      Class<Object> type, Type generic, MediaType media, ServerRequestContext context)
      throws IOException {
    RoutingContext routing =
        ((ResteasyReactiveRequestContext) context).unwrap(RoutingContext.class);
    return read(generic, context.getInputStream(), routing);
  }

  @Override
  public Object readFrom(
      Class<Object> type,
      Type generic,
      Annotation[] annotations,
      MediaType media,
      MultivaluedMap<String, String> headers,
      InputStream in)
      throws IOException {
    return read(generic, in, null);
  }

  private Object read(Type type, InputStream in, @Nullable RoutingContext routing)
      throws IOException {
    String text = JsonInspection.inspect(in.readAllBytes(), mapper);
    if (routing != null) {
      routing.put(BODY, text);
    }
    JavaType target = mapper.constructType(type);
    Object body = mapper.readValue(text, target);
    if (body == null) {
      throw DomainException.invalid(
          "", "WRONG_TYPE", new Text("请求内容不能为 null。", "The body must not be null."));
    }
    return body;
  }
}
