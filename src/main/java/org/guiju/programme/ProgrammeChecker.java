package org.guiju.programme;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.guiju.counting.Indicators;
import org.guiju.counting.Shape;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.platform.Violation;
import org.guiju.platform.time.LegalDay;
import org.guiju.platform.yaml.YamlErrors;
import org.guiju.platform.yaml.YamlFile;
import org.guiju.region.Regions;
import org.jspecify.annotations.Nullable;

/** Tells everything that is wrong with a definition, and what would be right. */
@ApplicationScoped
class ProgrammeChecker {

  private static final Pattern AT_LEAST = Pattern.compile("以上|不低于|不少于|至少|超过|不小于|达到");
  private static final Pattern AT_MOST = Pattern.compile("以内|以下|不超过|不高于|不多于|低于|至多");
  private static final int MOST = 200;

  private final Indicators indicators;
  private final ProgrammeBook book;
  private final Regions regions;
  private final LegalDay legalDay;

  ProgrammeChecker(Indicators indicators, ProgrammeBook book, Regions regions, LegalDay legalDay) {
    this.indicators = indicators;
    this.book = book;
    this.regions = regions;
    this.legalDay = legalDay;
  }

  /**
   * What was found.
   *
   * @param programme the document; null where there is a mistake
   */
  record Checked(@Nullable Programme programme, List<Violation> errors, List<Violation> warnings) {

    /** The document, or INVALID with every mistake. */
    Programme orThrow() {
      if (programme == null) {
        throw DomainException.invalid(errors);
      }
      return programme;
    }
  }

  /** Reads the definition against the indicators, regions and documents of now. */
  Checked check(ObjectNode definition) {
    YamlErrors errors = new YamlErrors();
    Programme programme =
        new ProgrammeReader(indicators, errors, new Here(legalDay.today()))
            .read(YamlFile.of("definition", definition));
    return new Checked(
        programme,
        errors.violations().stream().limit(MOST).toList(),
        programme == null ? List.of() : warnings(programme));
  }

  private final class Here implements Surroundings {

    private final LocalDate today;

    Here(LocalDate today) {
      this.today = today;
    }

    @Override
    public boolean isRegion(String code) {
      return regions.exists(code, today);
    }

    @Override
    public boolean isWithin(String code, String ancestor) {
      return regions.within(code, ancestor, today);
    }

    @Override
    public boolean isTarget(PartOf target) {
      return target(target).isPresent();
    }

    @Override
    public Optional<Target> target(PartOf target) {
      return book.find(target.programme())
          .flatMap(history -> history.on(today, null))
          .flatMap(version -> version.programme().target(target.target()));
    }
  }

  private static List<Violation> warnings(Programme programme) {
    List<Violation> warnings = new ArrayList<>();
    for (int i = 0; i < programme.targets().size(); i++) {
      warn(programme.targets().get(i), "/targets/" + i, warnings);
    }
    return warnings;
  }

  private static void warn(Target target, String at, List<Violation> warnings) {
    String quote = target.sources().getFirst().quote();
    if (!quote.contains(target.value().stripTrailingZeros().toPlainString())) {
      warnings.add(
          new Violation(
              at + "/value",
              "VALUE_NOT_IN_QUOTE",
              new Text(
                  "引文中没有这个数；请核对。",
                  "The quote does not have this number; see whether it is right.")));
    }
    boolean bare = !AT_LEAST.matcher(quote).find();
    if (target.comparator() == Comparator.GE && bare != target.comparatorImplied()) {
      warnings.add(
          new Violation(
              at + "/comparatorImplied",
              "COMPARATOR_IMPLIED",
              bare
                  ? new Text(
                      "引文未写“以上”一类字样，comparatorImplied 宜为 true。",
                      "The quote has a bare number; comparatorImplied should be true.")
                  : new Text(
                      "引文写有“以上”一类字样，comparatorImplied 宜为 false。",
                      "The quote says at least; comparatorImplied should be false.")));
    }
    if (target.comparator() == Comparator.GE && AT_MOST.matcher(quote).find()) {
      warnings.add(
          new Violation(
              at + "/comparator",
              "COMPARATOR_OTHER",
              new Text(
                  "引文似为上限；若越低越好，用 LE。",
                  "The quote reads as a limit; where lower is better, use LE.")));
    }
    if (!target.indicator().needs().isEmpty()) {
      warnings.add(
          new Violation(
              at + "/indicator",
              "RESTS_ON_REGISTERS",
              new Text(
                  "该指标依据登记数据；未有登记之前只能答 NO_DATA。",
                  "The indicator rests on registers and answers NO_DATA while nothing is entered in them.")));
    }
    BigDecimal sum =
        target.parts().stream().map(Part::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    boolean adds = target.shape() == Shape.FLOW || target.shape() == Shape.STOCK;
    if (adds && !target.parts().isEmpty() && sum.compareTo(target.value()) < 0) {
      warnings.add(
          new Violation(
              at + "/parts",
              "PARTS_FALL_SHORT",
              new Text("各份合计 %s，少于目标值 %s。", "The parts add up to %s, less than the target's %s.")
                  .with(sum.toPlainString(), target.value().toPlainString())));
    }
  }
}
