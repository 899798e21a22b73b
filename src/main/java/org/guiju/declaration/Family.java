package org.guiju.declaration;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A standard of a declarer, whatever the year of its number: what JJ3 counts.
 *
 * @param organization the declarer; of a joint standard, which each enterprise numbers and declares
 *     (Order 83 art. 13), each has its own
 * @param key number without year
 */
record Family(UUID organization, String key) {

  /** Public id of the subject, the same whenever and from whatever declaration it is derived. */
  UUID subject() {
    String name = DeclarationFacts.DECLARED_STANDARD + ":" + organization + ":" + key;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
