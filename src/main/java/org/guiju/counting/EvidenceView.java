package org.guiju.counting;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.vocabulary.Kind;
import org.guiju.vocabulary.Level;
import org.guiju.vocabulary.Nature;
import org.guiju.vocabulary.Role;
import org.guiju.vocabulary.WorkType;
import org.jspecify.annotations.Nullable;

/** A row of evidence with what its subject is called. */
@Schema(name = "EvidenceRow", description = "A fact that was counted.")
public record EvidenceView(
    @Schema(description = "What sort of thing it is, such as STANDARD.") String subjectType,
    UUID subjectId,
    @Schema(description = "Its number in the field, where it has one.") @Nullable String number,
    @Nullable String titleZh,
    @Nullable String titleEn,
    @Schema(description = "Path of the thing in this API.") @Nullable String link,
    @Schema(description = "The day from which it counts.") LocalDate date,
    @Schema(description = "The first day on which it no longer counts; null where it counts on.")
        @Nullable LocalDate until,
    @Schema(description = "Tells several facts of one subject apart.") String occurrence,
    @Nullable Kind kind,
    @Nullable Nature nature,
    @Nullable Level level,
    @Schema(description = "The best role held in the region counted for.") @Nullable Role role,
    @Nullable WorkType workType,
    @Nullable String stage,
    @Nullable String committee,
    @Schema(
            description =
                "Sort of what counts, as the measure says, such as that of an entry of a register; of an international standard"
                    + " the body that its number begins with.")
        @Nullable String type,
    @Schema(
            description =
                "By what it is counted where each counts once, of which the first fact is shown: whom, or of a standard"
                    + " its number without the year.")
        @Nullable String party,
    @Schema(description = "What a mean is taken of.") @Nullable BigDecimal value,
    @Schema(description = "Every region that it counts for: * is the world, CN is China.")
        List<String> regions,
    @Schema(description = "When Guiju learned it.") Instant recordedAt,
    @Schema(description = "For a ratio: whether it fits, that is counts in the numerator too.")
        @Nullable Boolean fits,
    @Schema(
            description =
                "Where the credit is SHARES: what of it is credited, 1 or a fraction such as 2/5. The figure is the sum.")
        @Nullable String share,
    @Schema(
            description =
                "Of an international standard: the national standards in force on the last day counted that adopt it"
                    + " or another edition of it, as known now.")
        @Nullable List<AdoptedBy> adoptedBy) {

  static EvidenceView of(
      EvidenceRow row,
      @Nullable SubjectView subject,
      @Nullable Boolean fits,
      @Nullable List<AdoptedBy> adoptedBy) {
    return new EvidenceView(
        row.subjectType(),
        row.subjectId(),
        subject == null ? null : subject.number(),
        subject == null ? null : subject.titleZh(),
        subject == null ? null : subject.titleEn(),
        subject == null ? null : subject.link(),
        row.on(),
        row.until(),
        row.occurrence(),
        constant(row.kind(), Kind.class),
        constant(row.nature(), Nature.class),
        constant(row.level(), Level.class),
        constant(row.role(), Role.class),
        constant(row.workType(), WorkType.class),
        row.stage(),
        row.committee(),
        row.type(),
        row.party(),
        row.value(),
        row.regions(),
        row.recordedAt(),
        fits,
        row.share(),
        adoptedBy);
  }

  private static <E extends Enum<E>> @Nullable E constant(@Nullable String name, Class<E> type) {
    return name == null ? null : Enum.valueOf(type, name);
  }
}
