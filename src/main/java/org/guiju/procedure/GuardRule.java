package org.guiju.procedure;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A guard of one transition.
 *
 * @param code key into the dictionary of guards
 * @param arguments Integer, Boolean, String, List or Map by name; parameters are already put in
 * @param when named condition under which the guard is asked; null means always
 * @param basis why
 * @param parameters which arguments come from which parameter of the procedure, so that a refusal
 *     can cite its basis
 */
public record GuardRule(
    String code,
    Map<String, Object> arguments,
    @Nullable String when,
    Basis basis,
    Map<String, String> parameters) {

  /** A guard whose arguments are written out. */
  public GuardRule(String code, Map<String, Object> arguments, @Nullable String when, Basis basis) {
    this(code, arguments, when, basis, Map.of());
  }

  public GuardRule {
    arguments = Ordered.map(arguments);
    parameters = Ordered.map(parameters);
  }
}
