package org.guiju.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.guiju.counting.FilterSpec;
import org.guiju.counting.Indicator;
import org.guiju.counting.Indicators;
import org.guiju.counting.Shape;
import org.guiju.platform.Text;
import org.guiju.platform.yaml.YamlErrors;
import org.guiju.platform.yaml.YamlException;
import org.guiju.platform.yaml.YamlObject;
import org.jspecify.annotations.Nullable;

/** Reads one target of a document, noting every mistake. */
final class TargetReader {

  private static final int MOST_PARTS = 200;
  private static final int MOST_DECIMALS = 6;
  private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000_000L);

  private final Indicators indicators;
  private final YamlErrors errors;
  private final ProgrammeReader document;
  private final ProgrammeReader.Limits limits;

  TargetReader(Indicators indicators, YamlErrors errors, ProgrammeReader document) {
    this.indicators = indicators;
    this.errors = errors;
    this.document = document;
    this.limits = new ProgrammeReader.Limits(errors);
  }

  /**
   * What a target takes from its document.
   *
   * @param code of the document
   * @param text the document's own text without blanks; null where it is not given
   */
  record Frame(
      String code,
      String region,
      LocalDate windowStart,
      boolean assumed,
      LocalDate deadline,
      @Nullable String text) {}

  static String withoutBlanks(String text) {
    return text.replaceAll("[\\s\\u00A0\\u3000\\uFEFF]+", "");
  }

  @Nullable Target read(YamlObject data, Frame frame, Set<String> ids) {
    int before = errors.count();
    List<Source> sources = sources(data, frame, ids);
    Indicator indicator = indicator(data);
    LocalDate own = limits.dateOrNull(data, "deadline");
    boolean hasUnit = data.has("unit");
    FilterSpec filters =
        errors.readingOr(FilterSpec.OPEN, () -> FilterSpec.read(data.objectOrNull("filters")));
    List<String> types = errors.readingOr(List.of(), () -> data.texts("types"));
    Comparator comparator =
        errors.readingOr(Comparator.GE, () -> data.choice("comparator", Comparator.class));
    BigDecimal value = errors.readingOr(BigDecimal.ZERO, () -> number(data, "value"));
    BigDecimal upper = data.has("upper") ? errors.reading(() -> number(data, "upper")) : null;
    String unit = hasUnit ? limits.text(data, "unit") : "";
    boolean deadlineStated = errors.readingOr(true, () -> data.flagOr("deadlineStated", true));
    boolean implied = errors.readingOr(false, () -> data.flag("comparatorImplied"));
    boolean newOnly = errors.readingOr(false, () -> data.flag("newOnly"));
    List<String> overlaps = errors.readingOr(List.of(), () -> data.texts("overlaps"));
    Text name = limits.bilingual(data, "name");
    Text note = limits.bilingualOrNull(data, "note");
    Departments departments = Departments.read(data, errors);
    List<Part> parts = parts(data, frame);
    PartOf partOf = partOf(data, frame);
    Credit credit = errors.readingOr(Credit.EACH, () -> credit(data, Credit.EACH));
    Map<String, String> chosen = indicator == null ? Map.of() : chosen(data, indicator);
    data.has("options");
    errors.addAll(data.unknownKeys());
    if (indicator == null) {
      return null;
    }
    Target target =
        new Target(
            sources.isEmpty() ? "" : sources.getFirst().id(),
            name,
            sources,
            indicator,
            filters.over(indicator.filters()),
            types,
            frame.region(),
            comparator,
            value,
            upper,
            unit.isEmpty() ? indicator.unit() : unit,
            frame.windowStart(),
            frame.assumed(),
            own == null ? frame.deadline() : own,
            deadlineStated,
            implied,
            newOnly,
            overlaps,
            chosen,
            note,
            departments,
            parts,
            partOf,
            credit,
            null);
    check(target, data, frame);
    checkFilters(target, data, "filters", filters);
    return errors.count() == before ? target : null;
  }

  @Nullable Indicator indicator(YamlObject data) {
    return errors.reading(
        () ->
            indicators
                .find(data.text("indicator"))
                .orElseThrow(
                    () -> {
                      String known =
                          indicators.all().stream()
                              .map(Indicator::code)
                              .collect(Collectors.joining(", "));
                      return data.error(
                          "indicator",
                          "INDICATOR_UNKNOWN",
                          new Text(
                              "没有这个指标；可取：" + known + "。",
                              "unknown indicator; known are: " + known));
                    }));
  }

  private static Credit credit(YamlObject data, Credit otherwise) {
    return data.has("credit") ? data.choice("credit", Credit.class) : otherwise;
  }

  private static BigDecimal number(YamlObject data, String key) {
    BigDecimal number = data.decimal(key);
    boolean sound =
        number.signum() >= 0
            && number.precision() - number.scale() <= LARGEST.precision()
            && number.compareTo(LARGEST) <= 0
            && number.stripTrailingZeros().scale() <= MOST_DECIMALS;
    if (!sound) {
      throw data.error(
          key,
          "OUT_OF_RANGE",
          new Text(
              key + " 不得为负，不得大于 10 的 12 次方，至多六位小数。",
              key + " must not be negative, not above 10^12, and have six decimals at most"));
    }
    return number;
  }

  private List<Source> sources(YamlObject data, Frame frame, Set<String> ids) {
    List<Source> sources = new ArrayList<>();
    errors.checking(() -> sources.add(source(data, frame, ids)));
    for (YamlObject also : errors.readingOr(List.<YamlObject>of(), () -> data.objects("also"))) {
      errors.checking(() -> sources.add(source(also, frame, ids)));
      errors.addAll(also.unknownKeys());
    }
    return List.copyOf(sources);
  }

  Source source(YamlObject data, Frame frame, Set<String> ids) {
    Source source =
        new Source(
            limits.text(data, "id"), limits.text(data, "clause"), limits.text(data, "quote"));
    if (!source.id().isEmpty() && !source.id().matches("[A-Za-z0-9][A-Za-z0-9._-]{0,39}")) {
      throw data.error(
          "id",
          "WRONG_FORM",
          new Text(
              "id 由 1 至 40 个字母、数字或 . _ - 组成，如 XM1。",
              "id must be 1 to 40 letters, digits or . _ -, such as XM1"));
    }
    if (!source.id().isEmpty() && !ids.add(source.id())) {
      throw data.error(
          "id", "TARGET_REPEATED", new Text("本文件已有同一编号的目标。", "a second target of that id"));
    }
    if (frame.text() != null && !frame.text().contains(withoutBlanks(source.quote()))) {
      throw data.error(
          "quote",
          "QUOTE_NOT_CONTAINED",
          new Text(
              "引文不在 text 之中；请照原文抄录（空白不计）。",
              "the quote does not stand in text; copy the words as they are printed (blanks do not matter)"));
    }
    return source;
  }

  Map<String, String> chosen(YamlObject data, Indicator indicator) {
    Map<String, String> chosen = new LinkedHashMap<>();
    YamlObject options = errors.reading(() -> data.objectOrNull("options"));
    if (options != null) {
      for (String name : options.keys()) {
        errors.checking(() -> chosen.put(name, choice(options, name, indicator)));
      }
    }
    return chosen;
  }

  private static String choice(YamlObject options, String name, Indicator indicator) {
    String choice = options.text(name);
    Indicator.Option option =
        indicator.options().stream().filter(o -> o.name().equals(name)).findFirst().orElse(null);
    if (option == null) {
      String known =
          indicator.options().stream()
              .map(Indicator.Option::name)
              .collect(Collectors.joining(", ", "[", "]"));
      throw options.error(
          name,
          "OPTION_UNKNOWN",
          new Text(
              "该指标没有这个选项；可取：" + known + "。", "the indicator has no such option; it has " + known));
    }
    Indicator.Choice found = option.choices().get(choice);
    if (found == null || !found.available()) {
      String known =
          option.choices().entrySet().stream()
              .filter(entry -> entry.getValue().available())
              .map(Map.Entry::getKey)
              .collect(Collectors.joining(", "));
      throw options.error(
          name,
          "CHOICE_UNKNOWN",
          new Text(
              "没有这个取法，或暂不能回答；可取：" + known + "。",
              "no such choice of the indicator, or one that cannot be answered yet; it can be: "
                  + known));
    }
    return choice;
  }

  private List<Part> parts(YamlObject data, Frame frame) {
    List<YamlObject> items = errors.readingOr(List.of(), () -> data.objects("parts"));
    List<Part> parts = new ArrayList<>();
    Set<String> regions = new HashSet<>();
    if (items.size() > MOST_PARTS) {
      note(
          data.error("parts", "TOO_MANY", new Text("至多 200 份。", "a target has 200 parts at most")));
      return parts;
    }
    for (YamlObject item : items) {
      String region = document.region(item, "region");
      BigDecimal value = errors.readingOr(BigDecimal.ZERO, () -> number(item, "value"));
      String department = item.has("department") ? limits.text(item, "department") : null;
      Credit credit = item.has("credit") ? errors.reading(() -> credit(item, Credit.EACH)) : null;
      parts.add(new Part(region, value, department, credit));
      errors.addAll(item.unknownKeys());
      if (region.isEmpty()) {
        continue;
      }
      if (!regions.add(region)) {
        note(
            item.error(
                "region", "REGION_REPEATED", new Text("同一地区只能有一份。", "a region has one part only")));
      }
      if (region.equals(frame.region()) || !document.around().isWithin(region, frame.region())) {
        note(
            item.error(
                "region",
                "REGION_OUTSIDE",
                new Text(
                    "须为文件所属地区的下级地区。",
                    "a part's region must be a lower region of the document's own")));
      }
    }
    return List.copyOf(parts);
  }

  private @Nullable PartOf partOf(YamlObject data, Frame frame) {
    YamlObject said = errors.reading(() -> data.objectOrNull("partOf"));
    if (said == null) {
      return null;
    }
    PartOf partOf = new PartOf(limits.text(said, "programme"), limits.text(said, "target"));
    errors.addAll(said.unknownKeys());
    if (!partOf.programme().isEmpty()
        && !partOf.target().isEmpty()
        && !partOf.programme().equals(frame.code())
        && !document.around().isTarget(partOf)) {
      note(PartFit.unknown(data));
    }
    return partOf;
  }

  /** A part of another target of the same document is held against what the document now says. */
  void checkOwnPart(Target target, YamlObject data, Frame frame, List<Target> targets) {
    PartOf partOf = target.partOf();
    if (partOf == null
        || !partOf.programme().equals(frame.code())
        || document.around().areOfThen()) {
      return;
    }
    Target whole =
        targets.stream()
            .filter(it -> !it.equals(target) && it.isKnownAs(partOf.target()))
            .findFirst()
            .orElse(null);
    if (whole == null) {
      note(PartFit.unknown(data));
    } else {
      checkPart(target, whole, data);
    }
  }

  private void note(YamlException mistake) {
    errors.addAll(List.of(mistake));
  }

  private void check(Target target, YamlObject data, Frame frame) {
    BigDecimal upper = target.upper();
    if ((target.comparator() == Comparator.BETWEEN) != data.has("upper")) {
      note(
          data.error(
              "upper",
              "UPPER_AND_BETWEEN",
              new Text(
                  "upper 与 BETWEEN 须同时给出或同时没有。", "upper belongs to BETWEEN and to nothing else")));
    }
    if (upper != null && upper.compareTo(target.value()) < 0) {
      note(
          data.error(
              "upper", "UPPER_BELOW_VALUE", new Text("upper 不得小于 value。", "upper is below value")));
    }
    if ((target.comparator() == Comparator.COVER) != (target.shape() == Shape.COVERAGE)) {
      note(
          data.error(
              "comparator",
              "COVER_AND_COVERAGE",
              new Text(
                  "COVER 只用于 COVERAGE 类指标，且此类指标只能用 COVER。",
                  "COVER belongs to a COVERAGE and to nothing else")));
    }
    checkCredit(target, data);
    PartOf partOf = target.partOf();
    if (partOf != null && !partOf.programme().equals(frame.code())) {
      document.around().target(partOf).ifPresent(whole -> checkPart(target, whole, data));
    }
    if (target.deadline().isBefore(target.windowStart())) {
      note(
          data.error(
              "deadline",
              "DEADLINE_BEFORE_START",
              new Text("期限早于窗口起点。", "the deadline is before the window starts")));
    }
    if (indicators.unit(target.unit()).isEmpty()) {
      String known = String.join(", ", indicators.units());
      note(
          data.error(
              "unit",
              "UNIT_UNKNOWN",
              new Text("没有这个单位；可取：" + known + "。", "unknown unit; known are: " + known)));
    }
  }

  /** What was recorded before is not held against what is carried now. */
  void checkFilters(Target target, YamlObject data, String key, @Nullable FilterSpec filters) {
    if (!document.around().areOfThen()) {
      new FilterCheck(indicators, errors).check(target, data, key, filters);
    }
  }

  private void checkPart(Target target, Target whole, YamlObject data) {
    if (indicators.unit(target.unit()).isPresent() && !PartFit.fits(target, whole)) {
      note(PartFit.another(target, whole, data));
    }
  }

  private void checkCredit(Target target, YamlObject data) {
    boolean roles =
        indicators.measure(target.measure()).filter(measure -> measure.roles()).isPresent();
    boolean count = target.shape() == Shape.FLOW || target.shape() == Shape.STOCK;
    boolean divided = count && roles && !target.distinct();
    boolean asked =
        target.credit() != Credit.EACH
            || target.parts().stream()
                .anyMatch(part -> part.credit() != null && part.credit() != Credit.EACH);
    if (asked && !divided) {
      note(
          data.error(
              data.has("credit") ? "credit" : "parts",
              "NOT_DIVIDED",
              new Text(
                  "credit 只用于分主导与参与的计数指标。",
                  "credit belongs to counts that tell who led from who took part")));
    }
  }
}
