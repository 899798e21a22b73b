package org.guiju.identifier;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guiju.platform.Text;
import org.guiju.vocabulary.Kind;
import org.guiju.vocabulary.Nature;

/**
 * The number of a project in a plan, given before the standard has its own: {@code 20194201-T-469}
 * in the national plan, {@code 2021-0612T-JB} in the plan of the industry ministry.
 *
 * @param kind NATIONAL or INDUSTRY
 * @param nature nature planned
 * @param year year of the plan
 * @param sequence sequence number in the year
 * @param owner number of the department (national) or code of the industry
 * @param canonical how it is written
 */
public record PlanNumber(
    Kind kind, Nature nature, int year, int sequence, String owner, String canonical) {

  private static final Pattern NATIONAL = Pattern.compile("(\\d{4})(\\d{4})-([TQZ])-(\\d{3})");
  private static final Pattern INDUSTRY = Pattern.compile("(\\d{4})-(\\d{4})([TQZ])-([A-Z]{2})");
  private static final Map<String, Nature> NATURES =
      Map.of("T", Nature.RECOMMENDED, "Q", Nature.MANDATORY, "Z", Nature.GUIDANCE);

  /** The number, if the text is one in any spelling. */
  public static Optional<PlanNumber> parse(String text) {
    String plain = Spelling.upper(text).text();
    Matcher national = NATIONAL.matcher(plain);
    if (national.matches()) {
      return Optional.of(of(Kind.NATIONAL, national, plain));
    }
    Matcher industry = INDUSTRY.matcher(plain);
    return industry.matches() ? Optional.of(of(Kind.INDUSTRY, industry, plain)) : Optional.empty();
  }

  /** Why the text is not a plan number; empty if it is one. */
  public static Optional<Refusal> check(String text) {
    return parse(text).isPresent()
        ? Optional.empty()
        : Optional.of(
            new Refusal(
                "PLAN_NUMBER",
                new Text(
                    "不是计划号：国家标准计划号如 20194201-T-469（年份、顺序号、性质T/Q/Z、部门），行业标准计划号如 2021-0612T-JB。",
                    "This is no plan number: national ones are as 20194201-T-469 (year, sequence, nature T, Q or Z,"
                        + " department), industry ones as 2021-0612T-JB.")));
  }

  private static PlanNumber of(Kind kind, Matcher m, String canonical) {
    return new PlanNumber(
        kind,
        Objects.requireNonNull(NATURES.get(m.group(3))),
        Integer.parseInt(m.group(1)),
        Integer.parseInt(m.group(2)),
        m.group(4),
        canonical);
  }
}
