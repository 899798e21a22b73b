package org.guiju.platform.paging;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.guiju.platform.jdbc.Jdbc;
import org.jspecify.annotations.Nullable;

/**
 * What {@code q} means in every list: each of its words, divided by blanks, is found somewhere in a
 * thing's texts or in what is tied to it by name, in any case and width; or the whole of it is one
 * of the thing's numbers.
 */
public final class Search {

  private static final int MOST_WORDS = 10;

  /**
   * Most ways in which words are looked for one by one; what goes beyond is asked of what is found.
   */
  private static final int MOST_WAYS = 32;

  private static final Pattern BLANKS = Pattern.compile("\\p{IsWhite_Space}+");

  private final List<String> words;
  private final List<Place> places = new ArrayList<>();
  private final List<Clause> wholes = new ArrayList<>();
  private @Nullable Map<Sought, Extent> extents;

  /** Where a word is looked for. */
  @FunctionalInterface
  public interface Place {

    /**
     * The condition that the word is found there.
     *
     * @param word in lower case
     * @param grams whether the database has indexes of neighbouring characters
     */
    Clause holding(String word, boolean grams);

    /** Whether it is told by the thing's own row. */
    default boolean own() {
      return false;
    }

    /** The texts of other things that it looks in; null where it looks in none that are indexed. */
    default @Nullable Elsewhere elsewhere() {
      return null;
    }
  }

  /**
   * Indexed texts of other things.
   *
   * @param alias by which the columns of the texts name the table
   */
  record Elsewhere(String table, String alias, Texts texts) {

    /** Rows that are looked at before an index is asked, which would give all that hold a word. */
    private static final int FIRST = 500;

    /** Of these, how many a word is in that is no rare one. */
    private static final int OFTEN = 4;

    /** How many of them hold a word, as the ordinal of {@link Extent}. */
    private Clause extent(String word) {
      Clause first =
          texts
              .holding(word, false)
              .between(
                  "case (select count(*) from (select 1 from (select * from %s fetch first %d rows only) %s where "
                      .formatted(table, FIRST, alias),
                  " fetch first %d rows only) f)".formatted(OFTEN));
      Clause any =
          texts
              .holding(word, true)
              .between(
                  "case when exists (select 1 from %s %s where ".formatted(table, alias),
                  ") then 1 else 0 end");
      return Clause.joined(List.of(first, any), " when %d then 2 when 0 then ".formatted(OFTEN))
          .between("", " else 1 end");
    }
  }

  /** How many texts hold a word. */
  private enum Extent {
    NONE,
    /** Some, but hardly one of the first: an index has few rows of them. */
    FEW,
    MANY
  }

  /** A word that is looked for in certain texts. */
  private record Sought(Elsewhere texts, String word) {}

  /** Texts of something that is tied to a thing. */
  private record Tied(String condition, Jdbc.Binder before, Elsewhere elsewhere) implements Place {
    @Override
    public Clause holding(String word, boolean grams) {
      Clause held = elsewhere.texts().holding(word, grams);
      return new Clause(
          condition.formatted(held.sql()),
          p -> {
            before.bind(p);
            held.binder().bind(p);
          });
    }
  }

  /**
   * A way in which something can be found.
   *
   * @param condition that indexes can answer
   * @param own the same for rows that are read anyway, where it is told by the thing's own row
   * @param byTexts whether a word is looked for in the thing's own texts
   * @param rare whether a word is looked for in texts of other things that hold it rarely
   */
  record Way(Clause condition, @Nullable Clause own, boolean byTexts, boolean rare) {

    /** Where no word is looked for. */
    static final Way ANY = new Way(Clause.of("1 = 1"), Clause.of("1 = 1"), false, false);

    static Way of(Place place, String word, boolean rare) {
      return new Way(
          place.holding(word, true),
          place.own() ? place.holding(word, false) : null,
          place.own(),
          rare);
    }

    private Way and(Way other) {
      return new Way(
          Clause.all(condition, other.condition),
          own == null || other.own == null ? null : Clause.all(own, other.own),
          byTexts || other.byTexts,
          rare || other.rare);
    }

    private static Way any(List<Way> ways) {
      return new Way(
          Clause.any(ways.stream().map(Way::condition).toList()),
          null,
          false,
          ways.stream().anyMatch(Way::rare));
    }
  }

  private Search(List<String> words) {
    this.words = words;
  }

  /** A search for that text; null where it says nothing. */
  public static @Nullable Search of(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    List<String> words =
        BLANKS.splitAsStream(text).filter(word -> !word.isEmpty()).limit(MOST_WORDS).toList();
    return words.isEmpty() ? null : new Search(words);
  }

  /** Texts of the thing, each of which may be null. */
  public Search in(String... columns) {
    return in(Texts.of(columns));
  }

  /** A text of the thing that begins with a word, such as its code. */
  public Search beginning(String column) {
    return in(
        (word, grams) ->
            new Clause(
                "lower(" + column + ") like ? escape '!'",
                p -> p.text(Likeness.literal(word) + "%")));
  }

  /** Any place. */
  public Search in(Place place) {
    places.add(place);
    return this;
  }

  /**
   * Texts of something that is tied to the thing.
   *
   * @param table of the texts
   * @param alias by which the texts and the condition name it
   * @param condition in which {@code %s} stands for the condition on those texts
   * @param before sets the parameters in front of it
   */
  public Search tied(
      String table, String alias, String condition, Jdbc.Binder before, Texts texts) {
    return in(new Tied(condition, before, new Elsewhere(table, alias, texts)));
  }

  /** A condition that holds where the whole text names the thing. */
  public Search orWhole(String condition, Jdbc.Binder binder) {
    wholes.add(new Clause(condition, binder));
    return this;
  }

  /**
   * Finds out, once, which words texts of other things hold nowhere, so that they are not looked
   * for there, and which they hold rarely. What is found afterwards is the same.
   */
  void ruleOut(Jdbc jdbc) {
    if (extents != null) {
      return;
    }
    List<Sought> asked =
        words.stream()
            .flatMap(word -> spellings(word).stream())
            .flatMap(word -> elsewhere().map(texts -> new Sought(texts, word)))
            .distinct()
            .toList();
    Map<Sought, Extent> found = new HashMap<>();
    extents = found;
    if (asked.isEmpty()) {
      return;
    }
    Clause all =
        Clause.joined(asked.stream().map(it -> it.texts().extent(it.word())).toList(), ", ");
    jdbc.stream(
        "select " + all.sql(),
        all.binder(),
        row -> {
          for (int i = 0; i < asked.size(); i++) {
            found.put(asked.get(i), Extent.values()[(int) row.longValue(i + 1)]);
          }
        });
  }

  /** Whether texts of other things hold a word rarely. */
  boolean rareElsewhere() {
    return extents != null && extents.containsValue(Extent.FEW);
  }

  /** The same without the texts of other things that hold a word rarely. */
  Search withoutRare() {
    Search search = new Search(words);
    search.places.addAll(places);
    search.wholes.addAll(wholes);
    if (extents != null) {
      Map<Sought, Extent> left = new HashMap<>(extents);
      left.replaceAll((sought, extent) -> extent == Extent.FEW ? Extent.NONE : extent);
      search.extents = left;
    }
    return search;
  }

  /** How many of the texts that a place looks in hold a word; MANY where that is not known. */
  private Extent extent(Place place, String word) {
    return extents == null || place.elsewhere() == null
        ? Extent.MANY
        : extents.getOrDefault(new Sought(place.elsewhere(), word), Extent.MANY);
  }

  private Stream<Elsewhere> elsewhere() {
    return places.stream().map(Place::elsewhere).filter(Objects::nonNull);
  }

  /** Whether every word is looked for in the thing's own row alone. */
  boolean ownOnly() {
    return words.stream()
        .flatMap(word -> spellings(word).stream())
        .flatMap(this::placesOf)
        .allMatch(Place::own);
  }

  private Stream<Place> placesOf(String word) {
    return places.stream().filter(place -> extent(place, word) != Extent.NONE);
  }

  /** All of it as one condition, for rows that are read anyway. */
  Clause condition(boolean grams) {
    Clause everyWord =
        Clause.all(words.stream().map(word -> Clause.any(alternatives(word, grams))).toList());
    return Clause.any(Stream.concat(wholes.stream(), Stream.of(everyWord)).toList());
  }

  /**
   * The same as conditions of which one at least holds for whatever is found, and each of which
   * indexes can answer: that the longest words are found in certain places, and the others
   * anywhere.
   */
  List<Way> ways() {
    List<String> longest =
        words.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
    List<Way> ways = ways(longest.getFirst());
    for (String word : longest.subList(1, longest.size())) {
      List<Way> further = ways(word);
      boolean each = ways.size() * further.size() <= MOST_WAYS;
      List<Way> then = each ? further : List.of(Way.any(further));
      ways = ways.stream().flatMap(way -> then.stream().map(way::and)).toList();
    }
    return Stream.concat(
            wholes.stream().map(whole -> new Way(whole, null, false, false)), ways.stream())
        .toList();
  }

  private List<Way> ways(String word) {
    return spellings(word).stream()
        .flatMap(
            spelling ->
                placesOf(spelling)
                    .map(place -> Way.of(place, spelling, extent(place, spelling) == Extent.FEW)))
        .toList();
  }

  private List<Clause> alternatives(String word, boolean grams) {
    return spellings(word).stream()
        .flatMap(spelling -> placesOf(spelling).map(place -> place.holding(spelling, grams)))
        .toList();
  }

  /** As it stands, and with full-width signs as plain ones. */
  private static List<String> spellings(String word) {
    return Stream.of(word, Normalizer.normalize(word, Normalizer.Form.NFKC))
        .map(spelling -> spelling.strip().toLowerCase(Locale.ROOT))
        .distinct()
        .toList();
  }
}
