package org.guiju.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.ledger.Stream;
import org.guiju.platform.http.Versioned;
import org.guiju.standard.Adoption;
import org.guiju.standard.Participation;
import org.guiju.vocabulary.Kind;
import org.guiju.vocabulary.Nature;
import org.guiju.vocabulary.WorkType;
import org.jspecify.annotations.Nullable;

/** A standards project on a day. */
@Schema(name = "Project", description = "A standards project on a day.")
public record ProjectView(
    UUID id,
    long version,
    Kind kind,
    @Nullable Nature nature,
    @Nullable String titleZh,
    @Nullable String titleEn,
    @Schema(description = "What the standard is to be about.") @Nullable String scope,
    @Schema(description = "Current reference of an international work item.")
        @Nullable String reference,
    WorkType workType,
    @Schema(description = "Procedure and version that the project keeps.") String procedure,
    @Schema(description = "State on the day asked for.") String state,
    @Schema(description = "Name of the state by Accept-Language.") String stateName,
    @Schema(description = "International stage code, derived; absent before the first is known.")
        @Nullable String stage,
    @Schema(description = "Number in the plan.") @Nullable String planNumber,
    @Schema(description = "Day on which the plan was issued.") @Nullable LocalDate planIssuedOn,
    @Schema(description = "Last day to submit it for approval.") @Nullable LocalDate deadline,
    @Schema(description = "Fast track, A is the normal order.") @Nullable String fastTrack,
    @Schema(description = "Numbers of the standard, once given out.") List<String> numbers,
    @Nullable String announcementNumber,
    @Schema(description = "Day of publication.") @Nullable LocalDate issueDate,
    @Schema(description = "First day in force.") @Nullable LocalDate implementationDate,
    @Schema(description = "Code of the committee.") @Nullable String committee,
    @Schema(description = "Responsible organization.") @Nullable UUID responsible,
    @Schema(description = "Cooperating organizations.") List<UUID> cooperating,
    @Schema(description = "Region whose authority initiates a local standard.")
        @Nullable String regionCode,
    @Nullable String industryCode,
    List<String> ics,
    List<String> ccs,
    @Schema(description = "Numbers of the standards it is to replace.") List<String> replaces,
    @Schema(description = "Numbers of the standards of which it is to replace a part.")
        List<String> partlyReplaces,
    @Schema(description = "Numbers of the standards it refers to.") List<String> cites,
    List<Adoption> adopts,
    @Schema(description = "Number of the group standard that it takes up.")
        @Nullable String takesUp,
    @Schema(description = "Further regions that issue a local standard together with regionCode.")
        List<String> jointRegions,
    List<String> tags,
    @Schema(description = "Ids in other systems, by system.") Map<String, String> externalIds,
    List<Participation> participations,
    @Schema(
            description =
                "Whether the text of the standard names who drafted it, by its procedure; absent"
                    + " where the procedure does not say.")
        @Nullable Boolean draftersInText,
    @Schema(description = "Day of registration.") LocalDate registeredOn,
    Instant createdAt,
    Instant updatedAt)
    implements Versioned {

  static ProjectView of(Project project, Stream stream, Locale locale) {
    Description said = project.description();
    var position = project.position();
    return new ProjectView(
        project.id(),
        stream.version(),
        project.kind(),
        project.nature(),
        said.titleZh(),
        said.titleEn(),
        said.scope(),
        said.reference(),
        said.effectiveWorkType(),
        project.procedure().ref(),
        position.state(),
        project.machine().state(position.state()).name().in(locale),
        position.stage(),
        project.planNumber(),
        project.planIssuedOn(),
        project.deadline(),
        project.fastTrack(),
        project.numbers(),
        project.announcementNumber(),
        project.issueDate(),
        project.implementationDate(),
        said.committee(),
        said.responsible(),
        said.cooperating(),
        said.regionCode(),
        said.industryCode(),
        said.ics(),
        said.ccs(),
        said.replaces(),
        said.partlyReplaces(),
        said.cites(),
        said.adopts(),
        said.takesUp(),
        said.jointRegions(),
        said.tags(),
        said.externalIds(),
        project.participations(),
        project.procedure().draftersInText(),
        project.createdOn(),
        project.createdAt(),
        stream.last().recordedAt());
  }
}
