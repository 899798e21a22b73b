package org.guiju.procedure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why a rule holds.
 *
 * @param text law, measure, standard or practice, with the article
 * @param confidence how sure we are of it
 * @param source key into the dictionary of sources, where the text was read
 */
@Schema(description = "Why a rule holds.")
public record Basis(String text, Confidence confidence, @Nullable String source) {}
