package org.guiju.identifier;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.vocabulary.Kind;
import org.guiju.vocabulary.Nature;
import org.jspecify.annotations.Nullable;

/**
 * How a text was read: the number with its parts, or why it is none. Fields that do not apply are
 * left out.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "Identifier",
    description = "How a text was read: a number with its parts, or why it is none.")
record IdentifierView(
    @Schema(description = "Whether the text is a number.", required = true) boolean valid,
    @Nullable
        @Schema(
            description = "Stable code of the refusal; only where not valid.",
            examples = "YEAR_MISSING")
        String code,
    @Nullable
        @Schema(
            description =
                "Why the text is not a number and what would be right; only where not valid.")
        String reason,
    @Nullable @Schema(description = "The grammar that read it.", examples = "GB/T") String grammar,
    @Nullable @Schema(description = "Kind of standard; absent for foreign national numbers.")
        Kind kind,
    @Nullable @Schema(description = "Nature, where the number tells it.") Nature nature,
    @Nullable @Schema(description = "Code of the issuer.", examples = "DB3701") String issuer,
    @Nullable
        @Schema(
            description = "GB/T 2260 code of the issuing region, six digits.",
            examples = "370100")
        String region,
    @Nullable @Schema(description = "Code of the industry.", examples = "JB") String industry,
    @Nullable @Schema(description = "Sequence number as written.", examples = "1") String number,
    @Nullable @Schema(description = "Parts after the number, outermost first.") List<String> parts,
    @Nullable
        @Schema(description = "Year of publication, four digits; absent in an undated reference.")
        Integer year,
    @Nullable @Schema(description = "How the number is written.", examples = "GB/T 1.1-2020")
        String canonical,
    @Nullable
        @Schema(
            description =
                "A text whose natural order sorts numbers by issuer, number, parts, year.")
        String sortKey,
    @Nullable
        @Schema(
            description = "The number without its year, the same for all editions.",
            examples = "GB/T 1.1")
        String family,
    @Nullable
        @Schema(
            description = "URN (RFC 5141 where ISO leads, IEC's own where IEC does).",
            examples = "urn:iso:std:iso:9001")
        String urn,
    @Nullable @Schema(description = "Other numbers of the same text.") List<IdentifierView> duals,
    @Nullable @Schema(description = "Amendments, corrigenda and the like.")
        List<Supplement> supplements,
    @Nullable
        @Schema(
            description = "What only numbers of ISO and IEC have: type, stage, edition, languages.")
        International international) {

  static IdentifierView of(Identifier it) {
    return new IdentifierView(
        true,
        null,
        null,
        it.grammar(),
        it.kind(),
        it.nature(),
        it.issuer(),
        it.regionCode(),
        it.industryCode(),
        it.number(),
        it.parts(),
        it.year(),
        it.canonical(),
        it.sortKey(),
        it.familyKey(),
        it.urn(),
        it.duals().isEmpty() ? null : it.duals().stream().map(IdentifierView::of).toList(),
        it.supplements().isEmpty() ? null : it.supplements(),
        it.international());
  }

  static IdentifierView refused(String code, String reason) {
    return new IdentifierView(
        false, code, reason, null, null, null, null, null, null, null, null, null, null, null, null,
        null, null, null, null);
  }
}
