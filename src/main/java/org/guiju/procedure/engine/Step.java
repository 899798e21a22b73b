package org.guiju.procedure.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A step that somebody asks to take.
 *
 * @param action verb of the transition, or its id (T08)
 * @param effectiveOn day on which it was taken in the world
 * @param reason why
 * @param basis legal or document basis
 * @param documents what it rests on
 * @param inputs what the transition asks for: plan number, dates, stage …
 * @param onBehalfOf who really took it, where somebody else records it
 * @param sourceKey key in the source it is imported from
 */
public record Step(
    String action,
    LocalDate effectiveOn,
    @Nullable String reason,
    @Nullable String basis,
    List<DocumentRef> documents,
    Map<String, JsonNode> inputs,
    @Nullable String onBehalfOf,
    @Nullable String sourceKey) {

  public Step {
    documents = List.copyOf(documents);
    inputs = Map.copyOf(inputs);
  }
}
