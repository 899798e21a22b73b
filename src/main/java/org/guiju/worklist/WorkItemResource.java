package org.guiju.worklist;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guiju.platform.http.AsOf;
import org.guiju.platform.language.RequestLanguage;
import org.guiju.platform.paging.Page;
import org.guiju.platform.paging.PageRequest;
import org.guiju.platform.time.LegalDay;

/** Work lists over HTTP. */
@Path("/api/v1/work-items")
@Tag(name = "work-items", description = "Whose turn it is, with what, since when and until when.")
class WorkItemResource {

  private final WorkItems items;
  private final LegalDay legalDay;
  private final RequestLanguage language;

  WorkItemResource(WorkItems items, LegalDay legalDay, RequestLanguage language) {
    this.items = items;
    this.legalDay = legalDay;
    this.language = language;
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "listWorkItems",
      summary = "Lists what waits for somebody",
      description =
          "Projects, editions, self-declarations and matters in a state that asks for a step, or with a clock that is"
              + " about to run out, and draws of which something is left to inspect by their plan, by what is known now;"
              + " what is due first comes first. Sorts: dueOn. A client that keeps"
              + " a copy asks with `updatedSince` for what changed: it adds or replaces what is WAITING and drops what is"
              + " DONE, also what it never had. A clock that begins to ask for somebody is nothing that is recorded: read"
              + " the whole list once a day. A thing all of which was voided is in no list; /changes tells of it.")
  public Page<WorkItemView> list(
      @Valid @BeanParam WorkItemFilter filter,
      @BeanParam AsOf asOf,
      @Valid @BeanParam PageRequest page) {
    return items.list(filter, asOf.day(legalDay), page, language.get());
  }
}
