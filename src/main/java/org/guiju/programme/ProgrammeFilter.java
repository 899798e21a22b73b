package org.guiju.programme;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.guiju.platform.paging.ListFilter;
import org.guiju.platform.paging.Listing;
import org.guiju.vocabulary.Level;
import org.jspecify.annotations.Nullable;

/**
 * What a list of documents can be narrowed and sorted by: all given parameters hold together,
 * several values of one are a union.
 */
public class ProgrammeFilter {

  private static final Map<String, Function<ProgrammeView, @Nullable Comparable<?>>> FIELDS =
      new TreeMap<>(
          Map.of(
              "code", ProgrammeView::code,
              "titleZh", ProgrammeView::titleZh,
              "titleEn", ProgrammeView::titleEn,
              "issuer", ProgrammeView::issuer,
              "date", ProgrammeView::date,
              "level", ProgrammeView::level,
              "region", ProgrammeView::region,
              "targetCount", ProgrammeView::targetCount,
              "clauseCount", ProgrammeView::clauseCount,
              "versionNumber", ProgrammeView::versionNumber));

  @QueryParam("code")
  @Parameter(description = "Codes of documents.")
  @Nullable
  @Size(max = ListFilter.MOST)
  List<@Size(max = 40) String> code;

  @QueryParam("level")
  @Parameter(description = "Levels of those who issued them.")
  @Nullable
  @Size(max = ListFilter.MOST)
  List<Level> level;

  @QueryParam("region")
  @Parameter(description = "Regions as PPCCXX, each with all below it; CN is China, * everywhere.")
  @Nullable
  @Size(max = ListFilter.MOST)
  List<@Pattern(regexp = "[0-9]{6}|CN|[*]") String> region;

  @QueryParam("q")
  @Parameter(description = "Part of a title in either language, of the issuer or of the code.")
  @Nullable
  @Size(max = 200)
  String q;

  @QueryParam("dateFrom")
  @Parameter(description = "Date of the document, at the earliest.")
  @Nullable LocalDate dateFrom;

  @QueryParam("dateTo")
  @Parameter(description = "Date of the document, at the latest.")
  @Nullable LocalDate dateTo;

  @QueryParam("updatedSince")
  @Parameter(description = "Only those of which the version of the day was recorded then or later.")
  @Nullable Instant updatedSince;

  @QueryParam("sort")
  @Parameter(
      description =
          "code, titleZh, titleEn, issuer, date, level, region, targetCount, clauseCount or versionNumber, `-` in front"
              + " for descending; what has no value comes last. The built-in ones first where absent.")
  @Nullable String sort;

  /**
   * The documents that are asked for.
   *
   * @param subtree codes of a region and of all below
   */
  List<ProgrammeVersion> among(
      List<ProgrammeVersion> versions, Function<String, Set<String>> subtree) {
    Set<String> within = within(subtree);
    return versions.stream().filter(version -> accepts(version, within)).toList();
  }

  /** Codes of all regions that are asked for; null for everywhere. */
  private @Nullable Set<String> within(Function<String, Set<String>> subtree) {
    List<String> regions = region;
    return regions == null || regions.isEmpty() || regions.contains("*")
        ? null
        : regions.stream()
            .distinct()
            .flatMap(asked -> subtree.apply(asked).stream())
            .collect(Collectors.toSet());
  }

  private boolean accepts(ProgrammeVersion version, @Nullable Set<String> within) {
    Programme it = version.programme();
    LocalDate date = it.date();
    Instant recorded = version.recordedAt();
    return isAmong(code, it.code())
        && isAmong(level, it.level())
        && (within == null || within.contains(it.region()))
        && (dateFrom == null || (date != null && !date.isBefore(dateFrom)))
        && (dateTo == null || (date != null && !date.isAfter(dateTo)))
        && (updatedSince == null || (recorded != null && !recorded.isBefore(updatedSince)))
        && isFound(it);
  }

  /** Whether nothing of the kind was asked for, or this too. */
  private static <T> boolean isAmong(@Nullable List<T> values, T value) {
    return values == null || values.isEmpty() || values.contains(value);
  }

  private boolean isFound(Programme it) {
    String part = q == null ? "" : q.strip().toLowerCase(Locale.ROOT);
    return String.join(
            "\n", it.code(), it.title().zh(), it.title().en(), it.issuer().zh(), it.issuer().en())
        .toLowerCase(Locale.ROOT)
        .contains(part);
  }

  /** The documents in the order asked for. */
  List<ProgrammeView> sorted(List<ProgrammeView> views) {
    if (sort == null) {
      return views;
    }
    boolean down = sort.startsWith("-");
    Function<ProgrammeView, @Nullable Comparable<?>> field =
        FIELDS.get(down ? sort.substring(1) : sort);
    if (field == null) {
      throw Listing.unknownSort(FIELDS.keySet());
    }
    Comparator<ProgrammeView> order =
        (one, other) -> compare(field.apply(one), field.apply(other), down);
    return views.stream().sorted(order.thenComparing(ProgrammeView::code)).toList();
  }

  @SuppressWarnings("unchecked") // both are values of one field
  private static int compare(
      @Nullable Comparable<?> one, @Nullable Comparable<?> other, boolean down) {
    if (one == null) {
      return other == null ? 0 : 1;
    }
    if (other == null) {
      return -1;
    }
    int up = ((Comparable<Object>) one).compareTo(other);
    return down ? -up : up;
  }
}
