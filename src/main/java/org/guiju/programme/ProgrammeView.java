package org.guiju.programme;

import java.time.LocalDate;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.vocabulary.Level;
import org.jspecify.annotations.Nullable;

/** A policy document. */
@Schema(name = "Programme", description = "A policy document.")
record ProgrammeView(
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
    @Schema(description = "How many distinct targets it has.") int targetCount,
    @Schema(description = "In how many clauses they stand.") int clauseCount,
    @Schema(description = "Number of the version that is in force on the day.") int versionNumber) {

  static ProgrammeView of(ProgrammeVersion version, Locale language) {
    Programme programme = version.programme();
    return new ProgrammeView(
        programme.code(),
        programme.title().in(language),
        programme.title().zh(),
        programme.title().en(),
        programme.titleStated(),
        programme.issuer().in(language),
        programme.date(),
        programme.dateNote().in(language),
        programme.level(),
        programme.region(),
        programme.targets().size(),
        programme.clauses(),
        version.number());
  }
}
