package org.guiju.platform.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.guiju.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Statuses, headers and problems that every operation has by its kind. The status of success
 * follows from the verb of the operationId: {@code create…} answers 201, {@code start…} 202, what
 * has no body 204, everything else 200.
 */
final class CommonParts {

  private static final String IF_MATCH = "If-Match";
  private static final String JSON = "application/json";
  private static final String PROBLEM = "Problem";

  private CommonParts() {}

  static void addTo(Components components) {
    components.addResponse(
        PROBLEM,
        OASFactory.createAPIResponse()
            .description("What is wrong, as problem details of RFC 9457.")
            .content(
                OASFactory.createContent()
                    .addMediaType(
                        Problem.MEDIA_TYPE,
                        OASFactory.createMediaType()
                            .schema(OASFactory.createSchema().ref(PROBLEM)))));
    components.addResponse(
        "NotModified",
        OASFactory.createAPIResponse()
            .description("The client has it already, as `If-None-Match` says."));
    components.addParameter(
        "IdempotencyKey",
        OASFactory.createParameter()
            .name("Idempotency-Key")
            .in(Parameter.In.HEADER)
            .description(
                "1 to 255 visible ASCII characters, of the client's choice. The same key with the"
                    + " same request repeats the first answer, with another request it is refused"
                    + " with 422. Kept for a day at least.")
            .schema(string().minLength(1).maxLength(255)));
    components.addHeader(
        "ETag", header("Strong tag of the body; begins with the version where the thing has one."));
    components.addHeader("Location", header("Path of the new thing."));
    components.addHeader(
        "Link", header("Address of the next page, `rel=\"next\"`; absent on the last page."));
    components.addHeader("IdempotencyReplayed", header("`true` where the answer is repeated."));
  }

  static void addTo(HttpMethod method, Operation operation) {
    List<Parameter> parameters = Optional.ofNullable(operation.getParameters()).orElse(List.of());
    boolean conditional = parameters.stream().anyMatch(p -> IF_MATCH.equals(p.getName()));
    boolean byPath = parameters.stream().anyMatch(p -> p.getIn() == Parameter.In.PATH);
    boolean secured = operation.getSecurity() != null && !operation.getSecurity().isEmpty();
    success(method, operation);
    if (method == HttpMethod.POST) {
      operation.addParameter(OASFactory.createParameter().ref("IdempotencyKey"));
    }
    problem(operation, 400);
    problem(operation, secured ? 401 : null, secured ? 403 : null);
    problem(operation, byPath ? 404 : null);
    if (method != HttpMethod.GET) {
      problem(operation, 409);
    }
    if (conditional) {
      problem(operation, 412, 428);
      parameters.stream().filter(p -> IF_MATCH.equals(p.getName())).forEach(CommonParts::describe);
    }
    if (operation.getRequestBody() != null) {
      problem(operation, 413, 415, 422);
    }
    operation.getResponses().defaultValue(OASFactory.createAPIResponse().ref(PROBLEM));
  }

  private static void describe(Parameter ifMatch) {
    if (ifMatch.getDescription() == null) {
      ifMatch.setDescription(
          "The `ETag` of the version seen; `*` for any. Needed: without it the answer is 428.");
    }
  }

  private static void success(HttpMethod method, Operation operation) {
    APIResponses responses = operation.getResponses();
    for (String generated : List.of("200", "201", "204")) {
      APIResponse response = responses.getAPIResponse(generated);
      if (response != null
          && List.of("OK", "Created", "No Content").contains(response.getDescription())) {
        String status = status(operation, response);
        responses.removeAPIResponse(generated);
        responses.addAPIResponse(status, response.description(description(status)));
      }
    }
    new LinkedHashMap<>(responses.getAPIResponses())
        .forEach((status, response) -> headers(method, operation, status, response));
  }

  private static String status(Operation operation, APIResponse response) {
    String id = Optional.ofNullable(operation.getOperationId()).orElse("");
    if (response.getContent() == null || response.getContent().getMediaTypes().isEmpty()) {
      return "204";
    }
    return id.startsWith("create") ? "201" : id.startsWith("start") ? "202" : "200";
  }

  private static String description(String status) {
    return switch (status) {
      case "201" -> "It is made.";
      case "202" -> "It is under way; `Location` tells how far.";
      case "204" -> "It is done.";
      default -> "The answer.";
    };
  }

  private static void headers(
      HttpMethod method, Operation operation, String status, APIResponse response) {
    if (!status.startsWith("2")) {
      return;
    }
    if (response.getContent() != null && response.getContent().getMediaType(JSON) != null) {
      response.addHeader("ETag", OASFactory.createHeader().ref("ETag"));
      if (method == HttpMethod.GET) {
        operation
            .getResponses()
            .addAPIResponse("304", OASFactory.createAPIResponse().ref("NotModified"));
      }
      if (isPage(response.getContent().getMediaType(JSON).getSchema()) || isPaged(operation)) {
        response.addHeader("Link", OASFactory.createHeader().ref("Link"));
      }
    }
    if (status.equals("201") || status.equals("202")) {
      response.addHeader("Location", OASFactory.createHeader().ref("Location"));
    }
    if (method == HttpMethod.POST) {
      response.addHeader(
          "Idempotency-Replayed", OASFactory.createHeader().ref("IdempotencyReplayed"));
    }
  }

  /** Whether it answers a page of a list, be it with more than that. */
  private static boolean isPaged(Operation operation) {
    return Optional.ofNullable(operation.getParameters()).orElse(List.of()).stream()
        .anyMatch(p -> "cursor".equals(p.getName()));
  }

  private static boolean isPage(@Nullable Schema schema) {
    return schema != null
        && schema.getRef() != null
        && schema.getRef().startsWith("#/components/schemas/Page");
  }

  private static void problem(Operation operation, @Nullable Integer... statuses) {
    for (Integer status : statuses) {
      if (status != null) {
        operation
            .getResponses()
            .addAPIResponse(String.valueOf(status), OASFactory.createAPIResponse().ref(PROBLEM));
      }
    }
  }

  private static Header header(String description) {
    return OASFactory.createHeader().description(description).schema(string());
  }

  private static Schema string() {
    return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
  }
}
