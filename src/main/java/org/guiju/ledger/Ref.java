package org.guiju.ledger;

import java.util.UUID;

/**
 * Names one thing that has a history.
 *
 * @param type what sort of thing, {@code UPPER_SNAKE}: PROJECT, STANDARD, ORGANIZATION …
 * @param id its public id, unique over all types
 */
public record Ref(String type, UUID id) {}
