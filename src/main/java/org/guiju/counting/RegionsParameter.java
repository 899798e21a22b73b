package org.guiju.counting;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The divisions that a figure of a region is made with; to be taken as a {@code @BeanParam}. */
public class RegionsParameter {

  @QueryParam("regions")
  @DefaultValue("THEN")
  @Parameter(
      description =
          "With which divisions regions are taken: those of the day of each fact (THEN), or those that belong to"
              + " the region today (TODAY).",
      schema = @Schema(enumeration = {"THEN", "TODAY"}))
  String regions = "THEN";

  /** What was asked for; refuses another word. */
  public RegionsAsOf read() {
    return RegionsAsOf.of(regions);
  }
}
