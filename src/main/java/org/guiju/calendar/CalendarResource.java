package org.guiju.calendar;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.platform.time.LegalDay;
import org.jspecify.annotations.Nullable;

/** The calendar over HTTP. It is changed by imports of the dataset {@code holidays}. */
@Path("/api/v1/calendar")
@Tag(
    name = "calendar",
    description = "Public holidays and make-up working days, as the operator imported them.")
class CalendarResource {

  private static final int YEARS = 10;
  private static final int LAST_YEAR = 9_000;

  private final Holidays holidays;
  private final LegalDay legalDay;

  CalendarResource(Holidays holidays, LegalDay legalDay) {
    this.holidays = holidays;
    this.legalDay = legalDay;
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "getCalendar",
      summary = "Gets the days that differ from the usual week",
      description =
          "Public holidays, and days of the weekend on which offices work. At most ten years at"
              + " once.")
  public CalendarView get(
      @Parameter(description = "First day; the first one of this year where absent.")
          @QueryParam("from")
          @Nullable LocalDate from,
      @Parameter(description = "Last day; a year after the first one where absent.")
          @QueryParam("to")
          @Nullable LocalDate to) {
    LocalDate first = from == null ? legalDay.today().withDayOfYear(1) : from;
    if (first.getYear() < 1 || first.getYear() > LAST_YEAR) {
      throw outOfRange("from");
    }
    LocalDate last = to == null ? first.plusYears(1).minusDays(1) : to;
    if (last.isBefore(first) || last.isAfter(first.plusYears(YEARS))) {
      throw outOfRange("to");
    }
    return holidays.between(first, last);
  }

  private static DomainException outOfRange(String parameter) {
    Text text =
        new Text("起止日期须先后有序，且相隔不超过十年。", "The days must be in order and at most ten years apart.");
    return DomainException.malformed(parameter, "DATES_OUT_OF_RANGE", text);
  }
}
