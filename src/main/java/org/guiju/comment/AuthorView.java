package org.guiju.comment;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who made a comment, as far as the reader may know. */
@Schema(
    name = "CommentAuthor",
    description =
        "Who made a comment, as far as the reader may know: those who run the round everything, others what its author shows.")
record AuthorView(
    @Schema(description = "Account that sent it or brought it in; absent of the public.")
        @Nullable String account,
    @Schema(description = "Name of a person.") @Nullable String name,
    @Schema(description = "Organization of the account.") @Nullable UUID organization,
    @Schema(description = "Name of the organization.") @Nullable String organizationName,
    @Schema(description = "Member body or committee that the form names.")
        @Nullable String memberBody,
    @Schema(description = "Where it can be reached; only for those who run the round.")
        @Nullable String email,
    @Schema(description = "Whether it is shown to everybody.") boolean shown) {}
