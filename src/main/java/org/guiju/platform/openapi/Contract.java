package org.guiju.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.jboss.jandex.IndexView;

/** Completes the generated contract at build time. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class Contract implements OASFilter {

  private static final String DESCRIPTION =
      """
      The open system of record for standards projects.

      Every answer that is not 2xx or 304 is `application/problem+json` (RFC 9457). Names and messages come in Chinese \
      or, with `Accept-Language: en`, in English. Lists are answered page by page: give the `next` of one answer as \
      `cursor` of the next request. Every GET has an `ETag` and heeds `If-None-Match`. A change needs the `ETag` that \
      was seen as `If-Match`. A POST may carry an `Idempotency-Key`; the same key with the same request repeats the \
      first answer. Dates are legal days in China; moments have a zone. Unknown fields and parameters are refused.
      """;

  private final IndexView index;

  public Contract(IndexView index) {
    this.index = index;
  }

  @Override
  public void filterOpenAPI(OpenAPI api) {
    if (api.getInfo() == null) {
      api.setInfo(OASFactory.createInfo());
    }
    api.getInfo().setDescription(DESCRIPTION);
    if (api.getComponents() == null) {
      api.setComponents(OASFactory.createComponents());
    }
    CommonParts.addTo(api.getComponents());
    if (api.getPaths() != null) {
      for (PathItem path : api.getPaths().getPathItems().values()) {
        path.getOperations().forEach(CommonParts::addTo);
      }
    }
    new Schemas(api, index).complete();
  }
}
