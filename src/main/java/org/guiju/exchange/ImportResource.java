package org.guiju.exchange;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guiju.exchange.job.Datasets;
import org.guiju.exchange.job.ImportJob;
import org.guiju.exchange.job.ImportRequest;
import org.guiju.exchange.job.ImportService;
import org.guiju.exchange.spi.Dataset;
import org.guiju.platform.DomainException;
import org.guiju.platform.http.Answers;
import org.guiju.platform.http.Courtesy;
import org.guiju.platform.http.MaxBody;
import org.guiju.platform.idempotency.Idempotency;
import org.guiju.platform.language.RequestLanguage;
import org.guiju.platform.paging.Page;
import org.guiju.platform.paging.PageRequest;
import org.guiju.platform.security.CurrentActor;
import org.guiju.platform.security.Roles;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Imports over HTTP. */
@Path("/api/v1/imports")
@Tag(
    name = "imports",
    description = "Files brought in as jobs: watched, repeatable, every refused row reported.")
class ImportResource {

  private static final String PATH = "/api/v1/imports/";

  private final ImportService imports;
  private final ImportList list;
  private final Datasets datasets;
  private final CurrentActor actor;
  private final RequestLanguage language;

  ImportResource(
      ImportService imports,
      ImportList list,
      Datasets datasets,
      CurrentActor actor,
      RequestLanguage language) {
    this.imports = imports;
    this.list = list;
    this.datasets = datasets;
    this.actor = actor;
    this.language = language;
  }

  @POST
  @Consumes({"text/csv", "application/x-ndjson", "application/ndjson", "application/octet-stream"})
  @RolesAllowed({Roles.ADMIN, Roles.IMPORTER})
  @MaxBody(Long.MAX_VALUE)
  @RunOnVirtualThread
  @Operation(
      operationId = "startImport",
      summary = "Imports a file",
      description =
          "The body is the file as it is: CSV (RFC 4180, with a header) or NDJSON (one object in each line). What is"
              + " wrong with the file as a whole is refused at once, with the line, and nothing is kept; the rows are"
              + " then judged one by one by a job. A file that was imported before changes nothing. The bound of a file"
              + " is a setting, 512 MiB by default.")
  public RestResponse<ImportView> create(
      @BeanParam ImportParameters parameters,
      @BeanParam DatasetParameters datasetParameters,
      @Parameter(hidden = true) @HeaderParam(Idempotency.HEADER) @Nullable String idempotencyKey,
      @RequestBody(
              required = true,
              content = {
                @Content(
                    mediaType = "text/csv",
                    schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                    mediaType = "application/x-ndjson",
                    schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                    mediaType = "application/octet-stream",
                    schema = @Schema(type = SchemaType.STRING, format = "binary"))
              })
          InputStream file)
      throws IOException {
    try {
      ImportParameters.checkKey(idempotencyKey);
      Dataset dataset = parameters.dataset(datasets);
      Map<String, String> given = datasetParameters.given();
      ImportParameters.check(dataset, given);
      ImportJob job =
          imports.accept(
              new ImportRequest(
                  dataset,
                  parameters.format(dataset),
                  parameters.charset(),
                  given,
                  parameters.dryRun,
                  actor.get(),
                  idempotencyKey),
              file);
      return Answers.accepted(PATH + job.id(), ImportView.of(job, language.get()));
    } catch (DomainException e) {
      Courtesy.discard(file);
      throw e;
    }
  }

  @GET
  @Path("/datasets")
  @RolesAllowed({Roles.ADMIN, Roles.IMPORTER})
  @Operation(operationId = "listImportDatasets", summary = "Lists what can be imported")
  public Page<DatasetView> datasets() {
    return Page.whole(datasets.all().stream().map(DatasetView::of).toList());
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.IMPORTER})
  @Operation(
      operationId = "listImports",
      summary = "Lists imports, the latest first",
      description = "An administrator sees all, others their own. Sorts: startedAt.")
  public Page<ImportView> list(
      @Valid @BeanParam ImportFilter filter, @Valid @BeanParam PageRequest page) {
    Locale in = language.get();
    return list.jobs(filter, actor.get(), page).map(job -> ImportView.of(job, in));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.ADMIN, Roles.IMPORTER})
  @Operation(operationId = "getImport", summary = "Gets an import and how far it is")
  public ImportView get(@PathParam("id") UUID id) {
    return ImportView.of(imports.get(id, actor.get()), language.get());
  }

  @GET
  @Path("/{id}/errors")
  @RolesAllowed({Roles.ADMIN, Roles.IMPORTER})
  @Operation(
      operationId = "listImportErrors",
      summary = "Lists what is wrong with the refused rows, in the order of the file",
      description =
          "One item for each thing that is wrong; a row may have several. Sorts: position.")
  public Page<ImportErrorView> errors(
      @PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
    Locale in = language.get();
    return list.errors(imports.get(id, actor.get()), page)
        .map(error -> ImportErrorView.of(error, in));
  }
}
