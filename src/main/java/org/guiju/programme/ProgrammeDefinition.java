package org.guiju.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.platform.Text;
import org.guiju.vocabulary.Kind;
import org.guiju.vocabulary.Level;
import org.guiju.vocabulary.Nature;
import org.guiju.vocabulary.Role;
import org.guiju.vocabulary.WorkType;
import org.jspecify.annotations.Nullable;

/**
 * The form of a document's definition, the same as that of the data files; here for the contract.
 * What is sent is read by {@link ProgrammeReader}, which tells every mistake at once.
 */
@Schema(
    name = "ProgrammeDefinition",
    description = "A policy document with its targets, in the form of the data files.")
record ProgrammeDefinition(
    @Schema(
            description = "2 to 40 capital letters, digits and hyphens; unique.",
            examples = "YUNHAI-2023",
            required = true)
        @Nullable String code,
    @Schema(required = true) @Nullable Text title,
    @Schema(
            description =
                "Whether the text has this title; otherwise it is a description. True where absent.")
        @Nullable Boolean titleStated,
    @Schema(required = true) @Nullable Text issuer,
    @Schema(description = "Date of the document; absent where its text has none.")
        @Nullable LocalDate date,
    @Schema(description = "How the date is known, or what is known without one.", required = true)
        @Nullable Text dateNote,
    @Schema(required = true) @Nullable Level level,
    @Schema(
            description = "Code of the region that it is for: GB/T 2260, or CN.",
            examples = "350200",
            required = true)
        @Nullable String region,
    @Schema(description = "First day that counts, inclusive.", required = true)
        @Nullable LocalDate windowStart,
    @Schema(description = "Whether the document leaves the start open. False where absent.")
        @Nullable Boolean windowStartIsAssumption,
    @Schema(description = "Last day that counts, inclusive.", required = true)
        @Nullable LocalDate deadline,
    @Schema(
            description =
                "The document's own text. Where it is given, every quote must stand in it; blanks do not matter.")
        @Nullable String text,
    @Schema(required = true) @Nullable List<TargetDefinition> targets) {

  /** A target in a definition. */
  @Schema(name = "TargetDefinition", description = "A target in the definition of a document.")
  record TargetDefinition(
      @Schema(description = "Unique in the document.", examples = "YH1", required = true)
          @Nullable String id,
      @Schema(required = true) @Nullable Text name,
      @Schema(description = "Label of the clause as printed.", required = true)
          @Nullable String clause,
      @Schema(description = "The words of the document.", required = true) @Nullable String quote,
      @Schema(description = "Further clauses that say the same.") @Nullable List<Source> also,
      @Schema(
              description = "Code of an indicator; see `GET /api/v1/indicators`.",
              examples = "GROUP_STANDARDS",
              required = true)
          @Nullable String indicator,
      @Nullable FilterDefinition filters,
      @Schema(description = "What sorts of register entries count.") @Nullable List<String> types,
      @Schema(required = true) @Nullable Comparator comparator,
      @Schema(
              description =
                  "What is to be reached; the lower end of a range; the length of a list.",
              required = true)
          @Nullable BigDecimal value,
      @Schema(description = "Upper end of a range; with BETWEEN and only there.")
          @Nullable BigDecimal upper,
      @Schema(description = "What the figure is a number of; the indicator's where absent.")
          @Nullable String unit,
      @Schema(description = "Last day that counts, where it is not the document's.")
          @Nullable LocalDate deadline,
      @Schema(description = "Whether the clause itself has a date. True where absent.")
          @Nullable Boolean deadlineStated,
      @Schema(description = "Whether the text gives a bare number without 以上.")
          @Nullable Boolean comparatorImplied,
      @Schema(
              description =
                  "Whether the text says 新 (new), which is taken as since the start of the window; it leaves revisions in.")
          @Nullable Boolean newOnly,
      @Schema(description = "Targets of the document that may count the same things.")
          @Nullable List<String> overlaps,
      @Schema(description = "Choices that differ from the indicator's own, by option.")
          @Nullable Map<String, String> options,
      @Nullable Text note,
      @Nullable Departments departments,
      @Schema(description = "What lower regions carry of it; each region once.")
          @Nullable List<Part> parts,
      @Schema(description = "The target of a higher document that it carries a part of.")
          @Nullable PartOf partOf) {}

  /** What is counted. */
  @Schema(
      name = "TargetFilter",
      description =
          "What is counted; what is left out is open, or as the indicator has it. Several values are a union.")
  record FilterDefinition(
      @Nullable Set<Kind> kinds,
      @Nullable Set<Nature> natures,
      @Nullable Set<Level> levels,
      @Schema(description = "Whether, where levels are named, what has no known level counts too.")
          @Nullable Boolean levelUnknown,
      @Nullable Set<Role> roles,
      @Nullable Set<WorkType> workTypes,
      @Schema(description = "Sorts of what counts, as the measure says.")
          @Nullable Set<String> types,
      @Schema(description = "A tag that must be carried.") @Nullable String tag) {}
}
