package org.guiju.programme;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a target stands in its document.
 *
 * @param id id of the clause's target in the register of targets; the target's own, or that of a
 *     repetition
 * @param clause label of the clause as printed
 * @param quote the words, after one normalisation: pinyin glosses taken out, traditional characters
 *     simplified
 */
@Schema(name = "TargetSource", description = "A clause of a document that states a target.")
public record Source(String id, String clause, String quote) {}
