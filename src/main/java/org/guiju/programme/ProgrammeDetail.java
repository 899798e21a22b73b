package org.guiju.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.platform.http.Versioned;
import org.guiju.vocabulary.Level;
import org.jspecify.annotations.Nullable;

/** A policy document with the definitions of its targets. */
@Schema(
    name = "ProgrammeDetail",
    description = "A policy document with the definitions of its targets.")
record ProgrammeDetail(
    String code,
    @Schema(description = "Title in the language asked for.") String title,
    String titleZh,
    String titleEn,
    @Schema(description = "Whether the text has this title; otherwise it is a description.")
        boolean titleStated,
    String issuer,
    @Schema(description = "Date of the document; null where its text has none.")
        @Nullable LocalDate date,
    @Schema(description = "How the date is known, or what is known without one.") String dateNote,
    Level level,
    @Schema(description = "Code of the region that it is for.") String region,
    @Schema(description = "In how many clauses targets stand.") int clauseCount,
    @Schema(description = "Number of the version that is in force on the day.") int versionNumber,
    @Schema(description = "First day of that version; null of a file without a date.")
        @Nullable LocalDate versionFrom,
    @Schema(description = "First day of the next version; null where there is none.")
        @Nullable LocalDate versionUntil,
    List<TargetView> targets,
    @Schema(description = "How often it was recorded or changed; part of the ETag.") long version)
    implements Versioned {

  static ProgrammeDetail of(ProgrammeVersion version, long revision, Locale language) {
    Programme programme = version.programme();
    ProgrammeView view = ProgrammeView.of(version, language);
    return new ProgrammeDetail(
        view.code(),
        view.title(),
        view.titleZh(),
        view.titleEn(),
        view.titleStated(),
        view.issuer(),
        view.date(),
        view.dateNote(),
        view.level(),
        view.region(),
        view.clauseCount(),
        version.number(),
        version.from(),
        version.until(),
        programme.targets().stream().map(target -> TargetView.of(target, language)).toList(),
        revision);
  }
}
