package org.guiju.account;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guiju.platform.http.Answers;
import org.guiju.platform.http.IfMatch;
import org.guiju.platform.http.MergePatch;
import org.guiju.platform.http.MergePatches;
import org.guiju.platform.idempotency.Idempotency;
import org.guiju.platform.paging.Page;
import org.guiju.platform.paging.PageRequest;
import org.guiju.platform.security.Roles;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Accounts over HTTP, for administrators; everybody sees his own and changes his own password. */
@Path("/api/v1/accounts")
@Tag(name = "accounts")
class AccountResource {

  private final AccountService accounts;
  private final Idempotency idempotency;
  private final MergePatches patches;

  AccountResource(AccountService accounts, Idempotency idempotency, MergePatches patches) {
    this.accounts = accounts;
    this.idempotency = idempotency;
    this.patches = patches;
  }

  @POST
  @RolesAllowed(Roles.ADMIN)
  @Operation(operationId = "createAccount", summary = "Make an account")
  public RestResponse<AccountView> create(@Valid NewAccount body) {
    return idempotency.runSecret(
        () -> {
          AccountView account = accounts.create(body);
          return Answers.created("/api/v1/accounts/" + account.id(), account);
        });
  }

  @GET
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      operationId = "listAccounts",
      summary = "The accounts",
      description = "Sorted by `name` or `-name`.")
  public Page<AccountView> list(
      @Valid @BeanParam AccountFilter filter, @BeanParam PageRequest page) {
    return accounts.list(filter, page);
  }

  @GET
  @Path("/me")
  @Authenticated
  @Operation(operationId = "getOwnAccount", summary = "The account of whoever asks")
  public AccountView me() {
    return accounts.me();
  }

  @GET
  @Path("/{id}")
  @RolesAllowed(Roles.ADMIN)
  @Operation(operationId = "getAccount", summary = "An account")
  public AccountView get(@PathParam("id") UUID id) {
    return accounts.get(id);
  }

  @PATCH
  @Path("/{id}")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      operationId = "updateAccount",
      summary = "Change roles, scope, or whether an account can log in")
  @RequestBody(content = @Content(schema = @Schema(implementation = AccountSettings.class)))
  public AccountView change(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      MergePatch patch) {
    return accounts.change(
        id,
        IfMatch.version(ifMatch),
        settings -> patches.apply(patch, settings, AccountSettings.class));
  }

  @POST
  @Path("/{id}/password")
  @Authenticated
  @Operation(operationId = "setPassword", summary = "Give an account another password")
  public RestResponse<Void> setPassword(@PathParam("id") UUID id, @Valid NewPassword body) {
    return idempotency.runSecret(
        () -> {
          accounts.setPassword(id, body);
          return RestResponse.noContent();
        });
  }
}
