package org.guiju.project;

import com.fasterxml.jackson.databind.JsonNode;
import org.guiju.ledger.Payload;

/** What must be said to come from one description of a project to another, as a merge patch. */
final class DescriptionDifference {

  private DescriptionDifference() {}

  static JsonNode of(Description before, Description wanted) {
    var old = Payload.tree(before);
    var now = Payload.tree(wanted);
    var patch = now.deepCopy();
    now.fieldNames()
        .forEachRemaining(
            name -> {
              if (now.get(name).equals(old.get(name))) {
                patch.remove(name);
              }
            });
    old.fieldNames()
        .forEachRemaining(
            name -> {
              if (!now.has(name)) {
                patch.putNull(name);
              }
            });
    return patch;
  }
}
