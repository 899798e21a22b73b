package org.guiju.review;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guiju.platform.http.AsOf;
import org.guiju.platform.language.RequestLanguage;
import org.guiju.platform.paging.Page;
import org.guiju.platform.paging.PageRequest;
import org.guiju.platform.time.LegalDay;

/** What is to be known before a decision about an edition, over HTTP. */
@Path("/api/v1/standards/{id}")
@Tag(name = "reviews", description = "Reviews of editions, and what they rest on.")
class ReviewResource {

  private final Reviews reviews;
  private final ReviewService service;
  private final LegalDay legalDay;
  private final RequestLanguage language;

  ReviewResource(
      Reviews reviews, ReviewService service, LegalDay legalDay, RequestLanguage language) {
    this.reviews = reviews;
    this.service = service;
    this.legalDay = legalDay;
    this.language = language;
  }

  @GET
  @Path("/reviews")
  @PermitAll
  @Operation(
      operationId = "getStandardReviews",
      summary = "Tells the reviews of an edition and when the next one is due")
  public ReviewsView reviews(@PathParam("id") UUID id, @BeanParam AsOf asOf) {
    return reviews.of(id, asOf.day(legalDay));
  }

  @GET
  @Path("/citations")
  @PermitAll
  @Operation(
      operationId = "getStandardCitations",
      summary = "Tells who cites an edition, and how what it cites stands",
      description = "The page is one of those who cite it. Sorts: id.")
  public CitationsView citations(
      @PathParam("id") UUID id, @BeanParam AsOf asOf, @Valid @BeanParam PageRequest page) {
    return service.citations(id, asOf.day(legalDay), page);
  }

  @GET
  @Path("/retirement")
  @PermitAll
  @Operation(
      operationId = "getStandardRetirement",
      summary = "Tells whom the withdrawal of an edition would concern")
  public RetirementView retirement(@PathParam("id") UUID id, @BeanParam AsOf asOf) {
    return service.retirement(id, asOf.day(legalDay));
  }

  @GET
  @Path("/evidence")
  @PermitAll
  @Operation(
      operationId = "getStandardEvidence",
      summary = "Tells all that speaks for or against an edition")
  public EvidenceView evidence(@PathParam("id") UUID id, @BeanParam AsOf asOf) {
    return service.evidence(id, asOf.day(legalDay), language.get());
  }

  @GET
  @Path("/feedback-report")
  @PermitAll
  @Operation(
      operationId = "listStandardFeedback",
      summary = "Tells what was reported about an edition, what was done and what came of it",
      description = "Sorts: createdAt, updatedAt.")
  public Page<FeedbackRow> feedback(
      @PathParam("id") UUID id, @BeanParam AsOf asOf, @Valid @BeanParam PageRequest page) {
    return service.feedback(id, asOf.day(legalDay), page, language.get());
  }
}
