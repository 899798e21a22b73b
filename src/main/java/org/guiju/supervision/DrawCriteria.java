package org.guiju.supervision;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.declaration.DeclarationPopulation;
import org.guiju.organization.OrganizationType;
import org.guiju.vocabulary.Kind;
import org.jspecify.annotations.Nullable;

/** Which self-declarations are drawn from. */
@Schema(
    description =
        "Which self-declarations are drawn from: those public on a day that fit all that is given.")
public record DrawCriteria(
    @Schema(description = "Day on which they are public, not after today; today where absent.")
        @Nullable LocalDate on,
    @Schema(
            description =
                "Division in which the declarer is on that day, with all below it; that of the account where absent.")
        @Pattern(regexp = "CN|\\d{6}")
        @Nullable String region,
    @Schema(description = "Kind of the declarer's own standards: ENTERPRISE or GROUP.")
        @Nullable Kind kind,
    @Schema(
            description =
                "Part of what the declaration is called in lists: products and services, else the name of the standard.")
        @Size(min = 1, max = 200)
        @Nullable String product,
    @Schema(description = "What the declarer is on that day.")
        @Nullable OrganizationType declarerType,
    @Schema(description = "First day of publication.") @Nullable LocalDate publishedFrom,
    @Schema(description = "Last day of publication.") @Nullable LocalDate publishedUntil) {

  static final DrawCriteria ALL = new DrawCriteria(null, null, null, null, null, null, null);

  /** The same with the day and the division that hold. */
  DrawCriteria within(LocalDate day, @Nullable String area) {
    return new DrawCriteria(day, area, kind, product, declarerType, publishedFrom, publishedUntil);
  }

  DeclarationPopulation.Criteria population() {
    return new DeclarationPopulation.Criteria(
        java.util.Objects.requireNonNull(on),
        region,
        kind,
        product,
        declarerType,
        publishedFrom,
        publishedUntil);
  }
}
