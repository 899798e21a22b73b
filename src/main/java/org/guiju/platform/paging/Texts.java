package org.guiju.platform.paging;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Columns of one row in which a word is looked for, in any case. Where they are indexed, PostgreSQL
 * finds the rows by the word's pairs of characters ({@code search_grams}, an index of which is made
 * of just these columns in this order) before it compares texts.
 *
 * @param columns of which each may be null, four at most where they are indexed
 */
public record Texts(List<String> columns, boolean indexed) implements Search.Place {

  public Texts {
    columns = List.copyOf(columns);
  }

  /** Columns that are read row by row. */
  public static Texts of(String... columns) {
    return new Texts(Arrays.asList(columns), false);
  }

  /** Columns that have an index of pairs of characters. */
  public static Texts indexed(String... columns) {
    return new Texts(Arrays.asList(columns), true);
  }

  @Override
  public Clause holding(String word, boolean grams) {
    return holding(word, columns, grams);
  }

  /** One of some of the columns holds a word. */
  Clause holding(String word, Collection<String> some, boolean grams) {
    String pattern = Likeness.anywhere(word);
    Clause alike =
        Clause.any(
            some.stream()
                .map(c -> new Clause("lower(" + c + ") like ? escape '!'", p -> p.text(pattern)))
                .toList());
    return grams && indexed ? Clause.all(alike, pairs(word)) : alike;
  }

  private Clause pairs(String word) {
    String query = pairsOf(word);
    return new Clause(
        "search_grams(" + String.join(", ", columns) + ") @@ cast(? as tsquery)",
        p -> p.text(query));
  }

  /** All pairs of neighbouring characters; of a single one, every pair that it begins. */
  static String pairsOf(String word) {
    int[] signs = word.codePoints().toArray();
    if (signs.length == 1) {
      return quoted(word) + ":*";
    }
    return IntStream.range(0, signs.length - 1)
        .mapToObj(at -> quoted(new String(signs, at, 2)))
        .distinct()
        .collect(Collectors.joining(" & "));
  }

  private static String quoted(String lexeme) {
    return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'";
  }
}
