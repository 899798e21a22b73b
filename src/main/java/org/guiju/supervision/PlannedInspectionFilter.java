package org.guiju.supervision;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.guiju.identifier.Identifiers;
import org.guiju.identifier.SoughtNumber;
import org.guiju.platform.paging.ListFilter;
import org.guiju.procedure.Finding;
import org.jspecify.annotations.Nullable;

/**
 * What the inspections of a draw can be narrowed by: all given parameters hold together, several
 * values of one are a union.
 */
public class PlannedInspectionFilter {

  @QueryParam("state")
  @Parameter(description = "What became of them by the day.")
  @Size(max = ListFilter.MOST)
  @Nullable List<PlannedInspectionState> state;

  @QueryParam("overdue")
  @Parameter(description = "Whether the last day of the plan is over and they are still left.")
  @Nullable Boolean overdue;

  @QueryParam("placeFrom")
  @Parameter(description = "The least place in the draw, from 1.")
  @Nullable Integer placeFrom;

  @QueryParam("placeTo")
  @Parameter(description = "The greatest place in the draw, inclusive.")
  @Nullable Integer placeTo;

  @QueryParam("declaration")
  @Parameter(description = "Declarations that were drawn.")
  @Size(max = ListFilter.MOST)
  @Nullable List<UUID> declaration;

  @QueryParam("inspection")
  @Parameter(description = "The inspections themselves.")
  @Size(max = ListFilter.MOST)
  @Nullable List<UUID> inspection;

  @QueryParam("startedFrom")
  @Parameter(description = "First day of their beginning.")
  @Nullable LocalDate startedFrom;

  @QueryParam("startedTo")
  @Parameter(description = "Last day of their beginning, inclusive.")
  @Nullable LocalDate startedTo;

  @QueryParam("endedFrom")
  @Parameter(description = "First day of their end.")
  @Nullable LocalDate endedFrom;

  @QueryParam("endedTo")
  @Parameter(description = "Last day of their end, inclusive.")
  @Nullable LocalDate endedTo;

  @QueryParam("finding")
  @Parameter(description = "What was found.")
  @Size(max = ListFilter.MOST)
  @Nullable List<Finding> finding;

  @QueryParam("organization")
  @Parameter(description = "The declarers.")
  @Size(max = ListFilter.MOST)
  @Nullable List<UUID> organization;

  @QueryParam("number")
  @Parameter(
      description =
          "Numbers of the standards that the declarations are mainly about, in any spelling;"
              + " without a year, whatever their year.")
  @Size(max = ListFilter.MOST)
  @Nullable List<@Size(max = 300) String> number;

  @QueryParam("title")
  @Parameter(description = "Part of the title of the declaration on the day.")
  @Nullable
  @Size(max = 200)
  String title;

  @QueryParam("declarationState")
  @Parameter(description = "States of the declarations on the day, such as PUBLISHED.")
  @Size(max = ListFilter.MOST)
  @Nullable List<@Size(max = 40) String> declarationState;

  private @Nullable Set<String> keys;

  /** Whether it takes one, by all but its declaration. */
  boolean takes(PlannedInspection it) {
    return isAmong(state, it.state())
        && (overdue == null || overdue == it.overdue())
        && isBetween(placeFrom, placeTo, it.place())
        && isAmong(declaration, it.declaration())
        && isAmong(inspection, it.inspection())
        && isBetween(startedFrom, startedTo, it.startedOn())
        && isBetween(endedFrom, endedTo, it.endedOn())
        && isAmong(finding, it.finding());
  }

  /** Whether anything is asked of the declarations. */
  boolean asksOfDeclarations() {
    return isAsked(organization)
        || isAsked(number)
        || isAsked(declarationState)
        || (title != null && !title.isBlank());
  }

  /** Whether it takes one by its declaration, which it is told with. */
  boolean takesDeclaration(PlannedInspection it) {
    return isAmong(organization, it.organization())
        && bears(it.number())
        && isAmong(declarationState, it.declarationState())
        && holds(it.title());
  }

  private boolean bears(@Nullable String of) {
    if (number == null || number.isEmpty()) {
      return true;
    }
    return of != null
        && (keys().contains(SoughtNumber.named(of).canonical())
            || keys().contains(Identifiers.familyKey(of)));
  }

  /** Of the numbers asked for: with the year where they name one, else without. */
  private Set<String> keys() {
    Set<String> known = keys;
    if (known == null) {
      known =
          Objects.requireNonNull(number).stream()
              .map(it -> SoughtNumber.named(it).key())
              .collect(Collectors.toSet());
      keys = known;
    }
    return known;
  }

  private boolean holds(@Nullable String text) {
    return title == null
        || title.isBlank()
        || (text != null
            && text.toLowerCase(Locale.ROOT).contains(title.strip().toLowerCase(Locale.ROOT)));
  }

  private static boolean isAsked(@Nullable List<?> values) {
    return values != null && !values.isEmpty();
  }

  private static boolean isAmong(@Nullable List<?> values, @Nullable Object it) {
    return values == null || values.isEmpty() || (it != null && values.contains(it));
  }

  private static <T extends Comparable<? super T>> boolean isBetween(
      @Nullable T least, @Nullable T most, @Nullable T it) {
    return (least == null || (it != null && it.compareTo(least) >= 0))
        && (most == null || (it != null && it.compareTo(most) <= 0));
  }

  /** All that is asked, as text. */
  String asked() {
    return Arrays.toString(
        new @Nullable Object[] {
          state,
          overdue,
          placeFrom,
          placeTo,
          declaration,
          inspection,
          startedFrom,
          startedTo,
          endedFrom,
          endedTo,
          finding,
          organization,
          number,
          title,
          declarationState
        });
  }
}
