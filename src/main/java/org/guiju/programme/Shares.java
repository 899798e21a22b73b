package org.guiju.programme;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What makes up a figure that is divided over those who took part.
 *
 * @param things how many things it has a share of
 * @param exact the figure as an exact fraction
 * @param elsewhere what of the same things is credited elsewhere
 */
@Schema(
    name = "CreditShares",
    description = "What makes up a figure that is divided over those who took part.")
public record Shares(
    @Schema(description = "How many things it has a share of.") long things,
    @Schema(description = "The figure as an exact fraction.", examples = "17/6") String exact,
    @Schema(description = "What of the same things is credited elsewhere, exact.")
        String elsewhere) {

  static Shares of(long things, Fraction own) {
    return new Shares(things, own.toString(), Fraction.of(things).minus(own).toString());
  }
}
