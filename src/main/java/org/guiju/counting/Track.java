package org.guiju.counting;

/**
 * How things go through a pipeline: by stages to where they count.
 *
 * @param entered measure whose facts say when a thing entered which stage
 * @param underWay stock measure of what is in the pipeline
 * @param counted measure whose first fact is the good end
 * @param countedIn stage of that fact; empty where it has none of its own
 * @param sort column of the facts that tells apart what is compared: kinds of projects, types of
 *     entries
 */
public record Track(
    String entered, String underWay, String counted, String countedIn, Dimension sort) {

  private static final String STAGES = "STAGE_ENTERED";
  private static final String PUBLISHED = "60.60";

  /** Projects on their way to publication, by kind. */
  public static final Track PROJECTS =
      new Track(STAGES, "PROJECT_PIPELINE", STAGES, PUBLISHED, Dimension.KIND);

  /**
   * Entries of a register, by their sort: what says that one is under way says its state too.
   *
   * @param underWay stock measure of what is under way
   * @param counted measure of what counts
   */
  public static Track ofEntries(String underWay, String counted) {
    return new Track(underWay, underWay, counted, "", Dimension.TYPE);
  }
}
