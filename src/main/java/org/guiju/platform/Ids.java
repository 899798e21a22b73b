package org.guiju.platform;

import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Public ids: UUID version 7 (RFC 9562), so that later things sort after earlier ones. */
public final class Ids {

  private Ids() {}

  /** A new id. */
  public static UUID next() {
    return UuidVersion7Strategy.INSTANCE.generateUuid(null);
  }
}
