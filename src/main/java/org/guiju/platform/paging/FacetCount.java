package org.guiju.platform.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How many items of a list have a value.
 *
 * @param value the value; absent for those that have none
 * @param count how many
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "How many items of a list have a value.")
public record FacetCount(
    @Schema(description = "The value; absent for the items that have none.") @Nullable String value,
    @Schema(description = "How many items have it.") long count) {}
