package org.guiju.programme;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.counting.Figures;
import org.guiju.counting.Mean;
import org.guiju.counting.Ratio;
import org.guiju.counting.RegionsAsOf;
import org.guiju.counting.Shape;
import org.guiju.counting.Tally;
import org.guiju.platform.Text;
import org.guiju.vocabulary.WorkType;
import org.jspecify.annotations.Nullable;

/** How far a target has got. */
@Schema(name = "Progress", description = "How far a target has got on a day, as known at a moment.")
record ProgressView(
    String programme,
    String target,
    @Schema(description = "Our own name, in the language asked for.") String name,
    String nameZh,
    String nameEn,
    String indicator,
    Shape shape,
    String region,
    LocalDate asOf,
    @Schema(description = "The moment whose knowledge it rests on.") Instant knownAt,
    @Schema(description = "The figure; null where there is none (NO_DATA).")
        @Nullable BigDecimal actual,
    @Schema(description = "What is to be reached; the lower end of a range.") BigDecimal value,
    @Schema(description = "Upper end of a range.") @Nullable BigDecimal upper,
    Comparator comparator,
    boolean comparatorImplied,
    String unit,
    @Schema(
            description =
                "MET: reached. ON_TRACK, BEHIND: not reached before the deadline, and on the straight path from the"
                    + " window's start or below it; a mean or ratio is on track where that of the last twelve months"
                    + " would do. MISSED: not reached by the end of the deadline. ABOVE_RANGE: more than a range"
                    + " allows. NO_DATA: nothing is entered in a register, or there is nothing to take a mean or ratio of.")
        Status status,
    @Schema(description = "The days looked at, both inclusive; it ends at the deadline.")
        Window window,
    LocalDate deadline,
    boolean deadlineStated,
    @Schema(
            description =
                "Kind, then role (NONE where there is none), then how many; adds up to what is counted.")
        Map<String, Map<String, Long>> breakdown,
    @Schema(description = "Work type (NONE where not known), then how many.")
        Map<String, Long> workTypes,
    @Schema(description = "How many are new standards (制定).") @Nullable Long newCount,
    @Schema(description = "How many are revisions (修订).") @Nullable Long revisionCount,
    @Schema(description = "How many were led from the region; null where roles are not told apart.")
        @Nullable Long leadOnly,
    @Schema(description = "What is under way at the window's end; null where that is not known.")
        @Nullable Long inPipeline,
    Pace pace,
    Forecast forecast,
    @Schema(description = "For a mean: how many values.") @Nullable Long n,
    @Schema(description = "For a mean: the median.") @Nullable BigDecimal median,
    @Schema(description = "For a mean: how many values are over the limit.")
        @Nullable Long overLimit,
    @Schema(
            description =
                "For a mean: which share of the values is over the limit, percent to two decimals; null where there"
                    + " are none. Exactly, it is `overLimit` of `n`.")
        @Nullable BigDecimal overLimitShare,
    @Schema(description = "Other ways to measure it; of a count, how many by another measure.")
        List<AlternativeView> alternatives,
    @Schema(description = "For a ratio: how many of the denominator fit.") @Nullable Long numerator,
    @Schema(description = "For a ratio: of how many.") @Nullable Long denominator,
    @Schema(description = "For a coverage: how many of the list have at least one.")
        @Nullable Long covered,
    @Schema(description = "For a coverage: the length of the list.") @Nullable Long of,
    @Schema(description = "For a coverage: how many of the list are registered.")
        @Nullable Long listed,
    @Schema(
            description =
                "Sort of what counts, as the measure says (NONE where it has none), then how many.")
        Map<String, Long> types,
    @Schema(description = "Administrative level (NONE where it has none), then how many.")
        Map<String, Long> levels,
    @Schema(description = "Registers in which nothing is entered yet, where the status is NO_DATA.")
        List<LackView> lacks,
    @Schema(
            description =
                "Where the figure was reported and not counted: the day it is of and the entry that reports it.")
        @Nullable ReportedView reported,
    @Schema(
            description =
                "Targets that may count the same things: ids of the document, CODE/ID of another one.")
        List<String> overlaps,
    @Schema(description = "How open points are settled, by option.") Map<String, String> options,
    @Schema(description = "How what several regions did together is credited.") Credit credit,
    @Schema(
            description =
                "Where the credit is SHARES: what the figure is made up of; the numbers by kind, role and so on are"
                    + " those of whole things.")
        @Nullable Shares shares,
    @Schema(description = "With the divisions of which time the region is taken.")
        RegionsAsOf regions,
    @Schema(description = "Who is to see to it; nobody where the document names nobody.")
        Departments departments,
    @Schema(description = "The clauses it stands in.") List<Source> sources,
    @Schema(description = "How it was counted, in words.") String rule,
    @Schema(description = "Path of the rows that were counted.") String evidence) {

  /** Another way to measure a mean. */
  @Schema(name = "ProgressAlternative", description = "Another way to measure a mean.")
  record AlternativeView(
      String name,
      String text,
      long n,
      @Nullable BigDecimal actual,
      @Nullable BigDecimal median,
      long overLimit,
      @Schema(description = "Of a mean: which share of the values is over the limit, percent.")
          @Nullable BigDecimal overLimitShare) {}

  /** A figure that was reported. */
  @Schema(name = "ReportedFigure", description = "A figure that was reported, not counted.")
  record ReportedView(
      @Schema(description = "The day that it is of.") LocalDate date,
      @Schema(description = "Path of the entry that reports it, with where it stands.")
          String link) {

    static @Nullable ReportedView of(Figures.@Nullable Reported reported) {
      return reported == null
          ? null
          : new ReportedView(reported.on(), "/api/v1/entries/" + reported.entry());
    }

    /** As it was written; null where there was none. */
    static @Nullable ReportedView read(JsonNode written) {
      return written.isObject()
          ? new ReportedView(
              LocalDate.parse(written.path("date").asText()), written.path("link").asText())
          : null;
    }
  }

  /** A register that is lacking. */
  @Schema(name = "RegisterLacking", description = "A register that is lacking.")
  record LackView(String register, String name) {}

  static ProgressView of(TargetProgress progress, boolean roles, Locale language) {
    Target target = progress.target();
    Tally tally = progress.tally();
    Mean mean = progress.mean();
    Ratio ratio = progress.ratio();
    Text name = target.name();
    boolean coverage = target.shape() == Shape.COVERAGE;
    return new ProgressView(
        progress.programme(),
        target.id(),
        name.in(language),
        name.zh(),
        name.en(),
        target.indicator().code(),
        target.shape(),
        target.region(),
        progress.asOf(),
        progress.knownAt(),
        progress.actual(),
        target.value(),
        target.upper(),
        target.comparator(),
        target.comparatorImplied(),
        target.unit(),
        progress.status(),
        progress.window(),
        target.deadline(),
        target.deadlineStated(),
        tally == null ? Map.of() : tally.byKindAndRole(),
        tally == null ? Map.of() : tally.byWorkType(),
        workType(tally, WorkType.NEW),
        workType(tally, WorkType.REVISION),
        tally == null || !roles ? null : tally.lead(),
        progress.inPipeline(),
        progress.pace(),
        progress.forecast(),
        mean == null ? null : mean.n(),
        mean == null ? null : mean.median(),
        mean == null ? null : mean.overLimit(),
        mean == null ? null : mean.overLimitShare(),
        progress.alternatives().stream()
            .map(alternative -> alternative(alternative, language))
            .toList(),
        ratio == null ? null : ratio.numerator(),
        ratio == null ? null : ratio.denominator(),
        coverage && tally != null ? tally.total() : null,
        coverage ? target.value().longValue() : null,
        progress.listed(),
        tally == null ? Map.of() : tally.byType(),
        tally == null ? Map.of() : tally.byLevel(),
        progress.lacks().stream()
            .map(register -> new LackView(register.code(), register.name().in(language)))
            .toList(),
        ReportedView.of(progress.reported()),
        target.overlaps(),
        target.options(),
        target.credit(),
        progress.shares(),
        target.regions(),
        target.departments(),
        target.sources(),
        progress.rule().in(language),
        progress.evidence());
  }

  private static @Nullable Long workType(@Nullable Tally tally, WorkType type) {
    return tally == null ? null : tally.byWorkType().getOrDefault(type.name(), 0L);
  }

  private static AlternativeView alternative(
      TargetProgress.Alternative alternative, Locale language) {
    Mean mean = alternative.mean();
    return new AlternativeView(
        alternative.name(),
        alternative.text().in(language),
        mean.n(),
        mean.mean(),
        mean.median(),
        mean.overLimit(),
        mean.median() == null ? null : mean.overLimitShare());
  }
}
