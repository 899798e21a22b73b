package org.guiju.procedure;

import java.util.List;

/** The procedure data cannot be used; the service does not start with it. */
public final class ProcedureDataException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;

  ProcedureDataException(List<String> problems) {
    super(
        "The procedure data has %d problem(s):%n%s"
            .formatted(problems.size(), String.join("\n", problems)));
    this.problems = List.copyOf(problems);
  }

  /** Each as {@code file:line: message}. */
  public List<String> problems() {
    return problems;
  }
}
