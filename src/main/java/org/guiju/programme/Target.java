package org.guiju.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guiju.counting.FilterSpec;
import org.guiju.counting.Indicator;
import org.guiju.platform.Text;
import org.jspecify.annotations.Nullable;

/**
 * A value that a document wants reached.
 *
 * @param id such as XM1
 * @param name our own name
 * @param sources its clauses; the first is the target's own, others repeat it
 * @param filters what is counted, the indicator's filters included
 * @param types what sorts of register entries count; empty leaves it to the filters
 * @param region code of the region it is for
 * @param value what is to be reached; the lower end of a range; the length of a list to be covered
 * @param upper the upper end of a range
 * @param unit what the figure is a number of
 * @param windowStart first day of the window
 * @param windowStartIsAssumption whether the document leaves the start open
 * @param deadline last day of the window
 * @param deadlineStated whether the clause itself has a date
 * @param comparatorImplied whether the text gives a bare number without 以上
 * @param newOnly whether the text says 新
 * @param overlaps targets of the document that may count the same things
 * @param chosen choices that differ from the indicator's defaults, by option
 * @param departments who is to see to it
 * @param parts what lower regions carry of it, as the document itself says
 * @param partOf the target of a higher document that it carries a part of
 */
public record Target(
    String id,
    Text name,
    List<Source> sources,
    Indicator indicator,
    FilterSpec filters,
    List<String> types,
    String region,
    Comparator comparator,
    BigDecimal value,
    @Nullable BigDecimal upper,
    String unit,
    LocalDate windowStart,
    boolean windowStartIsAssumption,
    LocalDate deadline,
    boolean deadlineStated,
    boolean comparatorImplied,
    boolean newOnly,
    List<String> overlaps,
    Map<String, String> chosen,
    @Nullable Text note,
    Departments departments,
    List<Part> parts,
    @Nullable PartOf partOf) {

  /** Whether the target goes by that id, its own or that of a clause that repeats it. */
  public boolean isKnownAs(String other) {
    return sources.stream().anyMatch(source -> source.id().equals(other));
  }

  /** The measure counted; of a ratio, that of its numerator. */
  public String measure() {
    return indicator.measure(chosen);
  }

  /** The measure of what is under way; null where there is none. */
  public @Nullable String pipeline() {
    return indicator.pipeline(chosen);
  }

  /** How each open point of the indicator is settled: the choice by option name. */
  public Map<String, String> options() {
    Map<String, String> options = new LinkedHashMap<>();
    for (Indicator.Option option : indicator.options()) {
      options.put(option.name(), chosen.getOrDefault(option.name(), option.preset()));
    }
    return options;
  }

  /** The same for another region and value, as a part of it is counted. */
  Target in(String otherRegion, BigDecimal otherValue) {
    return new Target(
        id,
        name,
        sources,
        indicator,
        filters,
        types,
        otherRegion,
        comparator,
        otherValue,
        null,
        unit,
        windowStart,
        windowStartIsAssumption,
        deadline,
        deadlineStated,
        comparatorImplied,
        newOnly,
        overlaps,
        chosen,
        note,
        departments,
        List.of(),
        partOf);
  }
}
