package org.guiju.declaration;

import java.util.UUID;
import org.guiju.vocabulary.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A declaration to be registered.
 *
 * @param organization the declarer; null for the organization that the account is bound to
 * @param kind kind of the declarer's own standards: ENTERPRISE or GROUP
 * @param content what it says
 */
public record DeclarationDraft(
    @Nullable UUID organization, Kind kind, DeclarationContent content) {}
