package org.guiju.platform.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Problem details of RFC 9457, the body of every answer that is not 2xx.
 *
 * @param type address of the page that explains this kind of problem
 * @param title name of this kind of problem, in the language of the request
 * @param status HTTP status
 * @param detail what happened here and what to do, in the language of the request
 * @param instance path of the request
 * @param code stable code for programs, {@code UPPER_SNAKE}
 * @param traceId id under which the service logged it; only where the service itself failed
 * @param errors every single thing that is wrong, where several can be
 * @param extensions further members, such as the unmet guards of a refused transition
 */
@Schema(
    name = "Problem",
    description =
        "Problem details of RFC 9457. May have further members, such as `unmet` for a refused"
            + " transition.")
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "code", "traceId", "errors"})
public record Problem(
    @Schema(
            description = "Address of the page that explains this kind of problem.",
            examples = "/problems/invalid")
        String type,
    @Schema(description = "Name of this kind of problem, in the language of the request.")
        String title,
    @Schema(description = "HTTP status.", examples = "422") int status,
    @Schema(description = "What happened here and what to do, in the language of the request.")
        String detail,
    @Schema(description = "Path of the request.") @Nullable String instance,
    @Schema(description = "Stable code for programs.", examples = "INVALID") String code,
    @Schema(
            description =
                "Id under which the service logged it; only where the service itself failed.")
        @Nullable String traceId,
    @Schema(description = "Every single thing that is wrong, where several can be.")
        @Nullable List<Item> errors,
    @Schema(hidden = true) @JsonAnyGetter Map<String, Object> extensions) {

  /** Media type of RFC 9457. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /**
   * One thing that is wrong. The rejected value is never repeated.
   *
   * @param pointer JSON pointer into the body, or the name of a parameter or header
   * @param code stable code for programs
   * @param message what is wrong and what to do
   */
  @Schema(
      name = "ProblemItem",
      description = "One thing that is wrong. The rejected value is never repeated.")
  public record Item(
      @Schema(
              description = "JSON pointer into the body, or the name of a parameter or header.",
              examples = "/titleZh")
          String pointer,
      @Schema(description = "Stable code for programs.", examples = "REQUIRED") String code,
      @Schema(description = "What is wrong and what to do, in the language of the request.")
          String message) {}
}
