package org.guiju.deadline;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guiju.platform.Text;
import org.guiju.platform.http.AsOf;
import org.guiju.platform.language.RequestLanguage;
import org.guiju.platform.paging.Page;
import org.guiju.platform.paging.PageRequest;
import org.guiju.platform.time.LegalDay;

/** What is due, over HTTP. */
@Path("/api/v1")
@Tag(name = "deadlines", description = "What is due, soon due and overdue.")
class DeadlineResource {

  /** Events in one calendar. */
  static final int MOST_EVENTS = 1_000;

  private static final Text NAME = new Text("规矩：期限", "Guiju: deadlines");

  private final DeadlineService deadlines;
  private final LegalDay legalDay;
  private final RequestLanguage language;

  DeadlineResource(DeadlineService deadlines, LegalDay legalDay, RequestLanguage language) {
    this.deadlines = deadlines;
    this.legalDay = legalDay;
    this.language = language;
  }

  @GET
  @Path("/deadlines")
  @PermitAll
  @Operation(
      operationId = "listDeadlines",
      summary = "Lists deadlines",
      description =
          "Runs of clocks that had begun by the day, as they stand on it by what is known now, the earliest due first."
              + " Clocks that run without an end are not listed. Sorts: dueOn.")
  public Page<DeadlineView> list(
      @Valid @BeanParam DeadlineFilter filter,
      @BeanParam AsOf asOf,
      @Valid @BeanParam PageRequest page) {
    return deadlines.list(filter, asOf.day(legalDay), page, language.get());
  }

  @GET
  @Path("/deadlines.ics")
  @Produces("text/calendar")
  @PermitAll
  @Operation(
      operationId = "getDeadlineCalendar",
      summary = "Gets deadlines as a calendar",
      description =
          "A calendar to subscribe to (iCalendar, RFC 5545) of the first 1,000 deadlines by the same filters; narrow it"
              + " by committee, region, organization or days.")
  public String calendar(@Valid @BeanParam DeadlineFilter filter, @BeanParam AsOf asOf) {
    LocalDate on = asOf.day(legalDay);
    return ICalendar.of(
        NAME.in(language.get()),
        deadlines.first(filter, on, MOST_EVENTS, language.get()),
        legalDay.now());
  }
}
