package org.guiju.platform.paging;

import java.sql.SQLException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.guiju.platform.jdbc.Jdbc;
import org.guiju.platform.jdbc.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * What {@code q} means in every list: each of its words, divided by blanks, is found somewhere in a
 * thing's texts or in what is tied to it by name, in any case and width; or the whole of it is one
 * of the thing's numbers.
 */
public final class Search {

  private static final int MOST_WORDS = 10;

  private final List<String> words;
  private final List<Place> places = new ArrayList<>();
  private final List<String> wholes = new ArrayList<>();
  private final List<Jdbc.Binder> binders = new ArrayList<>();

  /** Sets the parameters of a condition for a pattern of {@code like} that finds it anywhere. */
  @FunctionalInterface
  public interface PatternBinder {
    void bind(Parameters parameters, String pattern) throws SQLException;
  }

  /**
   * Where a word is looked for.
   *
   * @param condition with {@code like ? escape '!'} on a lower-case text
   */
  public record Place(String condition, PatternBinder binder) {}

  private Search(List<String> words) {
    this.words = words;
  }

  /** A search for that text; null where it says nothing. */
  public static @Nullable Search of(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    List<String> words =
        Arrays.stream(text.strip().split("[\\s\\u3000]+")).limit(MOST_WORDS).toList();
    return new Search(words);
  }

  /** A text of the thing, which may be null. */
  public Search in(String... columns) {
    for (String column : columns) {
      places.add(
          new Place(
              "lower(" + column + ") like ? escape '!'",
              (parameters, pattern) -> parameters.text(pattern)));
    }
    return this;
  }

  /** A text of the thing that begins with a word, such as its code. */
  public Search beginning(String column) {
    return in(
        new Place(
            "lower(" + column + ") like ? escape '!'",
            (parameters, pattern) -> parameters.text(pattern.substring(1))));
  }

  /** Something tied to it in which a word is looked for. */
  public Search in(Place place) {
    places.add(place);
    return this;
  }

  /** A condition that holds where the whole text names the thing. */
  public Search orWhole(String condition, Jdbc.Binder binder) {
    wholes.add(condition);
    binders.add(binder);
    return this;
  }

  String condition() {
    String everyWord = String.join(" and ", words.stream().map(this::anywhere).toList());
    return "("
        + String.join(" or ", Stream.concat(wholes.stream(), Stream.of(everyWord)).toList())
        + ")";
  }

  void bind(Parameters parameters) throws SQLException {
    for (Jdbc.Binder binder : binders) {
      binder.bind(parameters);
    }
    for (String word : words) {
      for (String spelling : spellings(word)) {
        for (Place place : places) {
          place.binder().bind(parameters, Likeness.anywhere(spelling));
        }
      }
    }
  }

  private String anywhere(String word) {
    List<String> all = new ArrayList<>();
    spellings(word).forEach(spelling -> places.forEach(place -> all.add(place.condition())));
    return "(" + String.join(" or ", all) + ")";
  }

  /** As it stands, and with full-width signs as plain ones. */
  private static List<String> spellings(String word) {
    return Stream.of(word, Normalizer.normalize(word, Normalizer.Form.NFKC))
        .map(spelling -> spelling.toLowerCase(Locale.ROOT))
        .distinct()
        .toList();
  }
}
