package org.guiju.counting;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How many facts have subjects of a field.
 *
 * @param field its code; null for subjects that have no label of the classification
 * @param share of how many that took part how many are of the region; empty where all are
 * @param count how many, each subject once in a field
 * @param mean of the values they carry; null where they carry none
 */
public record FieldCount(
    @Nullable String field, String share, long count, @Nullable BigDecimal mean) {}
