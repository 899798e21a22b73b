package org.guiju.procedure;

import java.util.Map;
import org.guiju.platform.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a guard is.
 *
 * @param code as guard rules name it
 * @param name what it asks
 * @param satisfy what would satisfy it
 * @param checked whether the service checks it today
 * @param missing what is lacking where it is not checked
 * @param arguments what it takes, by name
 * @param basis why, where a rule that uses it does not say more
 */
public record GuardInfo(
    String code,
    Text name,
    Text satisfy,
    boolean checked,
    @Nullable Text missing,
    Map<String, Argument> arguments,
    @Nullable Basis basis) {

  public GuardInfo {
    arguments = Ordered.map(arguments);
  }

  /** What an argument must name, so that a wrong name is found when the data is loaded. */
  public enum Refers {
    /** Nothing. */
    NOTHING,
    /** Steps of the same machine, by id or action. */
    TRANSITION,
    /** An input of the step itself, or effectiveOn. */
    INPUT,
    /** An input of the step that the argument {@code transition} names. */
    INPUT_OF_TRANSITION,
    /** Fast tracks of the procedure. */
    FAST_TRACK,
    /** Cells of the stage matrix. */
    STAGE
  }

  /**
   * What a guard takes.
   *
   * @param meaning what it is
   * @param required whether a rule must give it
   * @param refers what its value must name
   */
  public record Argument(Text meaning, boolean required, Refers refers) {}
}
