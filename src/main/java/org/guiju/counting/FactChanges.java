package org.guiju.counting;

/**
 * What a replacement changed, in rows (one per fact, region and tag).
 *
 * @param inserted rows that were not there before, or not with these attributes
 * @param retracted rows that are no longer held to be true
 * @param unchanged rows that stayed
 */
public record FactChanges(int inserted, int retracted, int unchanged) {}
