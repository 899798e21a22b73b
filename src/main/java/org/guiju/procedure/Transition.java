package org.guiju.procedure;

import java.util.List;
import java.util.Set;
import org.guiju.platform.Text;

/**
 * A step.
 *
 * @param id row of the shared table, T01…T41, with a letter where one row has several targets
 * @param action stable verb that clients send
 * @param name in Chinese and English
 * @param from states in which the step can be taken; {@link Machine#NOTHING} means that it creates
 *     the thing
 * @param to id of a state, {@link Machine#PREVIOUS}, {@link Machine#STAGE} or {@link Machine#SAME}
 * @param roles who may take it
 * @param stages harmonized stage codes entered, in order; {@code {stage}} is the input, {@code
 *     x.98} is 98 of the stage reached so far; empty leaves the stage as it is
 * @param documents what goes with it
 * @param guards what must hold
 * @param inputs what must or may be said
 * @param reasonRequired whether a reason must be given
 * @param basisRequired whether a legal or document basis must be named
 * @param startsClocks clocks that start
 * @param stopsClocks clocks that stop
 * @param bySystem whether it happens by itself and nobody may ask for it
 * @param aside whether it is a way out that may be taken from many states and is nobody's next task
 * @param flags marks that the thing bears from then on, such as NUMBER_REVOKED
 * @param effects what it brings about for the thing that the matter is about
 * @param basis why
 */
public record Transition(
    String id,
    String action,
    Text name,
    Set<String> from,
    String to,
    Set<String> roles,
    List<String> stages,
    List<DocumentRule> documents,
    List<GuardRule> guards,
    List<InputRule> inputs,
    boolean reasonRequired,
    boolean basisRequired,
    List<String> startsClocks,
    List<String> stopsClocks,
    boolean bySystem,
    boolean aside,
    List<String> flags,
    List<EffectRule> effects,
    Basis basis) {

  public Transition {
    from = Ordered.set(from);
    roles = Ordered.set(roles);
    stages = List.copyOf(stages);
    documents = List.copyOf(documents);
    guards = List.copyOf(guards);
    inputs = List.copyOf(inputs);
    startsClocks = List.copyOf(startsClocks);
    stopsClocks = List.copyOf(stopsClocks);
    flags = List.copyOf(flags);
    effects = List.copyOf(effects);
  }

  /** Whether it is what somebody is to do next. */
  public boolean isTask() {
    return !bySystem && !aside;
  }

  /** Whether the text is the id of this transition or its action. */
  public boolean answersTo(String actionOrId) {
    return id.equals(actionOrId) || action.equals(actionOrId);
  }
}
