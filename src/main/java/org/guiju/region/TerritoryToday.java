package org.guiju.region;

import java.util.Set;

/**
 * How the territory of a division today differs from what belonged to it before.
 *
 * @param gone codes that once belonged to it and no longer do
 * @param come codes of its territory of today that once belonged elsewhere
 * @param stayed codes of its territory that always belonged to it, and never had one that is gone
 *     below them
 */
public record TerritoryToday(Set<String> gone, Set<String> come, Set<String> stayed) {}
