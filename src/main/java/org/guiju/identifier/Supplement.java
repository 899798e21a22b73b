package org.guiju.identifier;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What amends, corrects or adds to a document: {@code Amd 1:2021}, {@code XG1-2014}.
 *
 * @param type AMD, COR, ADD, SUPPL, EXT, ISH, FRAG, FRAGC, SHEET (of IEC) or XG (numbered amendment
 *     of a GB)
 * @param stage stage in words (CD, DIS, …); null once published
 * @param number its number; null where none is given
 * @param iteration which draft of the stage; null for the first
 * @param year year of publication; null where not given
 * @param consolidated whether the text is merged with it (IEC {@code +AMD1:1999})
 */
@Schema(description = "What amends, corrects or adds to a document: Amd 1:2021, XG1-2014.")
public record Supplement(
    String type,
    @Nullable String stage,
    @Nullable Integer number,
    @Nullable Integer iteration,
    @Nullable Integer year,
    boolean consolidated) {}
