package org.guiju.counting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.vocabulary.Role;
import org.jspecify.annotations.Nullable;

/**
 * A fact in one region under one tag, as it is stored; the empty text stands for an attribute that
 * is absent.
 */
record FactRow(
    FactKey key,
    String subjectType,
    LocalDate startsOn,
    LocalDate endsOn,
    String kind,
    String nature,
    String level,
    String role,
    String workType,
    String stage,
    String committee,
    String type,
    String party,
    @Nullable BigDecimal amount,
    String share) {

  /** End of a fact that counts on. */
  static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

  /** The tag of the rows that count whatever tags a fact has. */
  static final String ANY_TAG = "";

  /** All rows of a fact set. */
  static List<FactRow> of(FactSet set) {
    List<FactRow> rows = new ArrayList<>();
    for (Fact fact : set.facts()) {
      for (Map.Entry<String, Optional<Role>> region : fact.regions().entrySet()) {
        rows.add(row(set, fact, region.getKey(), region.getValue(), ANY_TAG));
        for (String tag : fact.tags()) {
          rows.add(row(set, fact, region.getKey(), region.getValue(), tag));
        }
      }
    }
    return rows;
  }

  private static FactRow row(
      FactSet set, Fact fact, String region, Optional<Role> role, String tag) {
    return new FactRow(
        new FactKey(set.subjectId(), fact.measure(), fact.occurrence(), region, tag),
        set.subjectType(),
        fact.on(),
        fact.until() == null ? OPEN : fact.until(),
        name(fact.kind()),
        name(fact.nature()),
        name(fact.level()),
        role.map(Enum::name).orElse(""),
        name(fact.workType()),
        text(fact.stage()),
        text(fact.committee()),
        text(fact.type()),
        text(fact.party()),
        fact.value(),
        fact.shares().getOrDefault(region, ""));
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  private static String name(@Nullable Enum<?> value) {
    return value == null ? "" : value.name();
  }
}
