package org.guiju.cli;

/** Why a command cannot run, in one sentence for the person at the terminal. */
final class Complaint extends Exception {

  /** The command line was wrong. */
  static final int USAGE = 2;

  /** The command line was right and something stands in its way. */
  static final int OBSTACLE = 1;

  private static final long serialVersionUID = 1L;

  private final int exitCode;

  private Complaint(String sentence, int exitCode) {
    super(sentence);
    this.exitCode = exitCode;
  }

  static Complaint usage(String sentence) {
    return new Complaint(sentence + " See ./guiju --help.", USAGE);
  }

  static Complaint obstacle(String sentence) {
    return new Complaint(sentence, OBSTACLE);
  }

  int exitCode() {
    return exitCode;
  }
}
