package org.guiju.declaration;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A standard of a declaration that its declarer made together with others. */
@Schema(
    name = "JointStandard",
    description = "A standard of a declaration that its declarer made together with others.")
public record JointStandardView(
    @Schema(description = "The declarer's number of it.") String number,
    @Nullable String name,
    @Schema(
            description =
                "Whether this declaration, or an earlier one of the declarer, made it public.")
        boolean declared,
    @Schema(description = "With whom it was made, as the declaration names them.")
        List<Maker> makers) {

  /** One of those who made it. */
  @Schema(name = "JointStandardMaker", description = "One of those who made a standard together.")
  public record Maker(
      UUID organization,
      @Schema(description = "Its name by Accept-Language.") String name,
      @Schema(description = "Its number of the standard, as the declaration says it.")
          @Nullable String number,
      @Schema(
              description =
                  "Whether it made the standard public; false as long as nothing that it made public is the one.")
          boolean declared,
      @Schema(
              description =
                  "Whether it names the declarer in turn; only then the two are surely one standard.")
          boolean namesDeclarer,
      @Schema(description = "The number under which it did.") @Nullable String declaredNumber,
      @Schema(description = "Day on which it did first.") @Nullable LocalDate publicOn,
      @Schema(description = "Its declaration that did first.") @Nullable UUID declaration) {}
}
