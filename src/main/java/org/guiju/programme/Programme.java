package org.guiju.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guiju.platform.Text;
import org.guiju.vocabulary.Level;
import org.jspecify.annotations.Nullable;

/**
 * A policy document with its targets.
 *
 * @param titleStated whether the title is the document's own; where its text lacks one it is a
 *     description
 * @param date of the document; null where the text has none
 * @param dateNote how the date is known, or what is known without one
 * @param region code of the region that the document is for
 * @param trends what it wants to go in a direction, without a number; no targets
 */
public record Programme(
    String code,
    Text title,
    boolean titleStated,
    Text issuer,
    @Nullable LocalDate date,
    Text dateNote,
    Level level,
    String region,
    List<Target> targets,
    List<Trend> trends) {

  /** The target by its id or that of a clause that repeats it. */
  public Optional<Target> target(String id) {
    return targets.stream().filter(target -> target.isKnownAs(id)).findFirst();
  }

  /** What is to go in a direction, by its id. */
  Optional<Trend> trend(String id) {
    return trends.stream().filter(trend -> trend.id().equals(id)).findFirst();
  }

  /** In how many clauses targets stand. */
  public int clauses() {
    return targets.stream().mapToInt(target -> target.sources().size()).sum();
  }
}
