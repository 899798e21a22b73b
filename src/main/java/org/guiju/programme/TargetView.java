package org.guiju.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.counting.Shape;
import org.guiju.platform.Text;
import org.guiju.vocabulary.Kind;
import org.guiju.vocabulary.Level;
import org.guiju.vocabulary.Role;
import org.jspecify.annotations.Nullable;

/** The definition of a target. */
@Schema(name = "Target", description = "A value that a document wants reached.")
record TargetView(
    String id,
    @Schema(description = "Our own name, in the language asked for.") String name,
    String nameZh,
    String nameEn,
    @Schema(description = "The clauses it stands in; the first is its own, others repeat it.")
        List<Source> sources,
    String indicator,
    Shape shape,
    @Schema(description = "The measure counted; null where a register is lacking.")
        @Nullable String measure,
    String region,
    Set<Kind> kinds,
    Set<Level> levels,
    Set<Role> roles,
    @Nullable String tag,
    @Schema(description = "Sorts that count, as the measure says.") List<String> types,
    Comparator comparator,
    BigDecimal value,
    @Schema(description = "Upper end of a range.") @Nullable BigDecimal upper,
    String unit,
    LocalDate windowStart,
    @Schema(description = "Whether the document leaves the start open.")
        boolean windowStartIsAssumption,
    LocalDate deadline,
    @Schema(description = "Whether the clause itself has a date.") boolean deadlineStated,
    @Schema(description = "Whether the text gives a bare number, read as at least.")
        boolean comparatorImplied,
    @Schema(
            description =
                "Whether the text says 新 (new), which is taken as since the start of the window. Whether revisions count"
                    + " is an option of the indicator.")
        boolean newOnly,
    @Schema(
            description =
                "Targets that may count the same things: ids of the document, CODE/ID of another one.")
        List<String> overlaps,
    @Schema(description = "How open points are settled, by option.") Map<String, String> options,
    @Nullable String note,
    Departments departments,
    @Schema(description = "What lower regions carry of it, as the document itself says.")
        List<Part> parts,
    @Schema(description = "The target of a higher document that it carries a part of.")
        @Nullable PartOf partOf,
    @Schema(description = "How what several regions did together is credited.") Credit credit) {

  static TargetView of(Target target, Locale language) {
    Text note = target.note();
    return new TargetView(
        target.id(),
        target.name().in(language),
        target.name().zh(),
        target.name().en(),
        target.sources(),
        target.indicator().code(),
        target.shape(),
        target.measure(),
        target.region(),
        target.filters().kinds(),
        target.filters().levels(),
        target.filters().roles(),
        target.filters().tag().isEmpty() ? null : target.filters().tag(),
        target.types(),
        target.comparator(),
        target.value(),
        target.upper(),
        target.unit(),
        target.windowStart(),
        target.windowStartIsAssumption(),
        target.deadline(),
        target.deadlineStated(),
        target.comparatorImplied(),
        target.newOnly(),
        target.overlaps(),
        target.options(),
        note == null ? null : note.in(language),
        target.departments(),
        target.parts(),
        target.partOf(),
        target.credit());
  }
}
