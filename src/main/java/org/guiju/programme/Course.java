package org.guiju.programme;

import java.util.Set;
import org.guiju.counting.Indicator.Side;
import org.guiju.counting.Shape;
import org.guiju.counting.Track;
import org.jspecify.annotations.Nullable;

/**
 * How what is under way for a target comes to count.
 *
 * @param track how things go through the pipeline
 * @param effect what it does to the figure when one of them has come to its end
 */
record Course(Track track, Effect effect) {

  /** Pipelines of projects that count when they are published. */
  private static final Set<String> OF_PROJECTS =
      Set.of("PROJECT_PIPELINE", "PROJECT_TO_ISSUE", "GROUP_PROJECT_PIPELINE");

  /** The time of those from their plan to publication. */
  private static final String TO_PUBLICATION = "DEVELOPMENT_CYCLE";

  /** What one more does to the figure. */
  enum Effect {
    /** It is one more. */
    EACH,
    /** Its party is one more, unless that counts already. */
    PARTY,
    /** Of what the share is taken of, one more fits. */
    NUMERATOR,
    /** The share is taken of one more, which may fit. */
    DENOMINATOR,
    /** The time that it took from its plan on joins the mean. */
    CYCLE
  }

  /**
   * The course of what is under way for a target: projects on their way to publication, or entries
   * of a register; null where it is not measured.
   */
  static @Nullable Course of(Target target) {
    String pipeline = target.pipeline();
    if (pipeline == null) {
      return null;
    }
    if (OF_PROJECTS.contains(pipeline)) {
      return ofProjects(target);
    }
    return target.indicator().needs().isEmpty() ? null : ofEntries(target, pipeline);
  }

  private static @Nullable Course ofProjects(Target target) {
    if (target.shape() == Shape.MEAN) {
      boolean toPublication = target.measure().equals(TO_PUBLICATION);
      return toPublication ? new Course(Track.PROJECTS, Effect.CYCLE) : null;
    }
    return target.shape() == Shape.FLOW && target.dated() == null
        ? new Course(Track.PROJECTS, target.distinct() ? Effect.PARTY : Effect.EACH)
        : null;
  }

  private static @Nullable Course ofEntries(Target target, String pipeline) {
    String of = target.indicator().of(target.chosen());
    Side side = target.indicator().leadsTo(target.chosen());
    return switch (target.shape()) {
      case FLOW, STOCK, COVERAGE ->
          new Course(
              Track.ofEntries(pipeline, target.measure()),
              target.distinct() ? Effect.PARTY : Effect.EACH);
      case RATIO ->
          side == null || of == null
              ? null
              : side == Side.NUMERATOR
                  ? new Course(Track.ofEntries(pipeline, target.measure()), Effect.NUMERATOR)
                  : new Course(Track.ofEntries(pipeline, of), Effect.DENOMINATOR);
      case MEAN -> null;
    };
  }
}
