package org.guiju.identifier;

import org.guiju.platform.Text;

/**
 * Why a text is not a number, and what would be right.
 *
 * @param code stable code for programs, {@code UPPER_SNAKE}
 * @param reason in words
 */
public record Refusal(String code, Text reason) implements Parsed {}
