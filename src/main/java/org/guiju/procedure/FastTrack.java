package org.guiju.procedure;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.guiju.platform.Text;
import org.jspecify.annotations.Nullable;

/**
 * A track that a project may be put on when its plan is issued (快速程序).
 *
 * @param code A (normal), B, C, E, P, X or the user's own
 * @param name in Chinese and English
 * @param when named condition under which it is admissible; null means always
 * @param opens ids of the transitions that it opens
 * @param brings further named conditions that hold for a project on it, such as EMERGENCY
 * @param trackMonths months from plan to submission for approval; null means those of the procedure
 * @param basis why
 */
public record FastTrack(
    String code,
    Text name,
    @Nullable String when,
    List<String> opens,
    List<String> brings,
    @Nullable Integer trackMonths,
    Basis basis) {

  public FastTrack {
    opens = List.copyOf(opens);
    brings = List.copyOf(brings);
  }

  /** All conditions that hold for a project on it: {@code FAST_TRACK_} with its code, and more. */
  public Set<String> conditions() {
    Set<String> all = new HashSet<>(brings);
    all.add("FAST_TRACK_" + code);
    return all;
  }
}
