package org.guiju.procedure;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a step of a matter brings about for the thing that the matter is about, in the same
 * transaction; where that is refused, so is the step.
 *
 * @param action step that the service takes there; null where none
 * @param inputs what it says with that step: name of the input there, and name of what was said
 *     here
 * @param describe what it changes of what that thing says of itself: field there, and name of what
 *     was said here
 * @param tags tags that it adds there
 * @param code name of an effect that the service knows, where the others do not suffice; null where
 *     none
 * @param about type of the thing for which it holds, where the matter can be about several; null
 *     means any
 * @param when condition of the matter under which it holds; null means always
 * @param ifPossible whether the step is only taken where that thing allows it, so that a refusal
 *     there stands against nothing here
 */
public record EffectRule(
    @Nullable String action,
    Map<String, String> inputs,
    Map<String, String> describe,
    List<String> tags,
    @Nullable String code,
    @Nullable String about,
    @Nullable String when,
    boolean ifPossible) {

  /** What the id of the matter itself is called among what was said. */
  public static final String MATTER = "matter";

  public EffectRule {
    inputs = Ordered.map(inputs);
    describe = Ordered.map(describe);
    tags = List.copyOf(tags);
  }
}
