package org.guiju.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.guiju.ledger.EventView;

/** What private documents leave out of what is shown of them. */
final class Nameless {

  /** Names of what is left out: words of a person's can stand in them. */
  static final List<String> FIELDS = List.of("fileName", "title");

  /** Where such fields stand: in the event itself, in its first version, in a correction. */
  private static final List<String> PLACES =
      List.of("", "/version", "/payload", "/payload/version");

  private Nameless() {}

  /** The event without them. */
  static EventView event(EventView event) {
    JsonNode payload = event.payload().deepCopy();
    Set<String> withheld = new TreeSet<>();
    for (String place : PLACES) {
      if (payload.at(place) instanceof ObjectNode fields) {
        for (String name : FIELDS) {
          JsonNode before = fields.remove(name);
          if (before != null && !before.isNull()) {
            withheld.add(name);
          }
        }
      }
    }
    return withheld.isEmpty() ? event : event.withholding(payload, List.copyOf(withheld));
  }
}
