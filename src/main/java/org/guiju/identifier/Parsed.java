package org.guiju.identifier;

/** What a text was read as: a number, or a refusal that says why it is none. */
public sealed interface Parsed permits Identifier, Refusal {}
