package org.guiju.organization;

import java.time.LocalDate;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.guiju.ledger.Event;
import org.jspecify.annotations.Nullable;

/** What an organization is on a day. */
record OrganizationState(
    @Nullable String nameZh,
    @Nullable String nameEn,
    OrganizationType type,
    @Nullable String uscc,
    @Nullable String regionCode,
    SortedSet<String> standardCodes,
    SortedMap<String, String> externalIds,
    @Nullable LocalDate dissolvedOn) {

  static final OrganizationState NOTHING =
      new OrganizationState(
          null, null, OrganizationType.OTHER, null, null, new TreeSet<>(), new TreeMap<>(), null);

  OrganizationState apply(Event event) {
    return apply(
        OrganizationFacts.Type.of(event),
        event.payload(OrganizationFacts.class),
        event.effectiveOn());
  }

  OrganizationState apply(OrganizationFacts.Type what, OrganizationFacts facts, LocalDate on) {
    return switch (what) {
      case REGISTERED, DESCRIBED -> describe(facts, what == OrganizationFacts.Type.REGISTERED);
      case MOVED ->
          new OrganizationState(
              nameZh,
              nameEn,
              type,
              uscc,
              facts.regionCode(),
              standardCodes,
              externalIds,
              dissolvedOn);
      case DISSOLVED ->
          new OrganizationState(
              nameZh, nameEn, type, uscc, regionCode, standardCodes, externalIds, on);
    };
  }

  private OrganizationState describe(OrganizationFacts facts, boolean registered) {
    Set<String> cleared = facts.clearedOrNone();
    SortedSet<String> codes = cleared.contains("standardCodes") ? new TreeSet<>() : standardCodes;
    SortedMap<String, String> ids = new TreeMap<>(externalIds);
    cleared.stream()
        .filter(c -> c.startsWith("externalIds/"))
        .forEach(c -> ids.remove(c.substring("externalIds/".length())));
    if (facts.externalIds() != null) {
      ids.putAll(facts.externalIds());
    }
    return new OrganizationState(
        merged(cleared, "nameZh", facts.nameZh(), nameZh),
        merged(cleared, "nameEn", facts.nameEn(), nameEn),
        facts.type() == null ? type : facts.type(),
        merged(cleared, "uscc", facts.uscc(), uscc),
        registered ? facts.regionCode() : regionCode,
        facts.standardCodes() == null ? codes : new TreeSet<>(facts.standardCodes()),
        ids,
        dissolvedOn);
  }

  private static @Nullable String merged(
      Set<String> cleared, String field, @Nullable String said, @Nullable String before) {
    return cleared.contains(field) ? null : said == null ? before : said;
  }
}
