package org.guiju.declaration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.vocabulary.Kind;
import org.jspecify.annotations.Nullable;

/** A declaration to be registered; the smallest names a declarer and one standard. */
@Schema(
    description =
        "A declaration to be registered; the smallest names a declarer and the number of one standard.")
public record DeclarationRequest(
    @Schema(description = "The declarer; the account's own organization where absent.")
        @Nullable UUID organization,
    @Schema(
            description =
                "Kind of the declarer's own standards, ENTERPRISE or GROUP; ENTERPRISE where absent.")
        @Nullable Kind kind,
    @Schema(description = "Day of registration, not after today; today where absent.")
        @Nullable LocalDate registeredOn,
    @Schema(description = "The standards executed.") @NotNull @Size(min = 1, max = 200)
        List<@Valid @NotNull DeclaredStandard> standards,
    @Schema(description = "The products they are executed for.") @Size(max = 200)
        @Nullable List<@NotBlank @Size(max = 300) String> products,
    @Schema(description = "The services they are executed for.") @Size(max = 200)
        @Nullable List<@NotBlank @Size(max = 300) String> services,
    @Schema(description = "Indicators of the declarer's own standards.") @Size(max = 500)
        @Nullable List<@Valid @NotNull DeclaredIndicator> indicators,
    @Schema(description = "Whether indicators are fewer or lower than the recommended standard's.")
        @Nullable Boolean inferiorThanRecommended,
    @Schema(description = "Which are fewer or lower.") @Size(max = 2000)
        @Nullable String inferiorNote,
    @Schema(description = "Who commissions the production.") @Size(max = 300)
        @Nullable String commissioningParty,
    @Schema(description = "Day on which the product or service is first supplied.")
        @Nullable LocalDate firstSupplyOn,
    @Schema(description = "Words of the commitment.") @Size(max = 5000) @Nullable String commitment,
    @Schema(description = "Document by which a group standard is published.") @Size(max = 500)
        @Nullable String publicationDocument,
    @Schema(description = "Whether patents are involved.") @Nullable Boolean patents,
    @Schema(description = "The patents that are involved, each by its number and holder.")
        @Size(max = 200)
        @Nullable List<@NotBlank @Size(max = 500) String> patentList,
    @Schema(description = "Ids in other systems, by system.") @Size(max = 20)
        @Nullable Map<@NotBlank @Size(max = 40) String, @NotBlank @Size(max = 200) String>
            externalIds) {

  DeclarationDraft draft() {
    return new DeclarationDraft(
        organization,
        kind == null ? Kind.ENTERPRISE : kind,
        new DeclarationContent(
            standards,
            orNone(products),
            orNone(services),
            orNone(indicators),
            inferiorThanRecommended,
            inferiorNote,
            commissioningParty,
            firstSupplyOn,
            commitment,
            publicationDocument,
            patents,
            orNone(patentList),
            externalIds == null ? Map.of() : externalIds));
  }

  private static <T> List<T> orNone(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
