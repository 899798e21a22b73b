package org.guiju.register;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guiju.platform.http.Answers;
import org.guiju.platform.http.AsOf;
import org.guiju.platform.idempotency.Idempotency;
import org.guiju.platform.language.RequestLanguage;
import org.guiju.platform.paging.FacetRequest;
import org.guiju.platform.paging.Page;
import org.guiju.platform.paging.PageRequest;
import org.guiju.platform.security.Roles;
import org.guiju.platform.time.LegalDay;
import org.jboss.resteasy.reactive.RestResponse;

/** Registers over HTTP. */
@Path("/api/v1/registers")
@Tag(
    name = "registers",
    description =
        "Facilities, pilots, designations, awards, experts and whatever else policy documents count, each a register"
            + " that a data file defines.")
class RegisterResource {

  private static final String ENTRIES = "/api/v1/entries/";

  private final Registers registers;
  private final EntryService entries;
  private final LegalDay legalDay;
  private final RequestLanguage language;
  private final Idempotency idempotency;

  RegisterResource(
      Registers registers,
      EntryService entries,
      LegalDay legalDay,
      RequestLanguage language,
      Idempotency idempotency) {
    this.registers = registers;
    this.entries = entries;
    this.legalDay = legalDay;
    this.language = language;
    this.idempotency = idempotency;
  }

  @GET
  @PermitAll
  @Operation(operationId = "listRegisters", summary = "Lists the registers")
  public Page<RegisterView> list() {
    return Page.whole(registers.all().stream().map(this::view).toList());
  }

  @GET
  @Path("/{register}")
  @PermitAll
  @Operation(
      operationId = "getRegister",
      summary =
          "Tells what an entry of a register is, what can be done with it and what it counts for")
  public RegisterView get(@PathParam("register") @Size(max = 40) String register) {
    return view(registers.get(register));
  }

  private RegisterView view(Register register) {
    return RegisterView.of(
        register, registers.procedure(register).ref(), registers.machine(register), language.get());
  }

  @GET
  @Path("/{register}/entries")
  @PermitAll
  @Operation(
      operationId = "listEntries",
      summary = "Lists the entries of a register",
      description =
          "Entries as they stood on a day. Sorts: every field of an item, and `attribute.NAME` for"
              + " every attribute that has one value at most; what has none comes last. Facets:"
              + " type, state, ended, region, level, and `attribute.NAME` for every attribute whose"
              + " values are no long texts.")
  public Page<EntrySummary> entries(
      @PathParam("register") @Size(max = 40) String register,
      @Valid @BeanParam EntryFilter filter,
      @BeanParam AsOf asOf,
      @Valid @BeanParam PageRequest page,
      @Valid @BeanParam FacetRequest facets) {
    return entries.list(register, filter, asOf.day(legalDay), page, facets);
  }

  @POST
  @Path("/{register}/entries")
  @RolesAllowed({
    Roles.ADMIN,
    Roles.PROPOSER,
    Roles.ENTERPRISE,
    Roles.ASSOC,
    Roles.DEPT,
    Roles.IMPORTER
  })
  @Operation(
      operationId = "createEntry",
      summary = "Begins an entry of a register",
      description =
          "The register tells the steps with which an entry can begin, and who may take them.")
  public RestResponse<EntryView> enter(
      @PathParam("register") @Size(max = 40) String register,
      @Valid @NotNull EntryRequest request) {
    return idempotency.run(
        () -> {
          EntryView view = entries.enter(register, request, language.get());
          return Answers.created(ENTRIES + view.id(), view);
        });
  }
}
