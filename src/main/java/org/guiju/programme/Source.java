package org.guiju.programme;

/**
 * Where a target stands in its document.
 *
 * @param id id of the clause's target in the register of targets; the target's own, or that of a repetition
 * @param clause label of the clause as printed
 * @param quote the words, after one normalisation: pinyin glosses taken out, traditional characters simplified
 */
public record Source(String id, String clause, String quote) {}
