package org.guiju.standard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.ledger.Stream;
import org.guiju.platform.http.Versioned;
import org.guiju.vocabulary.Kind;
import org.guiju.vocabulary.Level;
import org.guiju.vocabulary.Nature;
import org.guiju.vocabulary.WorkType;
import org.jspecify.annotations.Nullable;

/** One published edition. */
@Schema(description = "One published edition.")
public record StandardView(
    UUID id,
    long version,
    Kind kind,
    @Nullable Nature nature,
    @Nullable Level level,
    WorkType workType,
    @Schema(description = "Its numbers, the leading one first.") List<String> numbers,
    @Nullable String titleZh,
    @Nullable String titleEn,
    @Schema(description = "State on the day asked for, E60 to E99.") String state,
    @Schema(description = "Name of the state by Accept-Language.") String stateName,
    @Schema(description = "International stage code, derived.") @Nullable String stage,
    @Schema(description = "Day of publication.") LocalDate issueDate,
    @Schema(description = "First day in force.") LocalDate implementationDate,
    @Nullable String announcementNumber,
    @Schema(description = "Number under which it is filed for record.")
        @Nullable String recordNumber,
    @Schema(description = "The procedure it keeps.") String procedure,
    @Schema(description = "The project that became it.") @Nullable UUID project,
    @Nullable UUID responsible,
    @Schema(description = "Who issued it, in the words of the source.") @Nullable String issuer,
    @Nullable String committee,
    @Nullable String regionCode,
    @Nullable String industryCode,
    List<String> ics,
    List<String> ccs,
    @Schema(description = "Numbers of the standards it replaces.") List<String> replaces,
    @Schema(description = "The edition that replaced it.") @Nullable UUID replacedBy,
    @Schema(
            description =
                "Whether it may be chosen on the day: in force, or published and not yet in force, under"
                    + " a number that was not revoked.")
        boolean selectable,
    @Schema(description = "Whether its number was revoked by that day.") boolean numberRevoked,
    @Schema(description = "Numbers of the standards of which it replaces a part.")
        List<String> partlyReplaces,
    @Schema(description = "The editions that replace it or a part of it.")
        List<Successor> successors,
    @Schema(description = "Numbers of the standards it refers to.") List<String> cites,
    @Schema(
            description =
                "The running project that is to replace it; see reviews for those of the past.")
        @Nullable UUID revisionProject,
    List<Adoption> adopts,
    @Schema(description = "Number of the group standard that it takes up.")
        @Nullable String takesUp,
    @Schema(description = "The standards that take it up.") List<TakenUpBy> takenUpBy,
    List<String> tags,
    List<Participation> participations,
    @Schema(
            description =
                "Whether the text of the standard names who drafted it, by its procedure; absent"
                    + " where the procedure does not say.")
        @Nullable Boolean draftersInText,
    Instant createdAt,
    Instant updatedAt)
    implements Versioned {

  static StandardView of(
      Standard standard,
      Stream stream,
      List<Successor> successors,
      List<TakenUpBy> takenUpBy,
      @Nullable UUID revisionProject,
      Locale locale) {
    Publication it = standard.publication();
    var position = standard.position();
    return new StandardView(
        standard.id(),
        stream.version(),
        it.kind(),
        it.nature(),
        StandardFacts.level(it),
        it.workType(),
        it.numbers(),
        it.titleZh(),
        it.titleEn(),
        position.state(),
        standard.machine().state(position.state()).name().in(locale),
        position.stage(),
        it.issueDate(),
        it.inForceFrom(),
        it.announcementNumber(),
        standard.recordNumber(),
        it.procedure(),
        it.project(),
        it.responsible(),
        it.issuer(),
        it.committee(),
        it.regionCode(),
        it.industryCode(),
        it.ics(),
        it.ccs(),
        it.replaces(),
        standard.replacedBy(),
        standard.isSelectable(),
        standard.isNumberRevoked(),
        it.partlyReplaces(),
        successors,
        it.cites(),
        revisionProject,
        it.adopts(),
        it.takesUp(),
        takenUpBy,
        it.tags(),
        it.participations(),
        standard.procedure().draftersInText(),
        standard.createdAt(),
        stream.last().recordedAt());
  }
}
