package org.guiju.counting;

import java.util.List;

/**
 * How many facts share these values.
 *
 * @param key the values in the order of the dimensions; for a period its label, empty where the
 *     attribute is absent
 * @param count how many
 */
public record Group(List<String> key, long count) {}
