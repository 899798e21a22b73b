package org.guiju.procedure.engine;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A step that a client asks to take. */
@Schema(description = "A step to take; `actions` tells which are possible and what each asks for.")
public record TransitionRequest(
    @Schema(description = "The verb or the id of the transition, such as ISSUE_PLAN or T08.")
        @NotBlank
        @Size(max = 60)
        String action,
    @Schema(description = "Day on which it was taken, not after today; today where absent.")
        @Nullable LocalDate effectiveOn,
    @Schema(description = "Why.") @Size(max = 2000) @Nullable String reason,
    @Schema(description = "Legal or document basis.") @Size(max = 1000) @Nullable String basis,
    @Schema(description = "What the step rests on.") @Size(max = 100)
        @Nullable List<@Valid @NotNull DocumentInput> documents,
    @Schema(description = "What the transition asks for, by name.", implementation = Object.class)
        @Size(max = 50)
        @Nullable Map<String, JsonNode> inputs,
    @Schema(description = "Who really took it, where somebody else records it.") @Size(max = 200)
        @Nullable String onBehalfOf,
    @Schema(
            description =
                "Guards for which you vouch, as their proof is not kept here; for histories brought in by an importer. `*` for all such.")
        @Size(max = 50)
        @Nullable List<@NotBlank @Size(max = 60) String> attested) {

  /** A document that the step rests on. */
  @Schema(name = "DocumentInput", description = "A document that the step rests on.")
  public record DocumentInput(
      @Schema(description = "D01–D34, see the procedure.") @NotNull @NotBlank @Size(max = 20)
          String code,
      @Schema(description = "Name of the document.") @Size(max = 500) @Nullable String title,
      @Schema(description = "Where it can be had.") @Size(max = 2000) @Nullable String uri,
      @Schema(description = "Its SHA-256 in hexadecimal digits.") @Pattern(regexp = "[0-9a-f]{64}")
          @Nullable String sha256,
      @Schema(
              description =
                  "Id of the document, where it is kept here; it must be about the thing, or what the thing came from, and have this code.")
          @Nullable UUID document,
      @Schema(description = "Which version of it; the latest where absent.") @Min(1)
          @Nullable Integer version) {}

  /** The step, dated today where the client names no day. */
  public Step step(LocalDate today) {
    return new Step(
        action,
        effectiveOn == null ? today : effectiveOn,
        reason,
        basis,
        documents == null
            ? List.of()
            : documents.stream()
                .map(
                    d ->
                        new DocumentRef(
                            d.code(), d.title(), d.uri(), d.sha256(), d.document(), d.version()))
                .toList(),
        inputs == null ? Map.of() : inputs,
        onBehalfOf,
        null,
        attested == null ? Set.of() : Set.copyOf(attested));
  }
}
