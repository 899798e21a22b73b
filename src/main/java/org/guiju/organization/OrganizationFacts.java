package org.guiju.organization;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.guiju.ledger.Event;
import org.jspecify.annotations.Nullable;

/**
 * Payload of the events of an organization: only what the event says.
 *
 * @param standardCodes codes that its standards carry: of an association (T/…), an enterprise
 *     (Q/…), or the industry codes that a ministry issues; the whole set
 * @param externalIds ids in other systems, by system; those added or changed
 * @param cleared names of the fields that hold nothing from then on; {@code externalIds/SYSTEM} for
 *     one id
 * @param assumed of REGISTERED: nobody said since when it exists
 */
record OrganizationFacts(
    @Nullable String nameZh,
    @Nullable String nameEn,
    @Nullable OrganizationType type,
    @Nullable String uscc,
    @Nullable String regionCode,
    @Nullable Set<String> standardCodes,
    @Nullable Map<String, String> externalIds,
    @Nullable Set<String> cleared,
    @Nullable Boolean assumed) {

  OrganizationFacts {
    if (hasNull(standardCodes)
        || hasNull(cleared)
        || externalIds != null && hasNull(externalIds.values())) {
      throw new IllegalArgumentException("null within a list or map");
    }
  }

  private static boolean hasNull(@Nullable Collection<String> texts) {
    return texts != null && texts.stream().anyMatch(Objects::isNull);
  }

  /** What happened. */
  enum Type {
    /** It became known; its first event. */
    REGISTERED,
    /** Names, type, codes or ids are others from then on. */
    DESCRIBED,
    /** It is in another division from then on. */
    MOVED,
    /** It ended. */
    DISSOLVED;

    static Type of(Event event) {
      return valueOf(event.type());
    }
  }

  static OrganizationFacts moved(@Nullable String regionCode) {
    return new OrganizationFacts(null, null, null, null, regionCode, null, null, null, null);
  }

  static OrganizationFacts none() {
    return moved(null);
  }

  Set<String> clearedOrNone() {
    return cleared == null ? Set.of() : cleared;
  }
}
