package org.guiju.platform.yaml;

import org.guiju.platform.Text;
import org.guiju.platform.Violation;

/** Something is wrong with a data file; the message begins with file and line. */
public final class YamlException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int line;
  private final transient Violation violation;

  public YamlException(String file, int line, String message) {
    this(file, line, new Violation("", "UNREADABLE", new Text(message, message)));
  }

  /**
   * A mistake at a place.
   *
   * @param line from 1; 0 where the text had no lines
   * @param violation where and what it is, for those who sent the data
   */
  public YamlException(String file, int line, Violation violation) {
    super(file + (line > 0 ? ":" + line : "") + ": " + violation.message().en());
    this.line = line;
    this.violation = violation;
  }

  /** The line, from 1; 0 where the text had no lines. */
  public int line() {
    return line;
  }

  /** Where and what the mistake is. */
  public Violation violation() {
    return violation;
  }
}
