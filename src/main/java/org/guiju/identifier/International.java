package org.guiju.identifier;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What only a number of ISO or IEC has.
 *
 * @param publishers who publishes, the first one leading
 * @param type IS, TS, TR, PAS, GUIDE, ISP, IWA, TTA, DATA, R, SRD, … ; a supplement's code where it
 *     stands in front
 * @param stage stage in words (PWI … PRF); null once published
 * @param harmonizedStage the stage's harmonized code; null once published
 * @param iteration which draft of the stage ({@code CD 24191.3}); null for the first
 * @param month month of publication; null where not given
 * @param edition edition ({@code ED2}); null where not given
 * @param languages two-letter codes in the order of the text
 * @param packaging IEC package (CSV consolidated, RLV redline, SER series, …); null for none
 * @param qualifier {@code DB} where the document is a database; null otherwise
 * @param allParts whether it stands for all parts of the series
 * @param toBePublished whether the year is a dash: in preparation
 * @param joint number given by another body to the same text ({@code IDF 26}); null for none
 */
@Schema(description = "What only a number of ISO or IEC has.")
public record International(
    List<String> publishers,
    String type,
    @Nullable String stage,
    @Nullable String harmonizedStage,
    @Nullable Integer iteration,
    @Nullable Integer month,
    @Nullable String edition,
    List<String> languages,
    @Nullable String packaging,
    @Nullable String qualifier,
    boolean allParts,
    boolean toBePublished,
    @Nullable String joint) {}
