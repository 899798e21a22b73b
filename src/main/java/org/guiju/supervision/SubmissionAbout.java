package org.guiju.supervision;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the public writes about. */
@Schema(description = "What it is about.")
public record SubmissionAbout(
    @NotNull @Schema(description = "STANDARD, or DECLARATION for a complaint.") Type type,
    @NotNull @Schema(description = "Id of the edition or the self-declaration.") UUID id) {

  /** What sort of thing. */
  @Schema(
      name = "SubmissionAboutType",
      description = "An edition of a standard, or a self-declaration.")
  public enum Type {
    /** An edition. */
    STANDARD,
    /** A self-declaration. */
    DECLARATION
  }
}
