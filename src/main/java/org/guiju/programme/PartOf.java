package org.guiju.programme;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Names the target of a higher document that a target carries a part of.
 *
 * @param programme code of the document
 * @param target id of its target
 */
@Schema(
    name = "TargetPartOf",
    description = "Names the target of a higher document that a target carries a part of.")
public record PartOf(
    @Schema(description = "Code of the document.") String programme,
    @Schema(description = "Id of its target.") String target) {}
