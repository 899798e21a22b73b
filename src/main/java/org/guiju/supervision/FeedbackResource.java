package org.guiju.supervision;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guiju.platform.http.Answers;
import org.guiju.platform.idempotency.Idempotency;
import org.guiju.platform.language.RequestLanguage;
import org.jboss.resteasy.reactive.RestResponse;

/** Feedback of the public on standards in use over HTTP. */
@Path("/api/v1/feedback")
@Tag(name = "supervision")
class FeedbackResource {

  private final SubmissionService submissions;
  private final RequestLanguage language;
  private final Idempotency idempotency;
  private final Sender sender;

  FeedbackResource(
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
      operationId = "createFeedback",
      summary = "Tells how a standard does in use, without an account",
      description = "Bounded and answered with a receipt as complaints are.")
  public RestResponse<ReceiptView> give(@Valid @NotNull FeedbackRequest request) {
    return idempotency.runSecret(
        () -> {
          ReceiptView receipt =
              submissions.submit(
                  SubmissionService.FEEDBACK,
                  request.about(),
                  request.inputs(),
                  null,
                  sender.address(),
                  language.get());
          return Answers.created("/api/v1/feedback/" + receipt.receipt(), receipt);
        });
  }

  @GET
  @Path("/{receipt}")
  @PermitAll
  @Operation(
      operationId = "getFeedbackByReceipt",
      summary = "Tells whoever gave feedback the reply and what came of it")
  public SubmissionView get(
      @PathParam("receipt") @Pattern(regexp = ComplaintResource.RECEIPT) String receipt) {
    return submissions.byReceipt(SubmissionService.FEEDBACK, receipt, language.get());
  }
}
