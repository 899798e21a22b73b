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
 * @param arguments name to whether it is required
 * @param basis why, where a rule that uses it does not say more
 */
public record GuardInfo(
    String code,
    Text name,
    Text satisfy,
    boolean checked,
    @Nullable Text missing,
    Map<String, Boolean> arguments,
    @Nullable Basis basis) {

  public GuardInfo {
    arguments = Ordered.map(arguments);
  }
}
