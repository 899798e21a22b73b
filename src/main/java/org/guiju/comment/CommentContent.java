package org.guiju.comment;

import org.jspecify.annotations.Nullable;

/**
 * What a comment says; kept in the ledger.
 *
 * @param clause clause that it is about
 * @param line line number
 * @param element paragraph, figure or table
 * @param type what it is of
 * @param typeAsWritten the type as the form that it came in wrote it; null where it came in none
 * @param comment the comment
 * @param proposedChange what should stand there instead
 * @param language language tag of the comment
 * @param file a file that goes with it
 */
record CommentContent(
    @Nullable String clause,
    @Nullable String line,
    @Nullable String element,
    CommentType type,
    @Nullable String typeAsWritten,
    String comment,
    @Nullable String proposedChange,
    @Nullable String language,
    @Nullable CommentFile file) {}
