package org.guiju.project;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.standard.Adoption;
import org.guiju.vocabulary.Kind;
import org.guiju.vocabulary.Nature;
import org.guiju.vocabulary.WorkType;
import org.jspecify.annotations.Nullable;

/** A project to be registered; the smallest is a kind and a title. */
@Schema(
    description = "A project to be registered; the smallest is a kind and a title in one language.")
public record ProjectRequest(
    @Schema(description = "Kind of the standard to be made.") @NotNull Kind kind,
    @Schema(description = "Its nature; RECOMMENDED where absent and the kind has one.")
        @Nullable Nature nature,
    @Schema(
            description =
                "Id of the procedure; the one in force for the kind and nature where absent.")
        @Size(max = 80)
        @Nullable String procedure,
    @Schema(description = "Day of registration, not after today; today where absent.")
        @Nullable LocalDate registeredOn,
    @Schema(description = "Title in Chinese.") @Size(min = 1, max = 1000) @Nullable String titleZh,
    @Schema(description = "Title in English.") @Size(min = 1, max = 1000) @Nullable String titleEn,
    @Schema(description = "What the standard is to be about.") @Size(max = 10_000)
        @Nullable String scope,
    @Schema(description = "Current reference of an international work item.") @Size(max = 300)
        @Nullable String reference,
    @Schema(description = "New, revision, amendment or adoption.") @Nullable WorkType workType,
    @Schema(description = "Code of the committee, such as SAC/TC 28.") @Size(max = 80)
        @Nullable String committee,
    @Schema(description = "Responsible organization; issues group and enterprise standards.")
        @Nullable UUID responsible,
    @Schema(description = "Cooperating organizations.") @Size(max = 200)
        @Nullable List<@NotNull UUID> cooperating,
    @Schema(description = "Region whose authority initiates a local standard, six digits.")
        @Size(max = 12)
        @Nullable String regionCode,
    @Schema(description = "Code of the industry, such as JB.") @Size(max = 10)
        @Nullable String industryCode,
    @Schema(description = "ICS codes.") @Size(max = 20)
        @Nullable List<@NotBlank @Size(max = 20) String> ics,
    @Schema(description = "CCS codes.") @Size(max = 20)
        @Nullable List<@NotBlank @Size(max = 20) String> ccs,
    @Schema(description = "Numbers of the standards it is to replace, in any spelling.")
        @Size(max = 100)
        @Nullable List<@NotBlank @Size(max = 300) String> replaces,
    @Schema(
            description =
                "Numbers of the standards of which it is to replace a part, in any spelling; they stay in force until one replaces the rest.")
        @Size(max = 100)
        @Nullable List<@NotBlank @Size(max = 300) String> partlyReplaces,
    @Schema(
            description =
                "Numbers of the standards it refers to, in any spelling; without a year, whatever"
                    + " edition is in force.")
        @Size(max = 1000)
        @Nullable List<@NotBlank @Size(max = 300) String> cites,
    @Schema(description = "International standards it adopts.") @Size(max = 50)
        @Nullable List<@Valid @NotNull Adoption> adopts,
    @Schema(description = "Number of the group standard that it takes up.") @Size(max = 300)
        @Nullable String takesUp,
    @Schema(description = "Further regions that issue a local standard together with regionCode.")
        @Size(max = 40)
        @Nullable List<@NotBlank @Size(max = 12) String> jointRegions,
    @Schema(
            description =
                "Marks; ORIGINAL marks an original technical standard, ORIGINAL_PATENT, ORIGINAL_SCI_TECH_RESULT and"
                    + " ORIGINAL_DESIGNATED what it is original by.")
        @Size(max = 50)
        @Nullable List<@NotBlank @Size(max = 100) String> tags,
    @Schema(description = "Ids in other systems, by system.") @Size(max = 20)
        @Nullable Map<@NotBlank @Size(max = 40) String, @NotBlank @Size(max = 200) String>
            externalIds) {

  Description description() {
    return new Description(
        titleZh,
        titleEn,
        scope,
        reference,
        workType,
        committee,
        responsible,
        orNone(cooperating),
        regionCode,
        industryCode,
        orNone(ics),
        orNone(ccs),
        orNone(replaces),
        orNone(partlyReplaces),
        orNone(cites),
        orNone(adopts),
        takesUp,
        orNone(jointRegions),
        orNone(tags),
        externalIds == null ? Map.of() : externalIds);
  }

  private static <T> List<T> orNone(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
