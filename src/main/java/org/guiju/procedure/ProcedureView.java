package org.guiju.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.platform.Text;
import org.guiju.vocabulary.Kind;
import org.guiju.vocabulary.Nature;
import org.jspecify.annotations.Nullable;

/** One version of a procedure with all its data, as the service itself reads it. */
@Schema(
    description = "One version of a procedure with all its data, as the service itself reads it.")
public record ProcedureView(
    @Schema(description = "Id, the same for all versions.") String id,
    @Schema(description = "Version.") String version,
    @Schema(description = "`id@version`, which a project keeps.") String ref,
    @Schema(description = "Name by Accept-Language.") String name,
    @Schema(description = "The name in both languages.") Text names,
    @Schema(description = "Kind of the standards that it makes.") Kind kind,
    @Schema(description = "Their nature; absent where it is for any.") @Nullable Nature nature,
    @Schema(description = "First day on which a project can start under it.")
        LocalDate effectiveFrom,
    @Schema(description = "First day on which it no longer can; absent where open.")
        @Nullable LocalDate effectiveTo,
    @Schema(description = "Regions whose projects it is for; empty for everybody's.")
        List<String> regions,
    @Schema(description = "Organizations whose projects it is for; empty for everybody's.")
        List<String> organizations,
    @Schema(description = "The laws, measures and standards that it follows.") List<Basis> basis,
    @Schema(description = "Figures and switches.") List<ParameterView> parameters,
    @Schema(description = "Who acts, and who that is under this procedure.") List<RoleView> roles,
    @Schema(description = "States and transitions: PROJECT, EDITION and others.")
        List<MachineView> machines,
    @Schema(description = "Clocks.") List<ClockView> clocks,
    @Schema(description = "Rules by which ballots are decided.") List<VoteRuleView> voteRules,
    @Schema(description = "Tracks that a project may be put on when its plan is issued.")
        List<FastTrackView> fastTracks,
    @Schema(description = "The guards that its transitions name.") List<GuardView> guards,
    @Schema(description = "The documents that its transitions name.") List<NamedView> documents,
    @Schema(description = "The conditions that its transitions name.")
        List<ConditionView> conditions,
    @Schema(description = "The sources that its bases name.") List<SourceView> sources) {

  /** Something with a code and a name. */
  @Schema(name = "ProcedureTerm", description = "Something with a code and a name.")
  public record NamedView(
      @Schema(description = "Code.") String code,
      @Schema(description = "Name by Accept-Language.") String name,
      @Schema(description = "The name in both languages.") Text names) {}

  /** A figure or switch. */
  @Schema(
      name = "ProcedureParameter",
      description = "A figure or switch with its basis and how sure we are of it.")
  public record ParameterView(
      @Schema(description = "Name.") String name,
      @Schema(description = "A whole number, true or false, a text, or a list of these.")
          Object value,
      @Schema(description = "DAY, WORKING_DAY, WEEK, MONTH or YEAR; absent where it has none.")
          @Nullable String unit,
      @Schema(
              description =
                  "Law, measure, standard or practice, how sure we are, and where it was read.")
          Basis basis) {}

  /** A role and its holder. */
  @Schema(name = "ProcedureRole", description = "A role and who holds it under this procedure.")
  public record RoleView(
      @Schema(description = "Code.") String code,
      @Schema(description = "Name by Accept-Language.") String name,
      @Schema(description = "The name in both languages.") Text names,
      @Schema(description = "Who holds it here, by Accept-Language.") String holder,
      @Schema(description = "Who holds it here, in both languages.") Text holders) {}

  /** A clock. */
  @Schema(name = "ProcedureClock", description = "How long something must or may last.")
  public record ClockView(
      @Schema(description = "Code.") String code,
      @Schema(description = "Name by Accept-Language.") String name,
      @Schema(description = "The name in both languages.") Text names,
      @Schema(description = "MINIMUM (not before it has run), LIMIT (not after), SOFT (a warning).")
          String meaning,
      @Schema(description = "Condition under which it runs; absent where it always does.")
          @Nullable String when,
      @Schema(description = "Condition under which it does not run; absent where there is none.")
          @Nullable String unless,
      @Schema(description = "What starts it, in both languages.") Text startsAt,
      @Schema(description = "Units it runs; absent where that is said case by case.")
          @Nullable Integer length,
      @Schema(description = "Units in an emergency, where that differs.")
          @Nullable Integer lengthEmergency,
      @Schema(description = "Units where a decision that is named shortens it; absent for none.")
          @Nullable Integer lengthShortened,
      @Schema(description = "DAY, WORKING_DAY, WEEK, MONTH or YEAR.") String unit,
      @Schema(description = "How long before its end to warn.") List<String> warnings,
      @Schema(
              description =
                  "Whether it ends with the next working day where its last is a day off.")
          boolean rolls,
      @Schema(description = "Input of the step that starts it by which its last day can be given.")
          @Nullable String until,
      @Schema(description = "Clock from whose last day it is counted back.")
          @Nullable String before,
      @Schema(description = "Whether it ends on the day before the day in force at the latest.")
          boolean beforeImplementation,
      @Schema(
              description =
                  "PUBLICATION where it is counted from the publication of what the matter is about.")
          @Nullable String startsOn,
      @Schema(description = "What happens at its end.") String onExpiry,
      @Schema(description = "Step that the service takes at its end, where onExpiry is CLOSE.")
          @Nullable String takes,
      @Schema(
              description =
                  "Roles that run the consultation that each start of it opens; empty where it opens none.")
          List<String> runBy,
      @Schema(
              description =
                  "International stage codes of which the entry starts it; empty where steps do.")
          List<String> startsInStages,
      @Schema(description = "Whether the entry of one of these starts it anew where it runs.")
          boolean restarts,
      @Schema(description = "International stage codes within which it runs; empty for any.")
          List<String> runsInStages,
      Basis basis) {}

  /** A rule by which a ballot is decided. */
  @Schema(
      name = "ProcedureVoteRule",
      description = "A rule by which a ballot is decided, in exact fractions.")
  public record VoteRuleView(
      @Schema(description = "Code.") String code,
      @Schema(description = "Name by Accept-Language.") String name,
      @Schema(description = "The name in both languages.") Text names,
      @Schema(description = "When the vote is valid; absent where no quorum is set.")
          @Nullable String quorum,
      @Schema(description = "When it is passed.") String pass,
      @Schema(description = "Further settings.") Map<String, Object> options,
      Basis basis) {}

  /** A fast track. */
  @Schema(name = "ProcedureFastTrack", description = "A track that a project may be put on.")
  public record FastTrackView(
      @Schema(description = "Code, to be sent as `fastTrack`.") String code,
      @Schema(description = "Name by Accept-Language.") String name,
      @Schema(description = "The name in both languages.") Text names,
      @Schema(description = "Condition under which it is admissible; absent means always.")
          @Nullable String when,
      @Schema(description = "Ids of the transitions that it opens.") List<String> opens,
      @Schema(description = "Conditions that hold for a project on it.") List<String> brings,
      @Schema(description = "Months from plan to submission, where they differ.")
          @Nullable Integer trackMonths,
      Basis basis) {}

  /** A guard of the dictionary. */
  @Schema(
      name = "ProcedureGuard",
      description = "What a guard asks, and whether the service checks it today.")
  public record GuardView(
      @Schema(description = "Code.") String code,
      @Schema(description = "What it asks, by Accept-Language.") String name,
      @Schema(description = "What it asks, in both languages.") Text names,
      @Schema(description = "What would satisfy it, in both languages.") Text satisfy,
      @Schema(description = "Whether the service checks it today.") boolean checked,
      @Schema(description = "What is lacking where it does not, in both languages.")
          @Nullable Text missing,
      @Schema(description = "What it takes.") List<ArgumentView> arguments) {}

  /** An argument of a guard. */
  @Schema(name = "ProcedureGuardArgument", description = "What a guard takes.")
  public record ArgumentView(
      @Schema(description = "Name.") String name,
      @Schema(description = "What it is, in both languages.") Text meaning,
      @Schema(description = "Whether a rule must give it.") boolean required) {}

  /** A named condition. */
  @Schema(
      name = "ProcedureCondition",
      description = "A condition under which documents or guards are asked.")
  public record ConditionView(
      @Schema(description = "Code.") String code,
      @Schema(description = "Name by Accept-Language.") String name,
      @Schema(description = "The name in both languages.") Text names,
      @Schema(description = "From what it is told that it holds, in both languages.")
          Text toldBy) {}

  /** A source that a basis names. */
  @Schema(name = "ProcedureSource", description = "Where rules were read.")
  public record SourceView(
      @Schema(description = "Key.") String key,
      @Schema(description = "What was read.") String title) {}

  static ProcedureView of(Procedure p, ProcedureCatalog catalog, Locale locale) {
    return new ProcedureViews(p, catalog, locale).view();
  }
}
