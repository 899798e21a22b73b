package org.guiju.procedure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.guiju.platform.Text;
import org.guiju.procedure.vote.VoteCount;
import org.guiju.procedure.vote.VoteExpression;
import org.guiju.procedure.vote.VoteFinding;
import org.guiju.procedure.vote.VoteFinding.Part;
import org.guiju.procedure.vote.VoteVerdict;
import org.guiju.procedure.vote.VoteVerdict.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * A rule by which a ballot or an expert group decides; fractions are exact and never rounded.
 *
 * @param code such as TC_3_4
 * @param name in Chinese and English
 * @param quorum when the vote is valid, over counted heads; null where no quorum is set
 * @param pass when it is passed
 * @param options further settings, such as how abstentions count
 * @param basis why
 */
public record VoteRule(
    String code,
    Text name,
    @Nullable String quorum,
    String pass,
    Map<String, Object> options,
    Basis basis) {

  public VoteRule {
    options = Ordered.map(options);
  }

  /** Option: least number of experts that an expert group must have. */
  public static final String MINIMUM_EXPERTS = "minimumExperts";

  private static final String EXPERTS = "experts >= " + MINIMUM_EXPERTS;

  /**
   * Reads the conditions, so that a mistake is found when the data is loaded.
   *
   * @throws org.guiju.procedure.vote.VoteSyntaxException where one cannot be read
   */
  VoteExpression read(String condition) {
    return VoteExpression.parse(condition, settings());
  }

  /** What the rule says of a count. */
  public VoteVerdict judge(VoteCount counted) {
    Map<String, Long> numbers = new HashMap<>(counted.numbers());
    settings().forEach(name -> numbers.put(name, setting(name, counted)));
    VoteCount count = new VoteCount(numbers, counted.statements());
    List<VoteFinding> findings = new ArrayList<>();
    List<Text> missing = new ArrayList<>();
    boolean valid = true;
    for (String condition : quorums()) {
      VoteExpression expression = read(condition);
      valid &= expression.holds(count);
      findings.addAll(expression.findings(Part.QUORUM, count));
      missing.addAll(expression.missing(count));
    }
    VoteExpression expression = read(pass);
    findings.addAll(expression.findings(Part.PASS, count));
    missing.addAll(expression.missing(count));
    boolean passed = expression.holds(count);
    return new VoteVerdict(
        !valid ? Outcome.NO_QUORUM : passed ? Outcome.PASSED : Outcome.FAILED, findings, missing);
  }

  /** The least number of experts of a group that decides by it; 0 where none is set. */
  public int minimumExperts() {
    return options.get(MINIMUM_EXPERTS) instanceof Integer minimum ? minimum : 0;
  }

  /** Whether an option has that value. */
  public boolean says(String option, Object value) {
    return value.equals(options.get(option));
  }

  private List<String> quorums() {
    List<String> conditions = new ArrayList<>();
    if (quorum != null) {
      conditions.add(quorum);
    }
    if (minimumExperts() > 0) {
      conditions.add(EXPERTS);
    }
    return conditions;
  }

  /** Options that are numbers, or numbers by the size of the committee. */
  private Set<String> settings() {
    return options.entrySet().stream()
        .filter(o -> o.getValue() instanceof Integer || isBySize(o.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static boolean isBySize(Object value) {
    return value instanceof List<?> steps && steps.stream().allMatch(Map.class::isInstance);
  }

  private long setting(String name, VoteCount count) {
    if (options.get(name) instanceof Integer number) {
      return number;
    }
    long members = count.numbers().getOrDefault("pMembers", 0L);
    for (Object step : (List<?>) Objects.requireNonNull(options.get(name))) {
      if (step instanceof Map<?, ?> map
          && map.get("value") instanceof Integer value
          && (!(map.get("upToPMembers") instanceof Integer most) || members <= most)) {
        return value;
      }
    }
    return 0;
  }
}
