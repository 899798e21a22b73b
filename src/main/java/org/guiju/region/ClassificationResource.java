package org.guiju.region;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guiju.platform.http.AsOf;
import org.guiju.platform.paging.Page;
import org.guiju.platform.paging.PageRequest;
import org.guiju.platform.time.LegalDay;

/**
 * Classifications over HTTP. They are changed by imports of the dataset {@code classifications}.
 */
@Path("/api/v1/classifications")
@Tag(
    name = "classifications",
    description = "ICS, CCS and codes of industry standards, as the operator imported them.")
class ClassificationResource {

  private final Classifications classifications;
  private final LegalDay legalDay;

  ClassificationResource(Classifications classifications, LegalDay legalDay) {
    this.classifications = classifications;
    this.legalDay = legalDay;
  }

  @GET
  @Path("/{scheme}")
  @PermitAll
  @Operation(
      operationId = "listClassifications",
      summary = "Lists codes of a classification",
      description =
          "Codes on a day; empty where the operator imported none. Sorted by any of their fields,"
              + " by code where none is asked for.")
  public Page<ClassificationView> list(
      @PathParam("scheme") ClassificationScheme scheme,
      @Valid @BeanParam ClassificationFilter filter,
      @BeanParam AsOf asOf,
      @Valid @BeanParam PageRequest page) {
    return classifications.list(scheme, filter, asOf.day(legalDay), page);
  }

  @GET
  @Path("/{scheme}/{code: .+}")
  @PermitAll
  @Operation(
      operationId = "getClassification",
      summary = "Gets a code of a classification as it was on a day")
  public ClassificationView get(
      @PathParam("scheme") ClassificationScheme scheme,
      @Parameter(description = "The code, such as 35.240, L70 or A00/09.") @PathParam("code")
          String code,
      @BeanParam AsOf asOf) {
    return classifications.get(scheme, code, asOf.day(legalDay));
  }
}
