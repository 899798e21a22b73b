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

/** A complaint or report of the public. */
@Schema(
    description =
        "A complaint or report. Write nothing into the text by which you or others can be recognized: the text is kept"
            + " for good, the contact can be erased.")
public record ComplaintRequest(
    @Valid @NotNull SubmissionAbout about,
    @NotBlank
        @Size(max = 4_000)
        @Schema(
            description =
                "Facts and what is asked for; shown to the supervising department and the parties concerned.")
        String text,
    @Size(max = 300) @Schema(description = "Clause or indicator concerned; public.")
        @Nullable String clause,
    @Size(max = 300) @Schema(description = "Product or service concerned; public.")
        @Nullable String product,
    @Valid @Schema(description = "How you can be reached, if you wish.")
        @Nullable ComplaintContact contact) {

  Map<String, JsonNode> inputs() {
    Map<String, JsonNode> inputs = new LinkedHashMap<>();
    inputs.put("text", new TextNode(text));
    if (clause != null && !clause.isBlank()) {
      inputs.put("clause", new TextNode(clause));
    }
    if (product != null && !product.isBlank()) {
      inputs.put("product", new TextNode(product));
    }
    return inputs;
  }
}
