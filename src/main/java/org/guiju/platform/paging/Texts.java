package org.guiju.platform.paging;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Columns of one row in which a word is looked for, in any case. Where they are indexed, PostgreSQL
 * finds the rows by the word's neighbouring characters ({@code search_grams}, an index of which is
 * made of just these columns in this order) before it compares texts.
 *
 * @param columns of which each may be null, four at most where they are indexed
 * @param recorded the moment of recording, where the index tells its spans of time ({@link Spans})
 */
public record Texts(List<String> columns, boolean indexed, @Nullable String recorded)
    implements Search.Place {

  private static final int FIRST_BEYOND_ASCII = 0x80;

  public Texts {
    columns = List.copyOf(columns);
  }

  /** Columns that are read row by row. */
  public static Texts of(String... columns) {
    return new Texts(Arrays.asList(columns), false, null);
  }

  /** Columns that have an index of neighbouring characters. */
  public static Texts indexed(String... columns) {
    return new Texts(Arrays.asList(columns), true, null);
  }

  /** The same, whose index also tells in which spans of time a moment of recording lies. */
  public Texts recorded(String moment) {
    return new Texts(columns, indexed, moment);
  }

  @Override
  public Clause holding(String word, boolean grams) {
    return holding(word, columns, grams);
  }

  @Override
  public boolean own() {
    return true;
  }

  /** One of some of the columns holds a word. */
  Clause holding(String word, Collection<String> some, boolean grams) {
    String pattern = Likeness.anywhere(word);
    Clause alike =
        Clause.any(
            some.stream()
                .map(c -> new Clause("lower(" + c + ") like ? escape '!'", p -> p.text(pattern)))
                .toList());
    return grams && indexed ? Clause.all(alike, grams(word)) : alike;
  }

  private Clause grams(String word) {
    String query = gramsOf(word);
    return new Clause(
        "search_grams(" + String.join(", ", columns) + ") @@ cast(? as tsquery)",
        p -> p.text(query));
  }

  /**
   * All neighbouring characters of a word: three of ASCII, of which texts have few different ones,
   * and two of others. What is too short for that is whatever an index has that begins with it.
   */
  static String gramsOf(String word) {
    int[] signs = word.codePoints().toArray();
    if (signs.length == 1) {
      return beginning(word);
    }
    return IntStream.range(0, signs.length - 1)
        .filter(at -> !endsThree(signs, at))
        .mapToObj(at -> gram(signs, at))
        .distinct()
        .collect(Collectors.joining(" & "));
  }

  private static String gram(int[] signs, int at) {
    String pair = new String(signs, at, 2);
    if (!plain(signs, at) || !plain(signs, at + 1)) {
      return quoted(pair);
    }
    return plain(signs, at + 2) ? quoted(new String(signs, at, 3)) : beginning(pair);
  }

  /** Whether a pair is the end of three that are asked for anyway. */
  private static boolean endsThree(int[] signs, int at) {
    return plain(signs, at - 1)
        && plain(signs, at)
        && plain(signs, at + 1)
        && !plain(signs, at + 2);
  }

  private static boolean plain(int[] signs, int at) {
    return at >= 0 && at < signs.length && signs[at] < FIRST_BEYOND_ASCII;
  }

  private static String beginning(String text) {
    return quoted(text) + ":*";
  }

  private static String quoted(String lexeme) {
    return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'";
  }
}
