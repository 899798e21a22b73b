package org.guiju.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guiju.counting.FilterSpec;
import org.guiju.counting.Indicator;
import org.guiju.counting.RegionsAsOf;
import org.guiju.counting.Shape;
import org.guiju.counting.Territory;
import org.guiju.platform.Text;
import org.guiju.vocabulary.Role;
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
 * @param newOnly whether the text says 新, which is taken as since the start of the window
 * @param overlaps targets that may count the same things: ids of the document, CODE/ID of another
 * @param chosen choices that differ from the indicator's defaults, by option
 * @param departments who is to see to it
 * @param parts what lower regions carry of it, as the document itself says
 * @param partOf the target of a higher document that it carries a part of
 * @param credit how what several regions did together is credited
 * @param territory what belongs to the region today, where the figure is asked for regions as of
 *     today; null, as in every definition, for regions as they were
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
    @Nullable PartOf partOf,
    Credit credit,
    @Nullable Territory territory) {

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

  /** Whether each party counts once. */
  boolean distinct() {
    return indicator.distinct(chosen);
  }

  /** Whether only parties new in the window count. */
  boolean newcomers() {
    return indicator.newcomers(chosen);
  }

  /** On which other day than that of their own facts things count; null for that one. */
  Indicator.@Nullable Dated dated() {
    return indicator.dated(chosen);
  }

  /** How each open point of the indicator is settled: the choice by option name. */
  public Map<String, String> options() {
    Map<String, String> options = new LinkedHashMap<>();
    for (Indicator.Option option : indicator.options()) {
      options.put(option.name(), chosen.getOrDefault(option.name(), option.preset()));
    }
    return options;
  }

  /** The shape of the figure under its choices. */
  public Shape shape() {
    return indicator.shape(chosen);
  }

  /** With the divisions of which time the region is taken. */
  RegionsAsOf regions() {
    return territory == null ? RegionsAsOf.THEN : RegionsAsOf.TODAY;
  }

  /** What is counted: its filters, narrowed by its choices and by how it is credited. */
  FilterSpec counted() {
    FilterSpec narrowed = indicator.filters(chosen).over(filters);
    return credit == Credit.LEAD_ONLY
        ? new FilterSpec(
            narrowed.kinds(),
            narrowed.natures(),
            narrowed.levels(),
            narrowed.levelUnknown(),
            Set.of(Role.LEAD),
            narrowed.workTypes(),
            narrowed.types(),
            narrowed.tag())
        : narrowed;
  }

  /** What sorts of register entries count; empty leaves it open. */
  Set<String> countedTypes() {
    Set<String> own = indicator.filters(chosen).types();
    return own.isEmpty() ? Set.copyOf(types) : own;
  }

  /** The same with other filters and sorts. */
  Target of(FilterSpec others, Set<String> sorts) {
    return new Target(
        id,
        name,
        sources,
        indicator,
        others.over(indicator.filters()),
        sorts.stream().sorted().toList(),
        region,
        comparator,
        value,
        upper,
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
        parts,
        partOf,
        credit,
        territory);
  }

  /** The same for another region and value, as a part of it is counted. */
  Target in(String otherRegion, BigDecimal otherValue, Credit otherCredit) {
    return asked(otherRegion, otherValue, null, List.of(), otherCredit, null);
  }

  /** The same for one of its lower regions. */
  Target in(String otherRegion, @Nullable Territory today) {
    return asked(otherRegion, value, null, List.of(), credit, today);
  }

  /** The same for what belongs to the region today; null for the region as it was. */
  Target today(@Nullable Territory today) {
    return asked(region, value, upper, parts, credit, today);
  }

  private Target asked(
      String otherRegion,
      BigDecimal otherValue,
      @Nullable BigDecimal otherUpper,
      List<Part> otherParts,
      Credit otherCredit,
      @Nullable Territory today) {
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
        otherUpper,
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
        otherParts,
        partOf,
        otherCredit,
        today);
  }
}
