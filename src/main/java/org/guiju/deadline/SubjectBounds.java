package org.guiju.deadline;

import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known, before rows of runs are read, of which these can be.
 *
 * @param regions the codes of the region asked for and of all below it on a day; null where none
 *     was
 * @param things the only ones that hold the texts asked for; null where they are many or none was
 */
public record SubjectBounds(
    @Nullable Collection<String> regions, @Nullable Collection<UUID> things) {}
