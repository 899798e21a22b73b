package org.guiju.procedure.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * @param attested guards for which the actor vouches, although nothing is recorded here that shows
 *     them to hold; {@link #ALL} for every such guard
 */
public record Step(
    String action,
    LocalDate effectiveOn,
    @Nullable String reason,
    @Nullable String basis,
    List<DocumentRef> documents,
    Map<String, JsonNode> inputs,
    @Nullable String onBehalfOf,
    @Nullable String sourceKey,
    Set<String> attested) {

  /** Vouches for every guard of which nothing is recorded here, as an import of a history does. */
  public static final Set<String> ALL = Set.of("*");

  public Step {
    documents = List.copyOf(documents);
    inputs = Map.copyOf(inputs);
    attested = Set.copyOf(attested);
  }

  /** A step that vouches for nothing. */
  public Step(
      String action,
      LocalDate effectiveOn,
      @Nullable String reason,
      @Nullable String basis,
      List<DocumentRef> documents,
      Map<String, JsonNode> inputs,
      @Nullable String onBehalfOf,
      @Nullable String sourceKey) {
    this(action, effectiveOn, reason, basis, documents, inputs, onBehalfOf, sourceKey, Set.of());
  }

  /** The same step, whose actor vouches for guards. */
  public Step attesting(Set<String> guards) {
    return new Step(
        action, effectiveOn, reason, basis, documents, inputs, onBehalfOf, sourceKey, guards);
  }

  /** The same step, resting on other documents. */
  Step restingOn(List<DocumentRef> others) {
    return others.equals(documents)
        ? this
        : new Step(
            action, effectiveOn, reason, basis, others, inputs, onBehalfOf, sourceKey, attested);
  }

  /** The same step with more inputs. */
  Step giving(Map<String, JsonNode> more) {
    Map<String, JsonNode> all = new HashMap<>(inputs);
    all.putAll(more);
    return new Step(
        action, effectiveOn, reason, basis, documents, all, onBehalfOf, sourceKey, attested);
  }

  boolean attests(String guard) {
    return attested.contains(guard) || attested.equals(ALL);
  }
}
