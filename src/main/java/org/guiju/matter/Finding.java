package org.guiju.matter;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a matter says for or against the thing that it is about, as others read it.
 *
 * @param id of the matter
 * @param type its machine
 * @param state where it stood on the day
 * @param stateName name of that state in the reader's language
 * @param ended whether it had come to its end
 * @param openedOn day on which it began
 * @param endedOn day of its end; null while it goes on
 * @param said what was said with its steps, by name
 * @param saidOn day on which each of that was said last
 */
public record Finding(
    UUID id,
    String type,
    String state,
    String stateName,
    boolean ended,
    LocalDate openedOn,
    @Nullable LocalDate endedOn,
    Map<String, JsonNode> said,
    Map<String, LocalDate> saidOn) {

  public Finding {
    said = Map.copyOf(said);
    saidOn = Map.copyOf(saidOn);
  }

  /** What was said under a name, as a text; null where nothing was. */
  public @Nullable String text(String name) {
    JsonNode value = said.get(name);
    return value == null || value.isNull() ? null : value.asText();
  }
}
