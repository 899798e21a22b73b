package org.guiju.supervision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the public says of how a standard does in use. */
@Schema(description = "What somebody says of how a standard does in use.")
public record FeedbackRequest(
    @Valid @NotNull SubmissionAbout about,
    @NotNull Aspect aspect,
    @NotBlank
        @Size(max = 4_000)
        @Schema(
            description =
                "What is said; shown to those who answer for the standard. Kept for good.")
        String text,
    @Size(max = 300) @Schema(description = "Clause concerned; public.") @Nullable String clause) {

  /** What it is about. */
  @Schema(name = "FeedbackAspect", description = "What the feedback is about.")
  public enum Aspect {
    /** Whether it can be applied. */
    APPLICABILITY,
    /** Its technical quality. */
    QUALITY,
    /** An error in it. */
    ERROR,
    /** A suggestion. */
    SUGGESTION,
    /** How it is used. */
    USAGE
  }

  Map<String, JsonNode> inputs() {
    Map<String, JsonNode> inputs = new LinkedHashMap<>();
    inputs.put("aspect", new TextNode(aspect.name()));
    inputs.put("text", new TextNode(text));
    if (clause != null && !clause.isBlank()) {
      inputs.put("clause", new TextNode(clause));
    }
    return inputs;
  }
}
