package org.guiju.platform.http;

import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Answers that are more than a body with 200. {@code ETag} and {@code Link} are added to every
 * answer by themselves.
 */
public final class Answers {

  private Answers() {}

  /**
   * 201 with the address of the new thing.
   *
   * @param path path from the root, such as {@code /api/v1/projects/…}
   */
  public static <T> RestResponse<T> created(String path, T view) {
    return RestResponse.ResponseBuilder.<T>create(RestResponse.Status.CREATED, view)
        .header("Location", URI.create(path).toString())
        .build();
  }

  /** 202 with the address where the progress is told. */
  public static <T> RestResponse<T> accepted(String path, T view) {
    return RestResponse.ResponseBuilder.<T>create(RestResponse.Status.ACCEPTED, view)
        .header("Location", URI.create(path).toString())
        .build();
  }
}
