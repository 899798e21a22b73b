package org.guiju.programme;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guiju.ledger.CorrectionRequest;
import org.guiju.ledger.EventView;
import org.guiju.ledger.HistoryParameters;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.platform.http.Answers;
import org.guiju.platform.http.IfMatch;
import org.guiju.platform.http.KnownAt;
import org.guiju.platform.http.MaxBody;
import org.guiju.platform.idempotency.Idempotency;
import org.guiju.platform.language.RequestLanguage;
import org.guiju.platform.paging.Page;
import org.guiju.platform.security.Roles;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Recording, checking and changing policy documents over HTTP. */
@Path("/api/v1/programmes")
@Tag(name = "programmes")
@Produces(MediaType.APPLICATION_JSON)
class ProgrammeRecordResource {

  /** What the ledger can hold of a definition, whatever has to be escaped in it. */
  private static final long LARGEST = 500_000;

  private final ProgrammeBook programmes;
  private final ProgrammeService service;
  private final ProgrammeChecker checker;
  private final DefinitionBody bodies;
  private final Idempotency idempotency;
  private final RequestLanguage language;

  ProgrammeRecordResource(
      ProgrammeBook programmes,
      ProgrammeService service,
      ProgrammeChecker checker,
      DefinitionBody bodies,
      Idempotency idempotency,
      RequestLanguage language) {
    this.programmes = programmes;
    this.service = service;
    this.checker = checker;
    this.bodies = bodies;
    this.idempotency = idempotency;
    this.language = language;
  }

  @POST
  @RolesAllowed({Roles.ADMIN, Roles.DEPT, Roles.INITIATOR})
  @Consumes({MediaType.APPLICATION_JSON, DefinitionBody.YAML})
  @MaxBody(LARGEST)
  @Operation(
      operationId = "createProgramme",
      summary = "Records a policy document",
      description =
          "The body is the definition, as JSON or as YAML, in the form of the data files (docs/programmes.md). Its"
              + " targets can be asked for at once, like those of the built-in documents. By an administrator, or by an"
              + " authority of the document's region or of one above it. Every mistake is told, as by the check.")
  public RestResponse<ProgrammeDetail> create(
      @HeaderParam("Content-Type") @Parameter(hidden = true) @Nullable String contentType,
      @QueryParam("effectiveOn")
          @Parameter(
              description =
                  "First day on which it holds; the date of the document where absent, else the window's start.")
          @Nullable LocalDate effectiveOn,
      @QueryParam("reason") @Size(max = 2000) @Parameter(description = "Why it is recorded.")
          @Nullable String reason,
      @QueryParam("basis") @Size(max = 1000) @Parameter(description = "Legal or document basis.")
          @Nullable String basis,
      @RequestBody(
              required = true,
              content = {
                @Content(
                    mediaType = MediaType.APPLICATION_JSON,
                    schema = @Schema(implementation = ProgrammeDefinition.class)),
                @Content(
                    mediaType = DefinitionBody.YAML,
                    schema = @Schema(implementation = ProgrammeDefinition.class))
              })
          InputStream body)
      throws IOException {
    DefinitionBody.Sent sent = bodies.read(body, contentType);
    return idempotency.runOver(
        sent.digest(),
        () -> {
          ProgrammeVersion version =
              service.create(
                  sent.definition(), new ProgrammeService.Saying(effectiveOn, reason, basis));
          return Answers.created(path(version), detail(version));
        });
  }

  @POST
  @Path("/check")
  @PermitAll
  @Consumes({MediaType.APPLICATION_JSON, DefinitionBody.YAML})
  @MaxBody(LARGEST)
  @Operation(
      operationId = "verifyProgramme",
      summary = "Tells everything that is wrong with a definition",
      description =
          "Records nothing. Each mistake comes with its place, with what is wrong and with what would be right, in both"
              + " languages: unknown indicators, regions, units and options, values that are missing or of the wrong"
              + " form, quotes that do not stand in `text`. Warnings tell what may be meant otherwise, such as parts"
              + " that do not add up to their target.")
  public ProgrammeCheckView check(
      @HeaderParam("Content-Type") @Parameter(hidden = true) @Nullable String contentType,
      @RequestBody(
              required = true,
              content = {
                @Content(
                    mediaType = MediaType.APPLICATION_JSON,
                    schema = @Schema(implementation = ProgrammeDefinition.class)),
                @Content(
                    mediaType = DefinitionBody.YAML,
                    schema = @Schema(implementation = ProgrammeDefinition.class))
              })
          InputStream body)
      throws IOException {
    return ProgrammeCheckView.of(
        checker.check(bodies.read(body, contentType).definition()), language.get());
  }

  @GET
  @Path("/{code}/versions")
  @PermitAll
  @Operation(
      operationId = "listProgrammeVersions",
      summary = "The versions of a document, oldest first",
      description =
          "Each holds from its first day to that of the next one. A built-in document is its own first version.")
  public Page<ProgrammeVersionView> versions(
      @PathParam("code") String code, @BeanParam KnownAt knownAt) {
    return Page.whole(
        programmes.history(code).versions(knownAt.orNull()).stream()
            .map(version -> ProgrammeVersionView.of(version, false))
            .toList());
  }

  @GET
  @Path("/{code}/versions/{number}")
  @PermitAll
  @Operation(
      operationId = "getProgrammeVersion",
      summary = "One version of a document with its whole definition",
      description = "The definition can be changed and recorded as the next version.")
  public ProgrammeVersionView version(
      @PathParam("code") String code, @PathParam("number") int number, @BeanParam KnownAt knownAt) {
    return programmes.history(code).versions(knownAt.orNull()).stream()
        .filter(version -> version.number() == number)
        .findFirst()
        .map(version -> ProgrammeVersionView.of(version, true))
        .orElseThrow(() -> DomainException.notFound(new Text("版本", "version")));
  }

  @POST
  @Path("/{code}/versions")
  @RolesAllowed({Roles.ADMIN, Roles.DEPT, Roles.INITIATOR})
  @Consumes({MediaType.APPLICATION_JSON, DefinitionBody.YAML})
  @MaxBody(LARGEST)
  @Operation(
      operationId = "createProgrammeVersion",
      summary = "Changes a document from a day on",
      description =
          "The body is the whole definition as it is to be read from that day on; earlier days keep the versions they"
              + " had. So the targets of built-in documents change in mid-period too. Region and code stay.")
  public RestResponse<ProgrammeDetail> revise(
      @PathParam("code") String code,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @HeaderParam("Content-Type") @Parameter(hidden = true) @Nullable String contentType,
      @QueryParam("effectiveOn")
          @NotNull
          @Parameter(description = "First day on which it holds.", required = true)
          LocalDate effectiveOn,
      @QueryParam("reason")
          @NotNull
          @Size(min = 1, max = 2000)
          @Parameter(description = "Why it changes.", required = true)
          String reason,
      @QueryParam("basis") @Size(max = 1000) @Parameter(description = "Legal or document basis.")
          @Nullable String basis,
      @RequestBody(
              required = true,
              content = {
                @Content(
                    mediaType = MediaType.APPLICATION_JSON,
                    schema = @Schema(implementation = ProgrammeDefinition.class)),
                @Content(
                    mediaType = DefinitionBody.YAML,
                    schema = @Schema(implementation = ProgrammeDefinition.class))
              })
          InputStream body)
      throws IOException {
    DefinitionBody.Sent sent = bodies.read(body, contentType);
    return idempotency.runOver(
        sent.digest(),
        () -> {
          ProgrammeVersion version =
              service.revise(
                  code,
                  IfMatch.version(ifMatch),
                  sent.definition(),
                  new ProgrammeService.Saying(effectiveOn, reason, basis));
          return Answers.created(path(version) + "/versions/" + version.number(), detail(version));
        });
  }

  @GET
  @Path("/{code}/targets/{id}/changes")
  @PermitAll
  @Operation(
      operationId = "listTargetChanges",
      summary = "What a target said from when on",
      description =
          "One item for each version with which the target came, changed or went, oldest first, with what is"
              + " different.")
  public Page<TargetChange> changes(
      @PathParam("code") String code, @PathParam("id") String id, @BeanParam KnownAt knownAt) {
    var changes = TargetChange.of(programmes.history(code).versions(knownAt.orNull()), id);
    if (changes.isEmpty()) {
      throw DomainException.notFound(new Text("目标", "target"));
    }
    return Page.whole(changes);
  }

  @GET
  @Path("/{code}/history")
  @PermitAll
  @Operation(
      operationId = "listProgrammeHistory",
      summary = "Lists the events of a document, oldest first",
      description = "What came as a file has none.")
  public Page<EventView> history(
      @PathParam("code") String code, @Valid @BeanParam HistoryParameters view) {
    return Page.whole(service.history(code, view.asRecorded(), view.knownAt()));
  }

  @POST
  @Path("/{code}/corrections")
  @RolesAllowed({Roles.ADMIN, Roles.DEPT, Roles.INITIATOR})
  @MaxBody(LARGEST)
  @Operation(
      operationId = "correctProgramme",
      summary = "Puts an event of a document right",
      description =
          "A version that should never have been recorded is voided; what remains holds again. The first day or the"
              + " whole payload can be put right.")
  public RestResponse<Page<EventView>> correct(
      @PathParam("code") String code,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Valid @NotNull CorrectionRequest request) {
    return idempotency.run(
        () ->
            RestResponse.ok(Page.whole(service.correct(code, IfMatch.version(ifMatch), request))));
  }

  private ProgrammeDetail detail(ProgrammeVersion version) {
    return ProgrammeDetail.of(
        version, programmes.history(version.programme().code()).revision(), language.get());
  }

  private static String path(ProgrammeVersion version) {
    return "/api/v1/programmes/" + version.programme().code();
  }
}
