package org.guiju.programme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.counting.RegionsAsOf;
import org.guiju.platform.Text;
import org.jspecify.annotations.Nullable;

/** A target and who carries what of it. */
@Schema(
    name = "TargetCascade",
    description = "A target and who carries what of it, each with its progress, all from one view.")
record CascadeView(
    String programme,
    String target,
    @Schema(description = "Our own name, in the language asked for.") String name,
    String region,
    @Schema(description = "With the divisions of which time regions are taken.")
        RegionsAsOf regions,
    String unit,
    LocalDate asOf,
    @Schema(description = "The moment whose knowledge it rests on.") Instant knownAt,
    @Schema(description = "What is to be reached as a whole.") BigDecimal value,
    @Nullable BigDecimal actual,
    @Schema(
            description =
                "Where the figure was reported and not counted: the day it is of and the entry that reports it.")
        ProgressView.@Nullable ReportedView reported,
    Status status,
    Departments departments,
    @Schema(description = "The target of a higher document that this one carries a part of.")
        @Nullable PartOf partOf,
    @Schema(
            description =
                "EXACT: the parts add up to the value. OVER, SHORT: they are more or less. NO_PARTS: there"
                    + " are none. NOT_ADDITIVE: a mean, ratio or coverage is no sum of parts.")
        Cascade.Balance balance,
    @Schema(description = "Sum of the parts' values; null where they do not add.")
        @Nullable BigDecimal partsValue,
    @Schema(description = "That sum less the value; below zero is carried by nobody.")
        @Nullable BigDecimal difference,
    @Schema(
            description =
                "Sum of the parts' figures; null where they do not add. It may exceed the whole's figure: what"
                    + " counts for two regions counts in both.")
        @Nullable BigDecimal partsActual,
    @Schema(description = "How many of the parts' figures were reported and not counted.")
        long partsReported,
    List<PartView> parts) {

  private static final int DECIMALS = 2;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** What one region carries. */
  @Schema(name = "TargetCascadePart", description = "What one region carries of a target.")
  record PartView(
      String region,
      @Schema(description = "Name of the region on the day.") String regionName,
      @Schema(description = "Who answers for it there.") List<String> departments,
      @Schema(description = "What is to be reached there.") BigDecimal value,
      @Schema(description = "Its share of the whole, percent; null where parts do not add.")
          @Nullable BigDecimal share,
      @Nullable BigDecimal actual,
      @Schema(
              description =
                  "Where the figure was reported and not counted: the day it is of and the entry that reports it.")
          ProgressView.@Nullable ReportedView reported,
      @Schema(description = "With the divisions of which time the region is taken.")
          RegionsAsOf regions,
      Status status,
      @Schema(description = "Whether the document that is split names the part.") boolean split,
      @Schema(description = "The region's own target that names the whole; null where none does.")
          @Nullable PartOf own,
      @Schema(description = "What the region's own document says is to be reached.")
          @Nullable BigDecimal ownValue,
      @Schema(description = "Whether both documents say the same; null where only one speaks.")
          @Nullable Boolean agrees,
      @Schema(description = "Path of the cascade of the region's own target.")
          @Nullable String cascade,
      @Schema(
              description =
                  "Path of the rows counted: of the region's own target, else of the whole in the region.")
          String evidence) {}

  static CascadeView of(Cascade cascade, Function<String, Text> regions, Locale language) {
    TargetProgress whole = cascade.whole();
    Target target = whole.target();
    BigDecimal sum = cascade.partsValue();
    return new CascadeView(
        whole.programme(),
        target.id(),
        target.name().in(language),
        target.region(),
        target.regions(),
        target.unit(),
        cascade.asOf(),
        cascade.knownAt(),
        target.value(),
        whole.actual(),
        ProgressView.ReportedView.of(whole.reported()),
        whole.status(),
        target.departments(),
        target.partOf(),
        cascade.balance(),
        sum,
        sum == null ? null : sum.subtract(target.value()),
        cascade.partsActual(),
        cascade.parts().stream().filter(part -> part.progress().reported() != null).count(),
        cascade.parts().stream()
            .map(
                part ->
                    part(
                        part,
                        sum == null ? null : target.value(),
                        regions.apply(part.region()).in(language)))
            .toList());
  }

  private static PartView part(Cascade.Carried part, @Nullable BigDecimal whole, String name) {
    PartOf own = part.own();
    BigDecimal ownValue = part.ownValue();
    return new PartView(
        part.region(),
        name,
        part.department(),
        part.value(),
        whole == null || whole.signum() == 0
            ? null
            : part.value().multiply(HUNDRED).divide(whole, DECIMALS, RoundingMode.HALF_UP),
        part.progress().actual(),
        ProgressView.ReportedView.of(part.progress().reported()),
        part.progress().target().regions(),
        part.progress().status(),
        part.split() != null,
        own,
        ownValue,
        part.split() == null || ownValue == null
            ? null
            : part.split().value().compareTo(ownValue) == 0,
        own == null
            ? null
            : "/api/v1/programmes/%s/targets/%s/cascade".formatted(own.programme(), own.target()),
        own == null
            ? part.progress().evidence() + "&region=" + part.region()
            : part.progress().evidence());
  }
}
