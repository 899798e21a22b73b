package org.guiju.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Payload of a correction: what the event it corrects should have said.
 *
 * @param voided true where the event should never have been recorded; the other two are then absent
 * @param effectiveOn the right day; absent leaves the day as it was
 * @param payload the right payload, whole; absent leaves it as it was
 */
public record Correction(
    boolean voided, @Nullable LocalDate effectiveOn, @Nullable JsonNode payload) {}
