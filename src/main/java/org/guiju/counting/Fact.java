package org.guiju.counting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guiju.vocabulary.Kind;
import org.guiju.vocabulary.Level;
import org.guiju.vocabulary.Nature;
import org.guiju.vocabulary.Role;
import org.guiju.vocabulary.WorkType;
import org.jspecify.annotations.Nullable;

/**
 * The subject counts for a measure from a day, in these regions and roles, with these attributes.
 *
 * @param measure code of the measure, as named in {@code indicators/measures.yaml}
 * @param occurrence tells several facts of one subject and measure apart; empty where there is only
 *     one
 * @param on first day on which it counts
 * @param until first day on which it no longer counts; null means it counts on
 * @param type sort of what counts, as its measure says: that of the entry of a register, body of
 *     what is international, language of a translation, what was decided or concluded, what
 *     feedback is about, who was asked; null where the measure has none
 * @param party what it is counted by where each counts once, such as the enterprise designated or
 *     the number of a standard without its year; null where nothing is counted so
 * @param value what a mean is taken of, kept to four decimals
 * @param tags further cuts that may be counted on their own
 * @param regions every region it counts for, written out to all ancestors and to {@value #WORLD},
 *     with the best role held there; empty where no role is held
 * @param shares of how many that took part how many are of the region, such as 2/5, by region; all
 *     are of a region that is not named
 */
public record Fact(
    String measure,
    String occurrence,
    LocalDate on,
    @Nullable LocalDate until,
    @Nullable Kind kind,
    @Nullable Nature nature,
    @Nullable Level level,
    @Nullable WorkType workType,
    @Nullable String stage,
    @Nullable String committee,
    @Nullable String type,
    @Nullable String party,
    @Nullable BigDecimal value,
    Set<String> tags,
    Map<String, Optional<Role>> regions,
    Map<String, String> shares) {

  /** The region that everything counts for. */
  public static final String WORLD = "*";

  /** China, the parent of all its provinces. */
  public static final String CHINA = "CN";

  /** What is kept of whom a fact is counted by, in characters. */
  public static final int LONGEST_PARTY = 100;

  /** A fact of something that is in no register. */
  public Fact(
      String measure,
      String occurrence,
      LocalDate on,
      @Nullable LocalDate until,
      @Nullable Kind kind,
      @Nullable Nature nature,
      @Nullable Level level,
      @Nullable WorkType workType,
      @Nullable String stage,
      @Nullable String committee,
      @Nullable BigDecimal value,
      Set<String> tags,
      Map<String, Optional<Role>> regions) {
    this(
        measure,
        occurrence,
        on,
        until,
        kind,
        nature,
        level,
        workType,
        stage,
        committee,
        null,
        null,
        value,
        tags,
        regions,
        Map.of());
  }

  /** A fact that is not divided over those who took part. */
  public Fact(
      String measure,
      String occurrence,
      LocalDate on,
      @Nullable LocalDate until,
      @Nullable Kind kind,
      @Nullable Nature nature,
      @Nullable Level level,
      @Nullable WorkType workType,
      @Nullable String stage,
      @Nullable String committee,
      @Nullable String type,
      @Nullable String party,
      @Nullable BigDecimal value,
      Set<String> tags,
      Map<String, Optional<Role>> regions) {
    this(
        measure,
        occurrence,
        on,
        until,
        kind,
        nature,
        level,
        workType,
        stage,
        committee,
        type,
        party,
        value,
        tags,
        regions,
        Map.of());
  }

  /** The same, divided over those who took part. */
  public Fact divided(Map<String, String> parts) {
    return new Fact(
        measure,
        occurrence,
        on,
        until,
        kind,
        nature,
        level,
        workType,
        stage,
        committee,
        type,
        party,
        value,
        tags,
        regions,
        parts);
  }

  public Fact {
    tags = Set.copyOf(tags);
    shares = Map.copyOf(shares);
    regions = Map.copyOf(regions);
    if (on.getYear() < 1 || on.getYear() > 9999) {
      throw new IllegalArgumentException(
          "A fact is dated in the years 1 to 9999: " + measure + " " + on);
    }
    if (until != null && !until.isAfter(on)) {
      throw new IllegalArgumentException(
          "A fact must end after it starts: " + measure + " " + on + " " + until);
    }
    if (!regions.containsKey(WORLD)) {
      throw new IllegalArgumentException("A fact counts for the whole world too: " + measure);
    }
    if (tags.contains("")) {
      throw new IllegalArgumentException("A tag has a name: " + measure);
    }
    if (value != null) {
      value = value.setScale(4, RoundingMode.HALF_UP);
    }
  }
}
