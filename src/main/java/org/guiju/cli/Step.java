package org.guiju.cli;

/**
 * One thing that a command does once the service is up, such as loading the demonstration register
 * or printing a table. Implementations are CDI beans of this package, which call the public
 * services of the features; the steps of a command run one after the other on the main thread.
 */
interface Step {

  /** Whether the command has this step. */
  boolean belongsTo(Command command);

  /** Place among the steps of a command, lowest first. */
  int order();

  /**
   * Does it, showing the terminal what is done.
   *
   * @return whether all is well; where not, the command ends with exit code 1
   */
  boolean run(Terminal terminal);
}
