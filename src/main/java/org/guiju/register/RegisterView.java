package org.guiju.register;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.procedure.Machine;
import org.guiju.procedure.Transition;

/** What a register is of. */
@Schema(name = "Register", description = "A typed register (名录): what an entry is and does.")
public record RegisterView(
    String code,
    @Schema(description = "Its name by Accept-Language.") String name,
    @Schema(description = "What one entry is called, by Accept-Language.") String entryName,
    @Schema(description = "Sorts of entries, with their names.") List<TypeView> types,
    @Schema(description = "Common fields that an entry must have.") List<String> required,
    @Schema(
            description =
                "JSON Schema (2020-12) of the attributes. Beside its formats: organization, project and standard (ids"
                    + " of things here), committee (code of one recorded here), standard-number, number and name,"
                    + " by which entries are searched.",
            implementation = Object.class)
        JsonNode attributes,
    @Schema(description = "Procedure whose machine ENTRY its entries take steps of.")
        String procedure,
    @Schema(description = "States of that machine.") List<StateView> states,
    @Schema(description = "Steps of that machine.") List<StepView> steps,
    @Schema(description = "Measures that its entries count for.") List<String> measures) {

  /** A sort of entry. */
  @Schema(name = "RegisterType", description = "A sort of entry.")
  public record TypeView(String code, String name) {}

  /** A state of an entry. */
  @Schema(name = "RegisterState", description = "A state of an entry.")
  public record StateView(
      String code,
      String name,
      @Schema(description = "Whether an entry ends with it.") boolean ended) {}

  /** A step of an entry. */
  @Schema(name = "RegisterStep", description = "A step of an entry.")
  public record StepView(
      String action,
      String name,
      @Schema(description = "States that it is taken from; `-` begins an entry.") List<String> from,
      String to,
      List<String> roles,
      @Schema(description = "Whether its document basis must be given.") boolean basisRequired,
      @Schema(description = "Whether a reason must be given.") boolean reasonRequired,
      @Schema(description = "Names of what must be said with it.") List<String> inputsRequired) {

    static StepView of(Transition it, Locale locale) {
      return new StepView(
          it.action(),
          it.name().in(locale),
          List.copyOf(it.from()),
          it.to(),
          List.copyOf(it.roles()),
          it.basisRequired(),
          it.reasonRequired(),
          it.inputs().stream()
              .filter(input -> input.required())
              .map(input -> input.name())
              .toList());
    }
  }

  static RegisterView of(Register register, String procedure, Machine machine, Locale locale) {
    Map<String, Register.Need> needs =
        Map.of(
            "organization", register.holder().organization(),
            "region", register.holder().region(),
            "level", register.holder().level());
    return new RegisterView(
        register.register(),
        register.name().in(locale),
        register.entry().in(locale),
        register.types().entrySet().stream()
            .map(type -> new TypeView(type.getKey(), type.getValue().in(locale)))
            .toList(),
        needs.entrySet().stream()
            .filter(need -> need.getValue() == Register.Need.REQUIRED)
            .map(Map.Entry::getKey)
            .sorted()
            .toList(),
        register.attributes(),
        procedure,
        machine.states().values().stream()
            .map(state -> new StateView(state.id(), state.name().in(locale), state.terminal()))
            .toList(),
        machine.transitions().stream().map(it -> StepView.of(it, locale)).toList(),
        register.counts().stream().map(Register.CountRule::measure).distinct().toList());
  }
}
