package org.guiju.organization;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.platform.http.Versioned;
import org.jspecify.annotations.Nullable;

/** A member of a committee on a day. */
@Schema(name = "CommitteeMember", description = "A member of a committee on a day.")
public record CommitteeMemberView(
    UUID id,
    @Schema(description = "Code of the committee.", examples = "SAC/TC 28") String committee,
    @Nullable String nameZh,
    @Nullable String nameEn,
    @Schema(description = "Organization that the member belongs to.") @Nullable UUID organization,
    @Schema(description = "Of P- and O-members, the national body.", examples = "SAC")
        @Nullable String nationalBody,
    CommitteeMemberRole role,
    @Schema(description = "Account that votes for the member.") @Nullable String account,
    @Schema(description = "First day on which it was just so.") LocalDate validFrom,
    @Schema(description = "Day from which it is no longer just so; absent where none is known.")
        @Nullable LocalDate validTo,
    @Schema(description = "First day of the present term.") LocalDate termFrom,
    @Schema(description = "Last day of the membership; absent where none is set.")
        @Nullable LocalDate until,
    @Schema(description = "Version of the committee's history.") long version)
    implements Versioned {}
