package org.guiju.procedure;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.platform.Text;
import org.jspecify.annotations.Nullable;

/** States and transitions of one sort of thing. */
@Schema(name = "ProcedureMachine", description = "States and transitions of one sort of thing.")
public record MachineView(
    @Schema(description = "PROJECT, EDITION, DECLARATION, FILING or another.") String name,
    @Schema(description = "Its title by Accept-Language.") String title,
    @Schema(description = "Types of the things that a matter of it can be about.")
        List<String> about,
    @Schema(
            description =
                "Whether a committee examines the text of such a matter and may vote on it.")
        boolean balloted,
    @Schema(description = "State in which a thing starts.") String initial,
    @Schema(description = "States.") List<StateView> states,
    @Schema(description = "Transitions.") List<StepView> transitions) {

  /** A state. */
  @Schema(name = "ProcedureState", description = "Where a thing may stand.")
  public record StateView(
      @Schema(description = "Id.") String id,
      @Schema(description = "Name by Accept-Language.") String name,
      @Schema(description = "The name in both languages.") Text names,
      @Schema(description = "International stage code; absent where the stage before it goes on.")
          @Nullable String stage,
      @Schema(description = "Whether the thing comes to its end here.") boolean terminal,
      @Schema(description = "Whether an edition here is to be observed.") boolean inForce,
      @Schema(
              description =
                  "What was found where an inspection ends here; absent where nothing was.")
          @Nullable Finding finding) {

    static StateView of(State s, Locale locale) {
      return new StateView(
          s.id(), s.name().in(locale), s.name(), s.stage(), s.terminal(), s.inForce(), s.finding());
    }
  }

  /** A transition. */
  @Schema(name = "ProcedureTransition", description = "A step.")
  public record StepView(
      @Schema(description = "Id, the row of the shared table.") String id,
      @Schema(description = "Verb to be sent as `action`.") String action,
      @Schema(description = "Name by Accept-Language.") String name,
      @Schema(description = "The name in both languages.") Text names,
      @Schema(description = "States in which it can be taken; `-` means that it creates the thing.")
          List<String> from,
      @Schema(
              description =
                  "State it leads to; PREVIOUS is the one before the freeze, SAME the one it is in,"
                      + " `{stage}` the input.")
          String to,
      @Schema(description = "Roles that may take it.") List<String> roles,
      @Schema(description = "International stage codes entered, in order.") List<String> stages,
      @Schema(description = "Documents that go with it.") List<DocumentView> documents,
      @Schema(description = "What must hold.") List<RuleView> guards,
      @Schema(description = "What must or may be said with it.") List<InputView> inputs,
      @Schema(description = "Whether a reason must be given.") boolean reasonRequired,
      @Schema(description = "Whether a legal or document basis must be given.")
          boolean basisRequired,
      @Schema(description = "Clocks that start.") List<String> startsClocks,
      @Schema(description = "Clocks that stop.") List<String> stopsClocks,
      @Schema(description = "Whether only the service takes it.") boolean bySystem,
      @Schema(description = "Whether it is a way out, and nobody's next task.") boolean aside,
      @Schema(description = "Marks that the thing bears from then on.") List<String> flags,
      @Schema(description = "What it brings about for the thing that the matter is about.")
          List<EffectView> effects,
      Basis basis) {

    static StepView of(Transition t, Locale locale) {
      return new StepView(
          t.id(),
          t.action(),
          t.name().in(locale),
          t.name(),
          List.copyOf(t.from()),
          t.to(),
          List.copyOf(t.roles()),
          t.stages(),
          t.documents().stream()
              .map(d -> new DocumentView(d.code(), d.required(), d.when()))
              .toList(),
          t.guards().stream().map(RuleView::of).toList(),
          t.inputs().stream().map(i -> InputView.of(i, locale)).toList(),
          t.reasonRequired(),
          t.basisRequired(),
          t.startsClocks(),
          t.stopsClocks(),
          t.bySystem(),
          t.aside(),
          t.flags(),
          t.effects().stream().map(EffectView::of).toList(),
          t.basis());
    }
  }

  /** A document of a transition. */
  @Schema(name = "ProcedureDocumentRule", description = "A document that goes with a transition.")
  public record DocumentView(
      @Schema(description = "Code.") String code,
      @Schema(description = "Whether the step is refused without it.") boolean required,
      @Schema(description = "Condition under which it is; absent means always.")
          @Nullable String when) {}

  /** A guard of a transition. */
  @Schema(name = "ProcedureGuardRule", description = "A guard of a transition.")
  public record RuleView(
      @Schema(description = "Code.") String code,
      @Schema(description = "Arguments by name.") Map<String, Object> arguments,
      @Schema(description = "Which arguments come from which parameter.")
          Map<String, String> parameters,
      @Schema(description = "Condition under which it is asked; absent means always.")
          @Nullable String when,
      Basis basis) {

    static RuleView of(GuardRule g) {
      return new RuleView(g.code(), g.arguments(), g.parameters(), g.when(), g.basis());
    }
  }

  /** An input of a transition. */
  @Schema(name = "ProcedureInput", description = "Something that is said with a transition.")
  public record InputView(
      @Schema(description = "Name, the member of `inputs`.") String name,
      @Schema(
              description =
                  "TEXT, TEXTS, PROSE, DATE, NUMBER, NUMBERS, PLAN_NUMBER, STAGE, FAST_TRACK, INTEGER, FLAG,"
                      + " ENUM, ID or IDS.")
          String type,
      @Schema(description = "Whether the step is refused without it.") boolean required,
      @Schema(description = "Whether the service gives it out itself where it is left out.")
          boolean issued,
      @Schema(description = "What an ENUM can be.") List<String> values,
      @Schema(description = "Condition under which it is asked for; absent means always.")
          @Nullable String when,
      @Schema(
              description = "Whether it is only shown to those who may act on the thing.",
              name = "private")
          @JsonProperty("private")
          boolean isPrivate,
      @Schema(description = "What it is, by Accept-Language.") String description,
      @Schema(description = "What it is, in both languages.") Text descriptions) {

    static InputView of(InputRule i, Locale locale) {
      return new InputView(
          i.name(),
          i.type(),
          i.required(),
          i.issued(),
          List.copyOf(i.values().keySet()),
          i.when(),
          i.isPrivate(),
          i.description().in(locale),
          i.description());
    }
  }

  /** What a step brings about elsewhere. */
  @Schema(
      name = "ProcedureEffect",
      description = "What a step brings about for the thing that the matter is about.")
  public record EffectView(
      @Schema(description = "Step that the service takes there.") @Nullable String action,
      @Schema(description = "Fields that it changes there.") List<String> describes,
      @Schema(description = "Tags that it adds there.") List<String> tags,
      @Schema(description = "An effect by its own name.") @Nullable String code,
      @Schema(description = "Condition under which it holds; absent means always.")
          @Nullable String when,
      @Schema(description = "Whether it is left out where that thing does not allow it.")
          boolean ifPossible) {

    static EffectView of(EffectRule e) {
      return new EffectView(
          e.action(),
          List.copyOf(e.describe().keySet()),
          e.tags(),
          e.code(),
          e.when(),
          e.ifPossible());
    }
  }

  static MachineView of(Machine machine, Locale locale) {
    return new MachineView(
        machine.name(),
        machine.title().in(locale),
        List.copyOf(machine.about()),
        machine.isBalloted(),
        machine.initial(),
        machine.states().values().stream().map(s -> StateView.of(s, locale)).toList(),
        machine.transitions().stream().map(t -> StepView.of(t, locale)).toList());
  }
}
