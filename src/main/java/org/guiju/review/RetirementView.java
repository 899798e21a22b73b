package org.guiju.review;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whom the withdrawal of an edition would concern. */
@Schema(
    name = "Retirement",
    description = "Whom the withdrawal of an edition would concern, as it stands on a day.")
record RetirementView(
    UUID standard,
    @Schema(description = "State on the day.") String state,
    @Schema(description = "Last day of the comments on its withdrawal, where they were asked for.")
        @Nullable LocalDate commentsUntil,
    @Schema(description = "The running project that is to replace it.")
        @Nullable UUID revisionProject,
    @Schema(description = "How many valid editions cite it.") long citingStandards,
    @Schema(description = "How many running projects cite it.") long citingProjects,
    @Schema(description = "The first of both; see citations for all.") List<CitingView> citedBy,
    @Schema(description = "How many public declarations name it.") long declarations,
    @Schema(description = "The first of them; see declarations for all.")
        List<DeclarerView> declaredBy,
    @Schema(description = "How many appeals about it are pending.") long pendingAppeals) {}
