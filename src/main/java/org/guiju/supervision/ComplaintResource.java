package org.guiju.supervision;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guiju.platform.http.Answers;
import org.guiju.platform.http.IfMatch;
import org.guiju.platform.idempotency.Idempotency;
import org.guiju.platform.language.RequestLanguage;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Complaints and reports of the public over HTTP. */
@Path("/api/v1/complaints")
@Tag(
    name = "supervision",
    description = "Complaints and feedback of the public, random draws for inspection.")
class ComplaintResource {

  /** What a receipt looks like. */
  static final String RECEIPT = "[A-Za-z0-9_-]{1,64}";

  private final SubmissionService submissions;
  private final RequestLanguage language;
  private final Idempotency idempotency;
  private final Sender sender;

  ComplaintResource(
      SubmissionService submissions,
      RequestLanguage language,
      Idempotency idempotency,
      Sender sender) {
    this.submissions = submissions;
    this.language = language;
    this.idempotency = idempotency;
    this.sender = sender;
  }

  @POST
  @PermitAll
  @Operation(
      operationId = "createComplaint",
      summary = "Complains about a standard or a self-declaration, without an account",
      description =
          "The answer holds a receipt with which to ask what became of it. At most so many come in from one address and"
              + " about one thing; 429 then says when to try again. With an Idempotency-Key the answer, and in it the"
              + " receipt, is kept as long as the key; without one only the receipt's SHA-256 is.")
  public RestResponse<ReceiptView> complain(@Valid @NotNull ComplaintRequest request) {
    return idempotency.runSecret(
        () -> {
          ReceiptView receipt =
              submissions.submit(
                  SubmissionService.COMPLAINT,
                  request.about(),
                  request.inputs(),
                  request.contact(),
                  sender.address(),
                  language.get());
          return Answers.created("/api/v1/complaints/" + receipt.receipt(), receipt);
        });
  }

  @GET
  @Path("/{receipt}")
  @PermitAll
  @Operation(
      operationId = "getComplaintByReceipt",
      summary = "Tells the complainant the state, the reply and the dates")
  public SubmissionView get(@PathParam("receipt") @Pattern(regexp = RECEIPT) String receipt) {
    return submissions.byReceipt(SubmissionService.COMPLAINT, receipt, language.get());
  }

  @DELETE
  @Path("/{receipt}/contact")
  @PermitAll
  @Operation(
      operationId = "deleteOwnComplaintContact",
      summary = "Erases the contact of the complainant who holds the receipt")
  public RestResponse<Void> eraseOwn(
      @PathParam("receipt") @Pattern(regexp = RECEIPT) String receipt,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    IfMatch.require(IfMatch.version(ifMatch), SubmissionService.CONTACT_VERSION);
    submissions.eraseContactByReceipt(receipt);
    return RestResponse.noContent();
  }
}
