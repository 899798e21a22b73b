package org.guiju.supervision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A plan of inspections (监督检查计划), by which what a draw drew is inspected. */
@Schema(
    description =
        "A plan of inspections (监督检查计划): who inspects what a draw drew, and within which days.")
public record InspectionPlan(
    @Schema(description = "Number of the plan.") @Size(min = 1, max = 100) @Nullable String number,
    @Schema(description = "Name of the plan.") @NotBlank @Size(max = 200) String name,
    @Schema(description = "First day of its inspections.") @NotNull LocalDate from,
    @Schema(description = "Last day of its inspections, included; not before the day of the draw.")
        @NotNull
        LocalDate to,
    @Schema(description = "Ids of the authorities that inspect.") @NotNull @Size(min = 1, max = 50)
        List<@NotNull UUID> authorities,
    @Schema(description = "Document that the plan rests on.") @Size(max = 1_000)
        @Nullable String basis) {

  /** The same without blanks around its texts, and each authority once. */
  InspectionPlan tidy() {
    return new InspectionPlan(
        stripped(number),
        name.strip(),
        from,
        to,
        authorities.stream().distinct().toList(),
        stripped(basis));
  }

  private static @Nullable String stripped(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** The first day on which an inspection of a draw of that day can be begun. */
  LocalDate firstDay(LocalDate drawnOn) {
    return from.isAfter(drawnOn) ? from : drawnOn;
  }

  /** Whether its last day was before that day. */
  boolean overBy(LocalDate day) {
    return day.isAfter(to);
  }
}
