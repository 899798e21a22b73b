package org.guiju.procedure.vote;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.guiju.platform.Text;

/**
 * A condition of a vote rule, such as {@code yes/participants >= 2/3 && no/participants <= 1/4}.
 * Fractions are compared exactly and never divided; where nothing was cast, it does not hold.
 */
public final class VoteExpression {

  private final Condition condition;

  private VoteExpression(Condition condition) {
    this.condition = condition;
  }

  /**
   * Reads a condition.
   *
   * @param settings further names of numbers that the rule itself sets
   * @throws VoteSyntaxException where it cannot be read
   */
  public static VoteExpression parse(String text, Set<String> settings) {
    return new VoteExpression(VoteParser.parse(text, settings));
  }

  /** Whether it holds of the count. */
  public boolean holds(VoteCount count) {
    return condition.holds(count);
  }

  /** Every comparison and statement in it, judged by itself. */
  public List<VoteFinding> findings(VoteFinding.Part part, VoteCount count) {
    List<VoteFinding> findings = new ArrayList<>();
    collect(condition, part, count, findings);
    return List.copyOf(findings);
  }

  /** What was missing for the whole to hold; empty where it holds. */
  public List<Text> missing(VoteCount count) {
    return missing(condition, count);
  }

  private static void collect(
      Condition at, VoteFinding.Part part, VoteCount count, List<VoteFinding> into) {
    switch (at) {
      case Condition.All all -> all.parts().forEach(one -> collect(one, part, count, into));
      case Condition.Any any -> any.parts().forEach(one -> collect(one, part, count, into));
      case Comparison one -> into.add(finding(one, part, count));
      case Condition.Stated one -> into.add(finding(one, part, count));
    }
  }

  private static VoteFinding finding(Condition leaf, VoteFinding.Part part, VoteCount count) {
    boolean held = leaf.holds(count);
    Text missing = held ? null : missing(leaf, count).getFirst();
    return new VoteFinding(
        part,
        leaf.written(null),
        leaf.written(count),
        held,
        missing == null ? null : missing.zh(),
        missing == null ? null : missing.en());
  }

  private static List<Text> missing(Condition at, VoteCount count) {
    if (at.holds(count)) {
      return List.of();
    }
    return switch (at) {
      case Condition.All all ->
          all.parts().stream().flatMap(part -> missing(part, count).stream()).toList();
      case Condition.Any any ->
          List.of(
              any.parts().stream()
                  .map(part -> joined(missing(part, count), "，", ", "))
                  .reduce((a, b) -> new Text(a.zh() + "；或 " + b.zh(), a.en() + "; or " + b.en()))
                  .orElseThrow());
      case Condition.Stated stated -> {
        Text name = VoteWords.STATEMENTS.getOrDefault(stated.name(), new Text("?", "?"));
        yield List.of(new Text("没有" + name.zh(), "no " + name.en()));
      }
      case Comparison comparison -> List.of(missing(comparison, count));
    };
  }

  private static Text missing(Comparison comparison, VoteCount count) {
    Long by = comparison.shortfall(count);
    String name = comparison.counted();
    boolean more =
        comparison.operator() == Comparison.Operator.GE
            || comparison.operator() == Comparison.Operator.GT;
    Text what = name == null ? new Text("", "") : VoteWords.number(name);
    Text how =
        by == null
            ? new Text("不满足 " + comparison.written(null), "it is not " + comparison.written(null))
            : more
                ? new Text(
                    "还差 %d：%s".formatted(by, what.zh()), "%d more %s".formatted(by, what.en()))
                : new Text(
                    "多出 %d：%s".formatted(by, what.zh()), "%d fewer %s".formatted(by, what.en()));
    return comparison.empty(count)
        ? new Text("无票可计（" + how.zh() + "）", "nothing was cast (" + how.en() + ")")
        : how;
  }

  /** The texts in a row. */
  static Text joined(List<Text> texts, String zh, String en) {
    return new Text(
        String.join(zh, texts.stream().map(Text::zh).toList()),
        String.join(en, texts.stream().map(Text::en).toList()));
  }
}
