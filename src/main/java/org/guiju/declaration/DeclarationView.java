package org.guiju.declaration;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.ledger.Stream;
import org.guiju.platform.http.Versioned;
import org.guiju.vocabulary.Kind;
import org.jspecify.annotations.Nullable;

/** A self-declaration on a day. */
@Schema(name = "Declaration", description = "A self-declaration (自我声明公开) on a day.")
public record DeclarationView(
    UUID id,
    long version,
    @Schema(description = "The declarer.") UUID organization,
    @Schema(description = "Kind of the declarer's own standards: ENTERPRISE or GROUP.") Kind kind,
    @Schema(description = "Procedure and version that it keeps.") String procedure,
    @Schema(description = "State on the day asked for.") String state,
    @Schema(description = "Name of the state by Accept-Language.") String stateName,
    @Schema(description = "Whether it is public on that day.", name = "public")
        @JsonProperty("public")
        boolean isPublic,
    @Schema(
            description =
                "Whether it was changed since it was last made public; UPDATE makes the change public.")
        boolean unpublishedChanges,
    @Schema(description = "Day of publication.") @Nullable LocalDate publishedOn,
    @Schema(description = "Day on which it was withdrawn or revoked.") @Nullable LocalDate endedOn,
    @Schema(description = "The standards executed.") List<DeclaredStandard> standards,
    List<String> products,
    List<String> services,
    List<DeclaredIndicator> indicators,
    @Schema(
            description =
                "Whether indicators are fewer or lower than the recommended standard's; absent while not answered.")
        @Nullable Boolean inferiorThanRecommended,
    @Schema(description = "Which are fewer or lower.") @Nullable String inferiorNote,
    @Schema(description = "Who commissions the production.") @Nullable String commissioningParty,
    @Schema(description = "Day on which the product or service is first supplied.")
        @Nullable LocalDate firstSupplyOn,
    @Schema(description = "Words of the commitment.") @Nullable String commitment,
    @Schema(description = "Document by which a group standard is published.")
        @Nullable String publicationDocument,
    @Schema(description = "Whether patents are involved; absent while not answered.")
        @Nullable Boolean patents,
    @Schema(description = "The patents that are involved, each by its number and holder.")
        List<String> patentList,
    @Schema(description = "Ids in other systems, by system.") Map<String, String> externalIds,
    @Schema(description = "Day of registration.") LocalDate registeredOn,
    Instant createdAt,
    Instant updatedAt)
    implements Versioned {

  static DeclarationView of(Declaration declaration, Stream stream, Locale locale) {
    DeclarationContent said = declaration.content();
    String state = declaration.position().state();
    return new DeclarationView(
        declaration.id(),
        stream.version(),
        declaration.organization(),
        declaration.kind(),
        declaration.procedure().ref(),
        state,
        declaration.machine().state(state).name().in(locale),
        declaration.isPublic(),
        declaration.hasUnpublishedChanges(),
        declaration.publishedOn(),
        declaration.endedOn(),
        said.standards(),
        said.products(),
        said.services(),
        said.indicators(),
        said.inferiorThanRecommended(),
        said.inferiorNote(),
        said.commissioningParty(),
        said.firstSupplyOn(),
        said.commitment(),
        said.publicationDocument(),
        said.patents(),
        said.patentList(),
        said.externalIds(),
        declaration.createdOn(),
        declaration.createdAt(),
        stream.last().recordedAt());
  }
}
