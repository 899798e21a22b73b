package org.guiju.register;

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
import org.guiju.platform.paging.Page;
import org.guiju.platform.paging.PageRequest;
import org.guiju.platform.time.LegalDay;

/** The entries of registers that name a committee, over HTTP. */
@Path("/api/v1/committees/{id}/entries")
@Tag(name = "registers")
class CommitteeEntryResource {

  private final EntryService entries;
  private final LegalDay legalDay;

  CommitteeEntryResource(EntryService entries, LegalDay legalDay) {
    this.entries = entries;
    this.legalDay = legalDay;
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "listCommitteeEntries",
      summary = "Lists the entries of all registers that name a committee",
      description =
          "Entries as they stood on a day that name it in an attribute of the format committee, such as hosted committees. Sorts: every"
              + " field of an item; what has none comes last.")
  public Page<EntrySummary> list(
      @PathParam("id") UUID id, @BeanParam AsOf asOf, @Valid @BeanParam PageRequest page) {
    return entries.naming(id, asOf.day(legalDay), page);
  }
}
