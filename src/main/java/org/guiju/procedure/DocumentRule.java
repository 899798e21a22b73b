package org.guiju.procedure;

import org.jspecify.annotations.Nullable;

/**
 * A document that goes with a transition.
 *
 * @param code D01–D34 or a code of the user's own
 * @param required whether the transition is refused without it
 * @param when named condition under which it is required; null means always
 */
public record DocumentRule(String code, boolean required, @Nullable String when) {}
