package org.guiju.procedure.vote;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a condition of a vote rule. */
final class VoteParser {

  private static final Pattern TOKEN =
      Pattern.compile("\\s*(?:([A-Za-z][A-Za-z0-9]*)|([0-9]+)|(\\|\\||&&|>=|<=|==|[<>()/+]))");
  private static final int LONGEST = 500;

  private final List<String> tokens = new ArrayList<>();
  private final Set<String> settings;
  private int at;

  private VoteParser(String text, Set<String> settings) {
    this.settings = settings;
    if (text.length() > LONGEST) {
      throw new VoteSyntaxException("the condition is longer than " + LONGEST + " characters");
    }
    Matcher token = TOKEN.matcher(text);
    int end = 0;
    while (token.lookingAt()) {
      tokens.add(token.group().strip());
      end = token.end();
      token.region(end, text.length());
    }
    if (!text.substring(end).isBlank()) {
      throw new VoteSyntaxException("cannot read \"" + text.substring(end).strip() + "\"");
    }
  }

  static Condition parse(String text, Set<String> settings) {
    VoteParser parser = new VoteParser(text, settings);
    Condition condition = parser.any();
    if (parser.at < parser.tokens.size()) {
      throw new VoteSyntaxException("unexpected " + parser.tokens.get(parser.at));
    }
    return condition;
  }

  private Condition any() {
    List<Condition> parts = list("||", this::all);
    return parts.size() == 1 ? parts.getFirst() : new Condition.Any(parts);
  }

  private Condition all() {
    List<Condition> parts = list("&&", this::unit);
    return parts.size() == 1 ? parts.getFirst() : new Condition.All(parts);
  }

  private List<Condition> list(String sign, Supplier<Condition> part) {
    List<Condition> parts = new ArrayList<>();
    do {
      parts.add(part.get());
    } while (taken(sign));
    return List.copyOf(parts);
  }

  /** A bracket may begin a condition or a sum: it is a sum where a comparison can be read. */
  private Condition unit() {
    if (at < tokens.size() && VoteWords.STATEMENTS.containsKey(tokens.get(at))) {
      return new Condition.Stated(tokens.get(at++));
    }
    int start = at;
    try {
      return comparison();
    } catch (VoteSyntaxException e) {
      at = start;
      if (!taken("(")) {
        throw e;
      }
      Condition inner = any();
      expect(")");
      return inner;
    }
  }

  private Condition comparison() {
    Fraction left = fraction();
    for (Comparison.Operator operator : Comparison.Operator.values()) {
      if (taken(operator.sign)) {
        return new Comparison(left, operator, fraction());
      }
    }
    throw new VoteSyntaxException("a comparison is expected after " + left.written(null));
  }

  private Fraction fraction() {
    Heads above = sum();
    return new Fraction(above, taken("/") ? below() : Heads.ONE);
  }

  private Heads below() {
    Heads below = atom();
    if (below.terms().isEmpty() && below.constant() == 0) {
      throw new VoteSyntaxException("a division by 0");
    }
    return below;
  }

  private Heads sum() {
    Heads sum = atom();
    while (taken("+")) {
      sum = sum.plus(atom());
    }
    return sum;
  }

  private Heads atom() {
    if (taken("(")) {
      Heads inner = sum();
      expect(")");
      return inner;
    }
    if (at >= tokens.size()) {
      throw new VoteSyntaxException("the condition ends too early");
    }
    String token = tokens.get(at++);
    if (Character.isDigit(token.charAt(0))) {
      if (token.length() > 6) {
        throw new VoteSyntaxException("the number " + token + " is too large");
      }
      return new Heads(java.util.Map.of(), Long.parseLong(token));
    }
    if (VoteWords.NUMBERS.containsKey(token) || settings.contains(token)) {
      return Heads.of(token);
    }
    if (!Character.isLetter(token.charAt(0))) {
      throw new VoteSyntaxException("unexpected " + token);
    }
    Set<String> known = new TreeSet<>(VoteWords.NUMBERS.keySet());
    known.addAll(settings);
    throw new VoteSyntaxException(
        "unknown count " + token + "; known are " + String.join(", ", known));
  }

  private boolean taken(String sign) {
    boolean here = at < tokens.size() && tokens.get(at).equals(sign);
    at += here ? 1 : 0;
    return here;
  }

  private void expect(String sign) {
    if (!taken(sign)) {
      throw new VoteSyntaxException(sign + " is missing");
    }
  }
}
