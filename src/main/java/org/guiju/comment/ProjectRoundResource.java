package org.guiju.comment;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guiju.ledger.Ref;
import org.guiju.platform.Text;
import org.guiju.platform.http.AsOf;
import org.guiju.platform.language.RequestLanguage;
import org.guiju.platform.paging.Page;
import org.guiju.platform.paging.PageRequest;
import org.guiju.platform.time.LegalDay;

/** The consultations of a project, over HTTP. */
@Path("/api/v1/projects/{id}/comment-rounds")
@Tag(name = "comments")
class ProjectRoundResource {

  private static final Text THING = new Text("标准项目", "standards project");

  private final RoundService rounds;
  private final LegalDay legalDay;
  private final RequestLanguage language;

  ProjectRoundResource(RoundService rounds, LegalDay legalDay, RequestLanguage language) {
    this.rounds = rounds;
    this.legalDay = legalDay;
    this.language = language;
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "listProjectCommentRounds",
      summary = "Lists the consultations of a project",
      description = "Sorts: lastDay, openedOn.")
  public Page<RoundView> list(
      @PathParam("id") UUID id, @BeanParam AsOf asOf, @Valid @BeanParam PageRequest page) {
    return rounds.of(new Ref("PROJECT", id), THING, asOf.day(legalDay), page, language.get());
  }
}
